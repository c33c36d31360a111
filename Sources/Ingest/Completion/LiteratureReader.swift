import Foundation
import StudyFile

/// Reads the tables of published studies that a study file pools.
package enum LiteratureReader {
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
    let table = try SmallTable(path, of: "published studies")
    let problems = table.problems + columnProblems(pool, table.headings)
    guard problems.isEmpty else { throw Diagnostics(problems) }
    let rows = table.rows.map { LiteratureTable.Row(line: $0.line, fields: $0.fields) }
    let labels = labelProblems(pool, table.headings, rows, path)
    guard labels.isEmpty else { throw Diagnostics(labels) }
    return LiteratureTable(path: path, headings: table.headings, rows: rows, sha256: table.sha256)
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
