import Analyses
import Statistics
import StudyFile

/// `compare` and `equivalence`: each outcome as a cross-tabulation or as moments of groups, by what its rows hold.
struct Comparison: InLanguage {
  let input: PartInput
  /// The explanatory variable.
  private let by: String

  var say: Words { input.say }

  init(_ input: PartInput) {
    self.input = input
    by = input.analysis.verb.groups ?? ""
  }

  var part: Part {
    var part = Part()
    let outcomes = input.rows.split(by: \.variable).filter { !$0.key.isEmpty }
    let tabulated = outcomes.filter { isTabulated($0.rows) }
    let measured = outcomes.filter { !isTabulated($0.rows) && $0.rows.has(.mean) }
    var sentences: [OutcomeTold] = []
    for (index, outcome) in tabulated.enumerated() {
      let name = tabulated.count == 1 ? input.name : "\(input.name)-\(index + 1)"
      let table = CrossTabulation(
        input: input, rows: outcome.rows, variable: outcome.key, by: by, name: name)
      let primary = outcome.rows.primary
      // Each option of a check-all-that-apply question has a test of its own; that of the question as a whole stands first.
      if let whole = outcome.rows.first(.multipleMarginalIndependence, method: "second-order") {
        sentences.append(
          OutcomeTold(row: nil, name: input.labels.quoted(outcome.key), sentence: together(whole)))
      }
      sentences +=
        primary.count > 1
        ? primary.map { test in
          let own = Rows(outcome.rows.all.filter { $0.level == test.level })
          let option = CrossTabulation(input: input, rows: own, variable: outcome.key, by: by, name: name)
          return OutcomeTold(
            row: test, name: input.labels.quoted(test.variable, test.level), sentence: option.sentence)
        }
        : [
          OutcomeTold(
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
        OutcomeTold(
          row: $0.rows.primary.first, name: input.labels.quoted($0.key),
          sentence: table.sentence($0.key, $0.rows))
      }
      part.blocks += table.blocks
      part.printed.formUnion(table.printed)
    }
    if let pairs = GroupPairs(input, outcomes) {
      part.blocks.append(.table(pairs.table))
      part.printed.formUnion(GroupPairs.measures)
    }
    let equivalence = input.rows.of(.equivalence)
    sentences += equivalence.map {
      OutcomeTold(row: $0, name: input.labels.quoted($0.variable), sentence: equivalent($0))
    }
    part.blocks =
      sentences.filter { !$0.sentence.isEmpty }.map { .paragraph($0.sentence.prose) } + part.blocks
    part.finding = OutcomeTold.finding(sentences, by: by, input)
    part.leads = !tabulated.isEmpty
    return part
  }

  private func isTabulated(_ rows: Rows) -> Bool { rows.of(.proportion).contains { !$0.group.isEmpty } }

  /// All options of a check-all-that-apply question at once.
  private func together(_ test: ResultRow) -> Sentence {
    guard let isSignificant = test.isSignificant(in: input.analysis) else {
      return Sentence(statement: Prose())
    }
    return Sentence(
      statement: say(
        isSignificant ? "options.differed" : "options.not-differed",
        outcome: input.labels.quoted(test.variable), grouping: input.labels.quoted(test.by)),
      statistics: phrases.test(test))
  }

  private func equivalent(_ row: ResultRow) -> Sentence {
    let outcome = input.labels.quoted(row.variable, row.level)
    let by = input.labels.quoted(row.by)
    guard let isSignificant = row.isSignificant(in: input.analysis) else {
      return Sentence(statement: Prose())
    }
    let kind = row.group.isEmpty ? "correlation" : row.numberKind == .points ? "points" : "difference"
    func statistics(_ form: String) -> Prose {
      let observed = say("equivalence.\(kind).\(form)", size: phrases.estimate(row, row.estimate))
      return [observed, phrases.interval(row), phrases.test(row)].joined(separator: ", ")
    }
    let what = row.group.isEmpty ? "correlation" : "difference"
    return Sentence(
      statement: say(
        isSignificant ? "equivalence.\(what).out" : "equivalence.\(what).not-out", margin: margin(row),
        outcome: outcome, grouping: by, contrast: row.group.folded),
      statistics: statistics("in-sentence"), evidence: statistics("alone"))
  }

  /// What the study takes for the smallest that matters, or the program's default.
  private func margin(_ row: ResultRow) -> String {
    var margin: Margin?
    if case .equivalence(_, _, let given) = input.analysis.verb { margin = given }
    switch margin ?? (row.numberKind == .points ? .points(0.1) : row.group.isEmpty ? .r(0.1) : .d(0.2)) {
    case .points(let size): return say("margin.points", size: numbers.plain(size * 100, 1)).plain
    case .d(let size):
      // Beside a difference and an interval in the variable’s own unit.
      guard let own = row.equivalenceMargin else {
        return say("margin.deviations", size: numbers.general(size)).plain
      }
      return say(
        "margin.deviations.here", size: numbers.general(size), own: numbers.fixed(own, row.places)
      ).plain
    case .r(let size): return numbers.bounded(size)
    case .raw(let size): return numbers.plain(size, NumberFormat.places(for: [size]))
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
