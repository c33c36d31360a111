import StudyFile

/// The records of a text one by one, as libcsv has them: for the header, and for proving the grammar.
/// `SurveyReader` reads a whole survey instead.
struct RecordReader: ~Copyable {
  struct Record: Sendable, Equatable {
    /// Where it begins.
    var line: Int
    var fields: [String]
  }

  private let text: [UInt8]
  private let isWhole: Bool
  private let pieceSize: Int
  private var tokenizer: Tokenizer
  private var next = 0
  private var isFinished = false

  /// - Parameters:
  ///   - text: without a byte-order mark.
  ///   - isWhole: whether the text ends where the file does; otherwise its last record may be cut off, and is not given.
  ///   - pieceSize: bytes parsed at once.
  init(_ text: [UInt8], isWhole: Bool, file: String, delimiter: Delimiter, pieceSize: Int = .max) {
    self.text = text
    self.isWhole = isWhole
    self.pieceSize = pieceSize
    tokenizer = Tokenizer(file: file, delimiter: delimiter.byte, fieldCount: nil, isReadSingly: true)
  }

  /// The next record, the header being the first; `nil` at the end.
  mutating func record() throws -> Record? {
    while true {
      if let record = tokenizer.takeRecord() { return record }
      if next < text.count {
        next += try text.withUnsafeBytes {
          try tokenizer.feed(.init(rebasing: $0[next..<min(text.count, next + min(pieceSize, text.count))]))
        }
      } else if isWhole, !isFinished {
        isFinished = true
        try tokenizer.finish()
      } else {
        return nil
      }
    }
  }

  /// Every record that is left.
  mutating func records() throws -> [Record] {
    var list: [Record] = []
    while let record = try record() { list.append(record) }
    return list
  }
}

extension Tokenizer {
  /// The record that is waiting, if one is.
  func takeRecord() -> RecordReader.Record? {
    guard block.pointee.recordCount > 0 else { return nil }
    let view = block.pointee.view
    let record = RecordReader.Record(
      line: Int(view.line(of: 0)),
      fields: (0..<block.pointee.fieldsOfFirstRecord).map { view.field($0, of: 0).string })
    block.pointee.removeAll()
    return record
  }
}
