import StudyFile

/// An export as it looks to somebody who has no study file yet: what it tells about itself, and what the answers look like.
package struct ExportProfile: Sendable {
  package private(set) var dictionary: DataDictionary
  package private(set) var delimiter: Delimiter
  /// One for each column, in the order of the file.
  package private(set) var columns: [ColumnProfile]
  /// Records that can be read as a respondent.
  package private(set) var records: Int
  /// Those with another number of fields than there are headings.
  package private(set) var ragged: Int
  /// What was guessed about the file, and what in it looks odd.
  package private(set) var notes: [Diagnostic]

  private static let chunkSize = 1 << 19

  /// Takes over what the codes mean by another export of the same survey.
  package mutating func describe(by both: BothExports) { dictionary = both.dictionary }

  /// Reads the export once, from its beginning to its end. Throws `Diagnostics`.
  package init(path: String, data: DataSource, progress: (Double) -> Void = { _ in }) throws {
    try self.init(path: path, data: data, encoding: nil, progress: progress)
  }

  private init(
    path: String, data: DataSource, encoding known: TextEncoding?, progress: (Double) -> Void
  ) throws {
    var export = try OpenedExport(path: path, data: data, isHashed: false, encoding: known, records: .max)
    if let error = export.header.emptinessError { throw Diagnostics([error]) }
    guard let source = export.source.take() else { preconditionFailure("an export is opened to be read") }
    let isRepeatable = source.isRepeatable
    let names = export.header.titles
    var chunks = ChunkSource(
      source, firstLine: export.firstLine, delimiter: export.delimiter.byte, chunkSize: Self.chunkSize)
    var parser = ChunkParser(
      file: path, delimiter: export.delimiter.byte, keeping: [Bool](repeating: true, count: names.count))
    var profilers = names.map { ColumnProfiler(heading: $0) }
    let lastHeadingLine = export.headings?.lines.last ?? 0
    var read = 0
    var chunk = Chunk(capacity: 1)
    defer { chunk.free() }
    do {
      while try chunks.fill(&chunk) {
        let records = try parser.parse(chunk)
        var first = 0
        while first < records.count, records.line(of: first) <= lastHeadingLine { first += 1 }
        read += records.count - first
        for column in profilers.indices {
          for record in first..<records.count { profilers[column].add(records.field(column, of: record)) }
        }
        progress(chunks.fraction)
      }
      notes = try chunks.finish().notes
    } catch let error as NotUTF8 {
      let follows =
        error.followsLongCharacters || (parser.firstWithLongCharacters ?? .max) < error.chunk
      let corrected = try export.encoding.corrected(line: error.line, followsLongCharacters: follows)
      guard isRepeatable else { throw export.encoding.notUTF8InPipe(line: error.line) }
      self = try ExportProfile(path: path, data: data, encoding: corrected, progress: progress)
      return
    }
    (dictionary, delimiter, records) = (export.dictionary, export.delimiter, read)
    ragged = parser.ragged.unusable(header: names.count).reduce(0) { $0 + $1.count }
    columns = profilers.indices.map { profilers[$0].finish() }
    notes = export.notes + export.header.notesOfDraft + notes
  }
}
