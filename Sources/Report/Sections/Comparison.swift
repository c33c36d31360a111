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
    var sentences: [Told] = []
    for (index, outcome) in tabulated.enumerated() {
      let name = tabulated.count == 1 ? input.name : "\(input.name)-\(index + 1)"
      let table = CrossTabulation(
        input: input, rows: outcome.rows, variable: outcome.key, by: by, name: name)
      let primary = outcome.rows.primary
      // Each option of a check-all-that-apply question has a test of its own, and the question as a whole has none.
      sentences +=
        primary.count > 1
        ? primary.map { test in
          let own = Rows(outcome.rows.all.filter { $0.level == test.level })
          let option = CrossTabulation(input: input, rows: own, variable: outcome.key, by: by, name: name)
          return Told(
            row: test, name: input.labels.quoted(test.variable, test.level), sentence: option.sentence)
        }
        : [
          Told(
            row: primary.first,
            name: input.labels.quoted(outcome.key, input.analysis.event(of: outcome.key)),
            sentence: table.sentence)
        ]
      part.blocks += table.blocks
      part.printed.formUnion(table.printed)
    }
    if !measured.isEmpty {
      let table = GroupMeans(input: input, outcomes: measured.map { ($0.key, $0.rows) }, by: by)
      sentences += measured.map {
        Told(
          row: $0.rows.primary.first, name: input.labels.quoted($0.key),
          sentence: table.sentence($0.key, $0.rows))
      }
      part.blocks += table.blocks
      part.printed.formUnion(table.printed)
    }
    let equivalence = input.rows.of(.equivalence)
    sentences += equivalence.map {
      Told(row: $0, name: input.labels.quoted($0.variable), sentence: equivalent($0))
    }
    part.blocks =
      sentences.filter { !$0.sentence.isEmpty }.map { .paragraph($0.sentence.prose) } + part.blocks
    part.finding = finding(sentences)
    part.leads = !tabulated.isEmpty
    return part
  }

  /// An outcome with its test and what is said of it.
  private struct Told {
    var row: ResultRow?
    var name: String
    var sentence: Sentence
  }

  private func isTabulated(_ rows: Rows) -> Bool { rows.of(.proportion).contains { !$0.group.isEmpty } }

  /// The sentence, or for several outcomes how many of them differed.
  private func finding(_ all: [Told]) -> Sentence {
    guard all.count > 1 else { return all.first?.sentence ?? Sentence(statement: Prose()) }
    let tested = all.filter { $0.row?.isSignificant(in: input.analysis) != nil }
    guard !tested.isEmpty else { return Sentence(statement: Prose()) }
    let differing = tested.filter { $0.row?.isSignificant(in: input.analysis) == true }
    let compared: Prose =
      Phrases.some(differing.count, of: tested.count, "outcomes", in: input.analysis)
      + " compared by \(input.labels.quoted(by)) differed significantly"
    guard !differing.isEmpty else {
      let smallest = tested.compactMap { $0.row?.pAdjusted ?? $0.row?.pValue }.min()
      let adjusted = tested.contains { $0.row?.pAdjusted != nil } ? "adjusted " : ""
      return Sentence(
        statement: compared,
        statistics: "smallest \(adjusted)\(Symbol.p.run) \(NumberFormat.pRelation(smallest))")
    }
    let shown = differing.prefix(4)
    let names = shown.map(\.name) + (differing.count > 4 ? ["others"] : [])
    return Sentence(
      statement: compared + ": \(names.listed())",
      statistics: shown.map { $0.row.map(Phrases.p) ?? Prose() }.joined(separator: "; "))
  }

  private func equivalent(_ row: ResultRow) -> Sentence {
    let outcome = input.labels.quoted(row.variable, row.level)
    let by = input.labels.quoted(row.by)
    let what: Prose =
      row.group.isEmpty
      ? "A correlation of \(margin(row)) or more in size between \(outcome) and \(by)"
      : "A difference of \(margin(row)) or more in \(outcome) by \(by) (\(row.group.folded))"
    let estimate =
      row.numberKind == .general
      ? NumberFormat.fixed(row.estimate, row.places) : row.numberKind.text(row.estimate)
    let unit = row.numberKind == .points ? " percentage points" : ""
    let noun = row.group.isEmpty ? "correlation" : "difference"
    func statistics(_ observed: Prose) -> Prose {
      [observed, Phrases.interval(row), Phrases.test(row)].joined(separator: ", ")
    }
    let inText = statistics("with an observed \(noun) of \(estimate)\(unit)")
    let evidence = statistics("observed \(noun): \(estimate)\(unit)")
    switch row.isSignificant(in: input.analysis) {
    case true?:
      return Sentence(statement: what + " can be ruled out", statistics: inText, evidence: evidence)
    case false?:
      return Sentence(statement: what + " cannot be ruled out", statistics: inText, evidence: evidence)
    case nil: return Sentence(statement: Prose())
    }
  }

  /// What the study takes for the smallest that matters, or the program's default.
  private func margin(_ row: ResultRow) -> String {
    var margin: Margin?
    if case .equivalence(_, _, let given) = input.analysis.verb { margin = given }
    switch margin ?? (row.numberKind == .points ? .points(0.1) : row.group.isEmpty ? .r(0.1) : .d(0.2)) {
    case .points(let size): return "\(NumberFormat.plain(size * 100, 1)) percentage points"
    case .d(let size):
      // Beside a difference and an interval in the variable’s own unit.
      let own = row.equivalenceMargin.map { " (here \(NumberFormat.fixed($0, row.places)))" } ?? ""
      return "\(NumberFormat.general(size)) standard deviations\(own)"
    case .r(let size): return NumberFormat.bounded(size)
    case .raw(let size): return NumberFormat.plain(size, NumberFormat.places(for: [size]))
    }
  }
}

extension ResultRow {
  /// The margin of an equivalence of means in the variable's unit: the one test that decides is of the bound nearer to
  /// the difference, t = (difference ∓ margin)/SE.
  fileprivate var equivalenceMargin: Double? {
    guard measure == .equivalence, let estimate, let statistic, let standardError else { return nil }
    return estimate > 0 ? estimate - statistic * standardError : statistic * standardError - estimate
  }
}
