import Analyses
import Statistics
import StudyFile

/// `compare` and `equivalence`: each outcome as a cross-tabulation or as moments of groups, by what its rows hold.
struct Comparison {
  let input: PartInput
  /// The explanatory variable.
  private let by: String

  init(_ input: PartInput) {
    self.input = input
    by =
      switch input.analysis.verb {
      case .compare(_, let groups), .equivalence(_, let groups, _): groups
      default: ""
      }
  }

  var part: Part {
    var part = Part()
    let outcomes = input.rows.split(by: \.variable).filter { !$0.key.isEmpty }
    let tabulated = outcomes.filter { isTabulated($0.rows) }
    let measured = outcomes.filter { !isTabulated($0.rows) && $0.rows.has(.mean) }
    var sentences: [(row: ResultRow?, name: String, sentence: Prose)] = []
    for (index, outcome) in tabulated.enumerated() {
      let name = tabulated.count == 1 ? input.name : "\(input.name)-\(index + 1)"
      let table = CrossTabulation(
        input: input, rows: outcome.rows, variable: outcome.key, by: by, name: name)
      sentences.append((outcome.rows.primary.first, outcome.key, table.sentence))
      part.blocks += table.blocks
      part.printed.formUnion(table.printed)
    }
    if !measured.isEmpty {
      let table = GroupMeans(input: input, outcomes: measured.map { ($0.key, $0.rows) }, by: by)
      sentences += measured.map { ($0.rows.primary.first, $0.key, table.sentence($0.key, $0.rows)) }
      part.blocks += table.blocks
      part.printed.formUnion(table.printed)
    }
    let equivalence = input.rows.of(.equivalence)
    sentences += equivalence.map { ($0, $0.variable, equivalent($0)) }
    part.blocks = sentences.filter { !$0.sentence.isEmpty }.map { .paragraph($0.sentence) } + part.blocks
    part.finding = finding(sentences)
    part.leads = !tabulated.isEmpty
    return part
  }

  private func isTabulated(_ rows: Rows) -> Bool { rows.of(.proportion).contains { !$0.group.isEmpty } }

  /// The sentence, or for several outcomes how many of them differed.
  private func finding(_ all: [(row: ResultRow?, name: String, sentence: Prose)]) -> Prose {
    guard all.count > 1 else { return all.first?.sentence ?? Prose() }
    let tested = all.filter { $0.row?.isReliable(confidence: input.analysis.confidence) != nil }
    guard !tested.isEmpty else { return Prose() }
    let differing = tested.filter { $0.row?.isReliable(confidence: input.analysis.confidence) == true }
    let names = differing.map { item -> Prose in
      "\(input.labels.title(item.name))" + Phrases.bracketed(item.row.map(Phrases.p) ?? Prose())
    }
    let number = Prose.Run.number(String(tested.count), analysis: input.analysis.id)
    let head: Prose = "Of \(number) outcomes compared by \(input.labels.title(by)), "
    guard !differing.isEmpty else {
      let smallest = tested.compactMap { $0.row?.pAdjusted ?? $0.row?.pValue }.min()
      let adjusted = tested.contains { $0.row?.pAdjusted != nil } ? "adjusted " : ""
      return head
        + "none differed reliably (smallest \(adjusted)\(Symbol.p.run) \(NumberFormat.pRelation(smallest)))."
    }
    let shown = names.prefix(4).joined(separator: ", ")
    let more = names.count > 4 ? ", …" : "."
    return head + "\(String(differing.count)) differed reliably: \(shown)\(more)"
  }

  private func equivalent(_ row: ResultRow) -> Prose {
    let outcome = input.labels.outcome(row.variable, row.level)
    let p = Phrases.p(row)
    let bounds = Phrases.interval(row)
    let statistics = Phrases.bracketed([bounds, p].joined(separator: ", "))
    switch row.pValue.map({ $0 < 0.05 }) {
    case true?:
      return "\(outcome) was equivalent for \(row.group.folded) within the margin" + statistics + "."
    case false?: return "Equivalence of \(outcome) for \(row.group.folded) was not shown" + statistics + "."
    case nil: return Prose()
    }
  }
}
