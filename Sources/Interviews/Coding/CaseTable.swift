import Ingest
import StudyFile

/// The cases and what is known of each: a CSV with a column `case` and one for each attribute.
struct CaseTable {
  let path: String
  let sha256: String
  let cases: [InterviewCase]
  let isSynthetic: Bool

  init(_ path: String) throws(Diagnostics) {
    let table = try SmallTable(path, of: "cases")
    let columns = NamedColumns(table, names: ["case": [], "synthetic": []], required: ["case"])
    var problems = table.problems + columns.problems
    guard problems.isEmpty else { throw Diagnostics(problems) }
    let rows = table.rows.filter { $0.fields.contains { !$0.isEmpty } }
    var lines: [String: Int] = [:]
    for row in rows {
      let name = columns.text("case", row)
      if name.isEmpty {
        problems.append(Diagnostic(at: table.location(row.line), "the case has no name in 'case'"))
      } else if let line = lines[name] {
        problems.append(
          Diagnostic(
            at: table.location(row.line),
            "the case '\(name)' stands on line \(line) already; give each interview a name of its own"))
      } else {
        lines[name] = row.line
      }
    }
    guard problems.isEmpty else { throw Diagnostics(problems) }
    self.path = path
    sha256 = table.sha256
    isSynthetic = columns.has("synthetic")
    let attributes = columns.others.filter { !table.headings[$0].isEmpty }
    cases = rows.map { row in
      InterviewCase(
        name: columns.text("case", row),
        attributes: attributes.map { CaseAttribute(name: table.headings[$0], value: row.fields[$0]) })
    }
  }

  /// Codes of cases that are not here, once for each name.
  func problems(of coded: CodedInterviews) -> [Diagnostic] {
    let names = cases.map(\.name)
    var seen = Set(names)
    return coded.assignments.filter { !$0.caseName.isEmpty && seen.insert($0.caseName).inserted }.map {
      let nearest =
        NearestWord.nearest(to: $0.caseName, among: names).map { "; did you mean '\($0)'?" }
        ?? "; add a row for it"
      return Diagnostic(
        at: coded.location($0.line),
        "the file of cases has no '\($0.caseName)'\(nearest)")
    }
  }
}
