import Replication

/// A report in short, as results.json keeps it: what a page that lists several reports says of each.
struct StudySummary {
  let content: ReportContent
  let sheet: TearSheet

  /// The object's members, in order.
  var json: String {
    let study = content.results.study
    var members: [(String, String)] = [
      ("id", quoted(study.id)), ("language", quoted(study.language.rawValue)), ("title", quoted(sheet.title)),
      ("date", quoted(study.date?.folded ?? "")),
      ("topics", array(study.topics.map(\.folded).map(quoted))), ("citation", quoted(sheet.citation)),
      ("synthetic", content.isSynthetic ? "true" : "false"),
    ]
    members.append(
      (
        "headline",
        sheet.headline.map { object([("number", quoted($0.number)), ("label", quoted($0.label.plain))]) }
          ?? "null"
      ))
    members += [
      ("summary", quoted(sheet.summary.plain)),
      ("findings", array(sheet.findings.map { quoted($0.statement.plain) })),
      (
        "agreement",
        array(
          sheet.agreement.map {
            object([
              ("word", quoted($0.word)), ("count", String($0.count)), ("tone", quoted($0.tone.rawValue)),
            ])
          })
      ),
      ("caution", quoted(sheet.caution.plain)), ("practice_implication", quoted(sheet.implication.plain)),
    ]
    members.append(
      (
        "figure",
        sheet.figure.map {
          object([
            ("name", quoted($0.name)), ("title", quoted($0.title.plain)),
            ("alternative", quoted($0.alternative)), ("marks", array($0.marks.map(\.json))),
          ])
        } ?? "null"
      ))
    return object(members)
  }

  private func quoted(_ text: String) -> String { ResultsJSON.quoted(text) }
  private func array(_ items: [String]) -> String { "[\(items.joined(separator: ", "))]" }
  private func object(_ members: [(String, String)]) -> String {
    "{\(members.map { "\(quoted($0.0)): \($0.1)" }.joined(separator: ", "))}"
  }
}
