import Foundation
import StudyFile

/// Reads the tables of published studies that a study file pools.
package enum LiteratureReader {
  /// A longer one is no table that somebody typed.
  private static let longest = 16 << 20

  /// The table of an analysis. Throws where it cannot be read, or lacks a column that the study file names.
  package static func table(of pool: Pool) throws(Diagnostics) -> LiteratureTable {
    let path = pool.path
    guard FileManager.default.fileExists(atPath: path) else {
      throw Diagnostics([
        Diagnostic(
          at: pool.file.location,
          "there is no file '\(pool.file.value)' beside the study file; 'pool' names a CSV with a line for each study"
        )
      ])
    }
    let records: [RecordReader.Record]
    do {
      records = try Self.records(path)
    } catch let problems as Diagnostics {
      throw problems
    } catch {
      throw Diagnostics([Diagnostic(at: SourceLocation(file: path), "\(error)")])
    }
    guard let header = records.first else {
      throw Diagnostics([
        Diagnostic(
          at: SourceLocation(file: path),
          "the file is empty; its first line holds the headings of its columns")
      ])
    }
    let headings = header.fields.map { LabelText.folded($0) }
    let rows = records.dropFirst().map { record in
      LiteratureTable.Row(line: record.line, fields: record.fields.map { LabelText.folded($0) })
    }
    let problems =
      headingProblems(headings, line: header.line, path: path)
      + rows.filter { $0.fields.count != headings.count }.map {
        Diagnostic(
          at: SourceLocation(file: path, line: $0.line),
          "\($0.fields.count) fields, and there are \(headings.count) headings; a text with a comma stands in double quotes"
        )
      } + columnProblems(pool, headings)
    guard problems.isEmpty else { throw Diagnostics(problems) }
    let labels = labelProblems(pool, headings, rows, path)
    guard labels.isEmpty else { throw Diagnostics(labels) }
    return LiteratureTable(
      path: path, headings: headings, rows: Array(rows), sha256: sha256(ofFile: path) ?? "")
  }

  private static func records(_ path: String) throws -> [RecordReader.Record] {
    var bytes = try ByteSource(path: path, isHashed: false)
    let start = try bytes.peek(TextEncoding.startSize)
    let encoding = try TextEncoding(
      of: start, isWhole: start.count < TextEncoding.startSize, path: path, requested: "auto")
    var source = TextSource(bytes, encoding: encoding)
    let (text, isWhole) = try source.peek(longest)
    guard isWhole else {
      throw Diagnostics([
        Diagnostic(at: SourceLocation(file: path), "this is too large for a table of published studies")
      ])
    }
    let delimiter = Delimiter.choose("auto", for: text, path: path).delimiter
    var reader = RecordReader(text, isWhole: true, file: path, delimiter: delimiter)
    return try reader.records()
  }

  private static func headingProblems(_ headings: [String], line: Int, path: String) -> [Diagnostic] {
    var seen: Set<String> = []
    return headings.filter { !$0.isEmpty && !seen.insert($0).inserted }.map {
      Diagnostic(at: SourceLocation(file: path, line: line), "the heading '\($0)' stands twice; rename one")
    }
  }

  private static func columnProblems(_ pool: Pool, _ headings: [String]) -> [Diagnostic] {
    Pool.Column.allCases.flatMap { pool.columns[$0] ?? [] }.filter { !headings.contains($0.value) }.map {
      Diagnostic(
        at: $0.location,
        "'\(pool.file.value)' has no column '\($0.value)'\(NearestWord.hint(for: $0.value, among: headings))")
    }
  }

  /// Rows are told apart by the names of the studies.
  private static func labelProblems(
    _ pool: Pool, _ headings: [String], _ rows: [LiteratureTable.Row], _ path: String
  ) -> [Diagnostic] {
    guard let place = pool.heading(.study).flatMap(headings.firstIndex) else { return [] }
    var lines: [String: Int] = [:]
    return rows.compactMap { row in
      let label = row.fields[place]
      let location = SourceLocation(file: path, line: row.line)
      if pool.own != nil, label == Pool.ownLabel {
        return Diagnostic(at: location, "'\(label)' is what 'own' is called; give the study another name")
      }
      if label.isEmpty { return Diagnostic(at: location, "the study has no name in '\(headings[place])'") }
      if let line = lines[label] {
        return Diagnostic(
          at: location, "'\(label)' stands on line \(line) already; give each study a name of its own")
      }
      lines[label] = row.line
      return nil
    }
  }
}
