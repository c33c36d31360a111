import Ingest
import StudyFile

/// What a draft holds, in a few lines: at its top, and on the terminal.
struct DraftSummary {
  let measures: [(measure: MeasurementLevel, count: Int)]
  /// At the top of the study file.
  let head: [String]
  /// What is worth a look, for the terminal.
  let hints: [String]

  init(_ draft: StudyDraft, _ profile: ExportProfile) {
    let answers = draft.variables.filter { $0.part == .answer }
    measures = MeasurementLevel.allCases.compactMap { measure in
      let count = answers.count { $0.measure == measure }
      return count > 0 ? (measure, count) : nil
    }
    head = [
      "Drafted by 'tearsheet init' from \(draft.file): \(profile.dictionary.format.rawValue), \(Self.count(profile.records, "row")), \(Self.count(profile.columns.count, "column")).",
      "Measures, orders, missing values and scales are guesses from the wording and the answers; each stands under a comment that "
        + "says why. Change what is wrong: 'tearsheet init' never overwrites this file, and 'init --update' adds columns that are new.",
    ]
    var hints: [String] = []
    let people = draft.leftOut.filter { $0.reason == .person }
    if !people.isEmpty {
      hints.append(
        "left out, as they may tell who somebody is: "
          + Self.list(people.map { $0.heading.onOneLine.shortened(to: 40) }))
    }
    let coded = answers.filter {
      $0.measure.isCategorical && $0.guess.remarks.contains { $0.hasPrefix("codes without labels") }
    }
    if !coded.isEmpty { hints.append("codes without labels: " + Self.list(coded.map(\.name))) }
    let missing = answers.filter { !$0.guess.isTold }.flatMap { $0.guess.missing.map { $0.code.onOneLine } }
    if !missing.isEmpty {
      let counts = missing.reduce(into: [String: Int]()) { $0[$1, default: 0] += 1 }
      let sorted = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      hints.append(
        "answers taken for missing: "
          + Self.list(sorted.map { "\($0.key) (\(Self.count($0.value, "variable")))" }))
    }
    let unsure = answers.filter { $0.guess.remarks.contains { $0.contains("may mean 'no answer'") } }
    if !unsure.isEmpty { hints.append("codes that may mean 'no answer': " + Self.list(unsure.map(\.name))) }
    let reversed = draft.scales.flatMap { scale in
      scale.items.filter(\.isReversed).map { "\($0.name) of \(scale.name)" }
    }
    if !reversed.isEmpty { hints.append("items that look reversed: " + Self.list(reversed)) }
    let multiple = answers.filter { $0.measure == .multiple && !$0.guess.isTold }
    if !multiple.isEmpty { hints.append("check all that apply: " + Self.list(multiple.map(\.name))) }
    let asked = answers.filter { $0.asked != nil }
    if !asked.isEmpty { hints.append("asked of some only: " + Self.list(asked.map(\.name))) }
    if draft.data.contains(where: { $0.text.hasPrefix("weight") }) {
      hints.append("a sampling weight: see 'data'")
    }
    let pages = draft.leftOut.count { $0.reason == .pageTime }
    if pages > 0 {
      hints.append("times of \(pages) pages: 'tearsheet validate' tells by them who was too fast")
    }
    if profile.ragged > 0 {
      hints.append(
        "\(Self.count(profile.ragged, "row")) with another number of fields than the header, which cannot be read"
      )
    }
    self.hints = hints
  }

  private static func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }

  private static func list(_ items: [String]) -> String {
    items.prefix(6).joined(separator: ", ") + (items.count > 6 ? " and \(items.count - 6) more" : "")
  }
}
