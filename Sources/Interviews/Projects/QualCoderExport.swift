import Ingest
import StudyFile

/// The codings that QualCoder's report of codes exports, as CSV or .xlsx: the file or case, the coder, what was coded, the code,
/// and the categories that it is in, the nearest first; with the variables of files and cases where asked for.
///
/// The report by cases names them; in that by files each file is a case. The outermost category is the domain.
struct QualCoderExport {
  private let table: SmallTable
  private let coder: Int
  private let code: Int
  private let categories: [Int]
  /// With their names.
  private let variables: [(place: Int, name: String)]

  /// `nil` where the headings are others.
  init?(_ table: SmallTable) {
    let headings = table.headings.map { $0.lowercased() }
    guard let coder = headings.firstIndex(of: "coder"), let coded = headings.firstIndex(of: "coded"),
      let code = headings.firstIndex(of: "codename"), headings.contains("id"), (1...2).contains(coder),
      coded > coder,
      code > coded
    else { return nil }
    self.table = table
    (self.coder, self.code) = (coder, code)
    categories = headings.indices.filter { headings[$0] == "category" }
    variables = headings.indices.compactMap { place in
      let prefix = ["filevar_", "casevar_"].first { headings[place].hasPrefix($0) }
      return prefix.map { (place, LabelText.folded(String(table.headings[place].dropFirst($0.count)))) }
    }
  }

  func imported() throws(Diagnostics) -> ImportedInterviews {
    var problems: [Diagnostic] = []
    var cases: [InterviewCase] = []
    var places: [String: Int] = [:]
    var passages: [CodedPassage] = []
    var changed: [Int] = []
    for row in table.rows where !row.fields.allSatisfy(\.isEmpty) {
      guard let fields = aligned(row.fields) else {
        problems.append(
          Diagnostic(
            at: table.location(row.line),
            "\(row.fields.count) fields, and there are \(table.headings.count) headings; export the report again"
          ))
        continue
      }
      let (name, code) = (fields[0], fields[code])
      if name.isEmpty || code.isEmpty {
        problems.append(
          Diagnostic(
            at: table.location(row.line),
            "no \(name.isEmpty ? "case or file" : "codename"); export the report again"))
        continue
      }
      let attributes = variables.map { CaseAttribute(name: $0.name, value: fields[$0.place]) }
      if let place = places[name] {
        if cases[place].attributes != attributes { changed.append(row.line) }
      } else {
        places[name] = cases.count
        cases.append(InterviewCase(name: name, attributes: attributes))
      }
      let above = categories.map { fields[$0] }.filter { !$0.isEmpty }
      passages.append(
        CodedPassage(
          caseName: name, code: CodePath(above.reversed() + [code]),
          coder: fields[coder].isEmpty ? nil : fields[coder], line: row.line))
    }
    if problems.isEmpty, passages.isEmpty {
      problems.append(Diagnostic(at: table.location(table.headingLine), "there are headings and no codings"))
    }
    guard problems.isEmpty else { throw Diagnostics(problems) }
    // Categories hold codes, and no passage is put to one itself.
    let (assignments, _) = passages.assignments { _ in false }
    let notes = changed.first.map {
      [
        Diagnostic(
          .note, at: table.location($0),
          "\(ImportedInterviews.counted(changed.count, "row has", "rows have")) other variables than the first row of the same "
            + "case, which counts (a case of several files has the variables of each)")
      ]
    }
    return ImportedInterviews(
      interviews: CodedInterviews(cases: cases, assignments: assignments, file: table.path),
      notes: notes ?? [])
  }

  /// In CSV a code with fewer categories than another has fewer fields, and its variables stand further left than their
  /// headings.
  private func aligned(_ fields: [String]) -> [String]? {
    let absent = table.headings.count - fields.count
    guard absent >= 0, absent <= categories.count, let last = categories.last else {
      return absent == 0 ? fields : nil
    }
    var fields = fields
    fields.insert(contentsOf: Array(repeating: "", count: absent), at: last + 1 - absent)
    return fields
  }
}
