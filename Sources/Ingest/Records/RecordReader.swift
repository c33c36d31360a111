import StudyFile

/// The records of an export as texts: for the header, for drafting a study file, for proving the grammar.
/// `SurveyReader` reads a whole survey instead.
package struct RecordReader: ~Copyable {
  package struct Record: Sendable, Equatable {
    /// Where it begins.
    package var line: Int
    package var fields: [String]

    package init(line: Int, fields: [String]) {
      self.line = line
      self.fields = fields
    }
  }

  package let delimiter: Delimiter
  package let notes: [Diagnostic]
  private var stream: TextStream
  private var tokenizer: Tokenizer
  private var isFinished = false
  private var waiting: [Record] = []
  private var taken = 0
  /// What is wrong below the records that wait.
  private var failure: (any Error)?

  /// - Parameters:
  ///   - encoding: as in a study file; `auto` guesses.
  ///   - delimiter: as in a study file; `auto` guesses.
  ///   - study: the study file, for errors in these two.
  package init(
    path: String, encoding: String = "auto", delimiter: String = "auto", study: String = "study.yaml",
    chunkSize: Int = 1 << 16
  ) throws {
    let text = try TextEncoding(of: path, requested: encoding, study: study, chunkSize: 1 << 20)
    let choice = try Delimiter.choose(delimiter, path: path, encoding: text, study: study)
    try self.init(path: path, encoding: text, delimiter: choice, chunkSize: chunkSize)
  }

  init(path: String, encoding: TextEncoding, delimiter: Delimiter.Choice, chunkSize: Int) throws {
    self.delimiter = delimiter.delimiter
    notes = encoding.notes + delimiter.notes
    stream = try TextStream(path: path, encoding: encoding, chunkSize: chunkSize)
    tokenizer = Tokenizer(file: path, delimiter: delimiter.delimiter.byte, blockSize: 1)
  }

  /// The next record, the header being the first; `nil` at the end.
  package mutating func record() throws -> Record? {
    while taken == waiting.count {
      if let failure { throw failure }
      guard !isFinished else { return nil }
      (waiting, taken) = ([], 0)
      do { try readOn() } catch { failure = error }
    }
    taken += 1
    return waiting[taken - 1]
  }

  /// Every record that is left.
  package mutating func records() throws -> [Record] {
    var list: [Record] = []
    while let record = try record() { list.append(record) }
    return list
  }

  private mutating func readOn() throws {
    let more = try stream.next { piece in
      var rest = piece
      while !rest.isEmpty {
        let read = try tokenizer.feed(rest)
        rest = UnsafeRawBufferPointer(rebasing: rest[read...])
        waiting += tokenizer.takeRecord()
      }
    }
    if stream.isBroken { throw stream.broken(line: tokenizer.line) }
    if !more {
      isFinished = true
      try tokenizer.finish()
      waiting += tokenizer.takeRecord()
    }
  }
}

extension Tokenizer {
  /// For records of any number of fields, taken one by one.
  init(file: String, delimiter: UInt8, blockSize: Int) {
    self.init(file: file, delimiter: delimiter, keeping: nil, fieldCount: nil, headers: 0, blockSize: 1)
  }

  /// The record that is waiting, if one is.
  func takeRecord() -> [RecordReader.Record] {
    guard block.pointee.recordCount == 1 else { return [] }
    let view = block.pointee.view(width: block.pointee.keptFieldCount)
    let record = RecordReader.Record(
      line: Int(view.lines[0]), fields: (0..<view.width).map { view.field($0, of: 0).string })
    block.pointee.removeAll()
    return [record]
  }
}
