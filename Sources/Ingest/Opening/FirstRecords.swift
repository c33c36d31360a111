import StudyFile

extension TextSource {
  /// Records by which a platform is found out.
  static let fewRecords = 200
  private static let mostCells = 1_000_000
  /// Bytes; no more is looked at, unless the headings alone are longer.
  private static let mostText = 1 << 20
  /// Bytes without a header, after which there is none.
  private static let mostBlank = 16 << 20

  /// The first record, which stays to be read as those below it, and some of these: as many as platforms write
  /// headings below it at least, where there are so many, and `most` at most. Throws where there is no header, or nothing below it.
  mutating func firstRecords(delimiter: Delimiter, most: Int, file: String) throws -> (
    header: RecordReader.Record, below: [RecordReader.Record]
  ) {
    var size = most > Self.fewRecords ? Self.mostText : 1 << 18
    while true {
      let (text, isWhole) = try peek(size)
      var reader = RecordReader(text, isWhole: isWhole, file: file, delimiter: delimiter)
      if let header = try reader.record() {
        if let second = try reader.record() {
          var below = [second]
          // What is wrong further down is told when it is read.
          while below.count < max(3, min(most, Self.mostCells / max(1, header.fields.count))),
            let next = (try? reader.record()) ?? nil
          {
            below.append(next)
          }
          if below.count > 2 || isWhole || wasBroken || size >= Self.mostText { return (header, below) }
        } else if isWhole {
          throw Diagnostics([
            Diagnostic(at: SourceLocation(file: file, line: header.line), "no answers below the header")
          ])
        }
      } else if isWhole {
        throw Diagnostics([
          Diagnostic(at: SourceLocation(file: file), "the file has no header: all of its lines are blank")
        ])
      } else if size > Self.mostBlank {
        throw Diagnostics([
          Diagnostic(
            at: SourceLocation(file: file),
            "the file has no header: its first 16 MB are blank lines, or one line that is too long to be it")
        ])
      }
      // There is no more of it, whatever is asked for.
      if wasBroken, text.count < size {
        throw broken(line: 1 + text.withUnsafeBytes { lineEnds(in: $0) })
      }
      size *= 4
    }
  }
}
