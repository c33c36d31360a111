import StudyFile

/// An export with all its answers as texts, for exports that are read beside another.
struct WholeExport {
  let path: String
  let dictionary: DataDictionary
  /// Without headings, and without records of another width.
  let records: [[String]]

  /// Throws `Diagnostics`.
  init(path: String, data: DataSource) throws {
    var known: TextEncoding?
    while true {
      var export = try OpenedExport(path: path, data: data, isHashed: false, encoding: known, records: .max)
      guard var source = export.source.take() else { preconditionFailure("an export that was opened") }
      let text = try Self.text(&source)
      if let line = Self.firstLineNotUTF8(text) {
        known = try export.encoding.corrected(line: line, followsLongCharacters: false)
        continue
      }
      var reader = RecordReader(text, isWhole: true, file: path, delimiter: export.delimiter)
      let width = export.header.names.count
      records = try reader.records().dropFirst(1 + (export.headings?.lines.count ?? 0))
        .map(\.fields).filter { $0.count == width }.map { $0.map(\.trimmedAsField) }
      (self.path, dictionary) = (path, export.dictionary)
      return
    }
  }

  private static func text(_ source: inout TextSource) throws -> [UInt8] {
    var text: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 20)
    while true {
      let count = try piece.withUnsafeMutableBytes { try source.fill($0) }
      text += piece[..<count]
      if count < piece.count { break }
    }
    if source.isBroken { throw source.broken(line: 1 + text.withUnsafeBytes { lineEnds(in: $0) }) }
    return text
  }

  private static func firstLineNotUTF8(_ text: [UInt8]) -> Int? {
    var check = UTF8Check()
    return text.withUnsafeBytes { bytes in
      let place = check.firstInvalid(in: bytes) ?? (check.isComplete ? nil : bytes.count)
      return place.map { 1 + lineEnds(in: UnsafeRawBufferPointer(rebasing: bytes[..<$0])) }
    }
  }
}
