import Analyses
import Ingest
import Quality
import Statistics
import StudyFile

/// The checklists of a study, filled in as far as the study file and the data answer them, the blanks named.
struct ChecklistSection: InLanguage {
  let content: ReportContent

  static let id = "checklists"

  var say: Words { Words.of(content.results.study.language) }

  /// `nil` where the study asks for none.
  var section: Section? {
    let given = content.results.study.checklists
    guard !given.isEmpty else { return nil }
    return Section(
      id: Self.id, title: say("checklists.title").plain,
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
    let answered = filled.count - blanks.count
    guard let first = blanks.first else {
      return say("checklists.complete", name: checklist.name, answered: answered, n: filled.count)
    }
    return say(
      "checklists.answered", name: checklist.name, answered: answered, n: filled.count,
      blanks: Prose.Run.code(blanks.joined(separator: ", ")),
      example: Prose.Run.code("checklist: {\(checklist.rawValue): {\(first): …}}"))
  }

  private func table(_ checklist: ReportingChecklist, _ answers: [String: Prose?]) -> Table {
    var table = Table(
      name: "checklist-\(checklist.rawValue)",
      title: Prose(
        "\(checklist.name)\(numbers.colon)\(say("checklists.\(checklist.rawValue).subject").plain)"),
      stub: say("head.item"), columns: [Table.Column(say("head.said"), .text)])
    for part in checklist.parts {
      table.rows.append(.heading(Prose(say.retold(part.title))))
      for item in part.items {
        let answer = (answers[item.key] ?? nil) ?? say("checklists.blank", key: Prose.Run.code(item.key))
        table.rows.append(.cells(stub: Prose(say.retold(item.asks)), [.text(answer)]))
      }
    }
    table.notes = [say("checklists.source", source: checklist.source)]
    return table
  }
}

extension ReportingChecklist {
  fileprivate var name: String { self == .cherries ? "CHERRIES" : "STROBE" }

  fileprivate var source: String {
    switch self {
    case .cherries:
      "Eysenbach, G. (2004). Improving the quality of Web surveys: The Checklist for Reporting Results of Internet E-Surveys (CHERRIES). Journal of Medical Internet Research, 6(3), e34."
    case .strobe:
      "von Elm, E., Altman, D. G., Egger, M., Pocock, S. J., Gøtzsche, P. C., & Vandenbroucke, J. P. (2007). The Strengthening the Reporting of Observational Studies in Epidemiology (STROBE) statement: Guidelines for reporting observational studies. PLoS Medicine, 4(10), e296."
    }
  }
}
