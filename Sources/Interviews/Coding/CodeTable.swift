import Ingest
import StudyFile

/// Coded interviews in a CSV: a row for each assignment, and a CSV of the cases beside it where there is one.
enum CodeTable {
  static let columns = [
    "case": [], "domain": [], "category": [], "subcategory": ["sub category"], "coder": [],
    "core idea": ["coreidea"], "quotable": [], "synthetic": [],
  ]

  static func read(_ table: SmallTable, casesPath: String?) throws(Diagnostics) -> InterviewData {
    let columns = NamedColumns(
      table, names: Self.columns, required: ["case", "domain", "category"])
    var problems = table.problems + columns.problems + misspelt(columns, table)
    var cases: CaseTable?
    if let path = casesPath {
      do throws(Diagnostics) { cases = try CaseTable(path) } catch { problems += error.list }
    }
    guard problems.isEmpty else { throw Diagnostics(problems) }
    let rows = table.rows.filter { $0.fields.contains { !$0.isEmpty } }
    var checked: Set<Int> = []
    let assignments = rows.map { row in
      let quotable = columns.text("quotable", row).lowercased()
      if quotable == "checked" { checked.insert(row.line) }
      problems += self.problems(row, quotable, columns, table)
      return CodeAssignment(
        caseName: columns.text("case", row), domain: columns.text("domain", row),
        category: columns.text("category", row), subcategory: some(columns.text("subcategory", row)),
        coder: some(columns.text("coder", row)), coreIdea: some(columns.text("core idea", row)),
        isQuotable: agreeing.contains(quotable) || quotable == "checked", line: row.line)
    }
    if rows.isEmpty {
      problems.append(
        Diagnostic(
          at: table.location(table.headingLine),
          "there are headings and no codes; write a row for each case and category"))
    }
    let all = cases?.cases ?? named(assignments)
    let coded = CodedInterviews(cases: all, assignments: assignments, file: table.path)
    if let cases { problems += cases.problems(of: coded) }
    guard problems.isEmpty else { throw Diagnostics(problems) }
    var data = InterviewData(
      coded: coded, files: [InterviewData.File(path: table.path, sha256: table.sha256)])
    data.checkedLines = checked
    data.notes = notes(columns, table)
    data.isSynthetic = columns.has("synthetic")
    if let cases { data.add(cases) }
    return data
  }

  private static let agreeing = ["yes", "true", "1"]
  private static let refusing = ["", "no", "false", "0"]

  private static func some(_ text: String) -> String? { text.isEmpty ? nil : text }

  /// What a row lacks.
  private static func problems(
    _ row: SmallTable.Row, _ quotable: String, _ columns: NamedColumns, _ table: SmallTable
  ) -> [Diagnostic] {
    let wanted = [
      ("case", "name the interview that it is from"),
      ("domain", "write the domain that its category belongs to"),
      ("category", "write one, or name a case without codes in the file of 'cases' alone"),
    ]
    var messages = wanted.filter { columns.text($0.0, row).isEmpty }.map { "no \($0.0); \($0.1)" }
    if !(agreeing + refusing + ["checked"]).contains(quotable) {
      messages.append(
        "'quotable' takes yes, no, or checked where you looked at words that were withheld")
    }
    return messages.map { Diagnostic(at: table.location(row.line), $0) }
  }

  /// A heading that is nearly one that is read, and is not there.
  private static func misspelt(_ columns: NamedColumns, _ table: SmallTable) -> [Diagnostic] {
    let absent = Self.columns.keys.filter { !columns.has($0) }.sorted()
    return columns.others.compactMap { place in
      let heading = table.headings[place]
      guard let nearest = NearestWord.nearest(to: heading, among: absent) else { return nil }
      return Diagnostic(
        at: table.location(table.headingLine),
        "unknown column '\(heading)'; did you mean '\(nearest)'?")
    }
  }

  private static func notes(_ columns: NamedColumns, _ table: SmallTable) -> [Diagnostic] {
    let unread = columns.others.map { table.headings[$0] }.filter { !$0.isEmpty }.map { "'\($0)'" }
    guard !unread.isEmpty else { return [] }
    return [
      Diagnostic(
        .note, at: table.location(table.headingLine),
        "not read: \(unread.joined(separator: ", ")); read are case, domain, category, subcategory, coder, core idea and quotable"
      )
    ]
  }

  /// In the order of their first codes.
  private static func named(_ assignments: [CodeAssignment]) -> [InterviewCase] {
    var seen: Set<String> = []
    return assignments.map(\.caseName).filter { !$0.isEmpty && seen.insert($0).inserted }
      .map { InterviewCase(name: $0, attributes: []) }
  }
}
