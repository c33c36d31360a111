import StudyFile

extension SmallTable {
  /// The rows of the first sheet that is shown, with as many fields as the widest has; `nil` where the file is no zip archive.
  static func sheet(_ path: String, of what: String) throws -> [RecordReader.Record]? {
    var bytes = try ByteSource(path: path, isHashed: false)
    guard try bytes.peek(4) == Array("PK\u{3}\u{4}".utf8) else { return nil }
    let workbook = try Workbook(try bytes.binaryFile("an Excel workbook or another zip archive"))
    var records: [RecordReader.Record] = []
    var size = 0
    let parser = SheetParser(workbook, try workbook.strings()) { row in
      size += row.text.count
      guard size <= longest else {
        throw workbook.archive.file.failure("this is too large for a table of \(what)")
      }
      let texts = row.texts
      records.append(
        RecordReader.Record(line: row.number, fields: (0...max(0, row.lastColumn)).map { texts[$0] ?? "" }))
      return true
    }
    try parser.read(try workbook.sheet(nil).sheet) { _ in }
    let width = records.map(\.fields.count).max() ?? 0
    return records.map { record in
      RecordReader.Record(
        line: record.line, fields: record.fields + Array(repeating: "", count: width - record.fields.count))
    }
  }
}
