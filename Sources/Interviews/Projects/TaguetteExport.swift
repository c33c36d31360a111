import Ingest
import StudyFile

/// The highlights that Taguette exports, as CSV or .xlsx: a row for each highlight and tag, with the columns id, document, tag
/// and content. It does not say who highlighted what.
///
/// Each document is a case. Taguette has no tree of tags; its users write `domain.category`, as its own commands do that take
/// all tags under one.
struct TaguetteExport {
  private static let columns = ["id", "document", "tag", "content"]

  private let table: SmallTable

  /// `nil` where the headings are others.
  init?(_ table: SmallTable) {
    guard table.headings.map({ $0.lowercased() }) == Self.columns else { return nil }
    self.table = table
  }

  func imported() throws(Diagnostics) -> ImportedInterviews {
    var problems = table.problems
    var untagged = 0
    var firstUntagged: Int?
    var names: [String] = []
    var seen: Set<String> = []
    var passages: [CodedPassage] = []
    for row in table.rows where row.fields.count == Self.columns.count && !row.fields.allSatisfy(\.isEmpty) {
      let (document, tag) = (row.fields[1], row.fields[2])
      if document.isEmpty {
        problems.append(
          Diagnostic(at: table.location(row.line), "no document; each highlight is in one, which is its case")
        )
        continue
      }
      if seen.insert(document).inserted { names.append(document) }
      if tag.isEmpty {
        untagged += 1
        firstUntagged = firstUntagged ?? row.line
        continue
      }
      let parts = tag.split(separator: ".").map { LabelText.folded(String($0)) }.filter { !$0.isEmpty }
      passages.append(
        CodedPassage(
          caseName: document, code: CodePath(parts.isEmpty ? [tag] : parts), coder: nil, line: row.line))
    }
    if problems.isEmpty, passages.isEmpty {
      problems.append(
        Diagnostic(at: table.location(table.headingLine), "no highlight has a tag, so that nothing is coded"))
    }
    guard problems.isEmpty else { throw Diagnostics(problems) }
    let divided = Set(passages.filter { $0.code.names.count > 1 }.map { CodePath([$0.code.domain]) })
    let (assignments, domainsAlone) = passages.assignments { divided.contains($0) }
    var notes: [Diagnostic] = []
    if untagged > 0 {
      notes.append(
        Diagnostic(
          .note, at: table.location(firstUntagged ?? table.headingLine),
          "\(ImportedInterviews.counted(untagged, "highlight has", "highlights have")) no tag, and no part in the coding"
        ))
    }
    return ImportedInterviews(
      interviews: CodedInterviews(
        cases: names.map { InterviewCase(name: $0, attributes: []) }, assignments: assignments,
        file: table.path),
      notes: notes
        + ImportedInterviews.note(domainsAlone: domainsAlone, at: SourceLocation(file: table.path)))
  }
}
