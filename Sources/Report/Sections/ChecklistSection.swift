import Analyses
import Ingest
import Quality
import Statistics
import StudyFile

/// The checklists of a study, filled in as far as the study file and the data answer them, the blanks named.
struct ChecklistSection {
  let content: ReportContent

  static let id = "checklists"

  /// `nil` where the study asks for none.
  var section: Section? {
    let given = content.results.study.checklists
    guard !given.isEmpty else { return nil }
    return Section(
      id: Self.id, title: "Reporting checklists",
      blocks: given.flatMap { list -> [Block] in
        let answers = ChecklistAnswers(content: content, checklist: list.checklist)
        let filled = list.checklist.keys.map { key -> (key: String, answer: Prose?) in
          (key, list.answers[key].map { Prose($0.folded) } ?? answers.answer(key))
        }
        return [
          .paragraph(sentence(list.checklist, filled)),
          .table(table(list.checklist, Dictionary(filled.map { ($0.key, $0.answer) }) { first, _ in first })),
        ]
      })
  }

  private func sentence(_ checklist: ReportingChecklist, _ filled: [(key: String, answer: Prose?)]) -> Prose {
    let blanks = filled.filter { $0.answer == nil }.map(\.key)
    let count = "\(checklist.name): \(filled.count - blanks.count) of \(filled.count) items are answered"
    guard !blanks.isEmpty else { return Prose(count + ".") }
    return
      "\(count); blank are \(.code(blanks.joined(separator: ", "))). Answer them in the study file, as in \(.code("checklist: {\(checklist.rawValue): {\(blanks[0]): …}}"))."
  }

  private func table(_ checklist: ReportingChecklist, _ answers: [String: Prose?]) -> Table {
    var table = Table(
      name: "checklist-\(checklist.rawValue)", title: Prose("\(checklist.name): \(checklist.subject)"),
      stub: "Item", columns: [Table.Column("What the study file and the data say", .text)])
    for part in checklist.parts {
      table.rows.append(.heading(Prose(part.title)))
      for item in part.items {
        let answer = (answers[item.key] ?? nil) ?? "\(.code(item.key)): blank"
        table.rows.append(.cells(stub: Prose(item.asks), [.text(answer)]))
      }
    }
    table.notes = [Prose("After \(checklist.source)")]
    return table
  }
}

extension ReportingChecklist {
  fileprivate var name: String { self == .cherries ? "CHERRIES" : "STROBE" }

  fileprivate var subject: String {
    switch self {
    case .cherries: "Reporting the Results of Internet E-Surveys"
    case .strobe: "Reporting Observational Studies, Cross-Sectional Ones"
    }
  }

  fileprivate var source: String {
    switch self {
    case .cherries:
      "Eysenbach, G. (2004). Improving the quality of Web surveys: The Checklist for Reporting Results of Internet E-Surveys (CHERRIES). Journal of Medical Internet Research, 6(3), e34."
    case .strobe:
      "von Elm, E., Altman, D. G., Egger, M., Pocock, S. J., Gøtzsche, P. C., & Vandenbroucke, J. P. (2007). The Strengthening the Reporting of Observational Studies in Epidemiology (STROBE) statement: Guidelines for reporting observational studies. PLoS Medicine, 4(10), e296."
    }
  }
}
