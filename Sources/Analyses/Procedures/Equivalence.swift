import Statistics
import StudyFile
import Tally

/// `equivalence`: two one-sided tests that a difference between two groups, or a correlation, is smaller than what
/// matters.
package struct Equivalence: Procedure {
  private enum Kind {
    case proportions(event: String)
    case means
    case correlation
    case refused(String)
  }

  private let outcome: Variable?
  private let groups: Variable?
  private let margin: Margin?
  private let analysis: Analysis
  private let kind: Kind
  private let request: Int
  /// For the reader: the event, where it was not named.
  private let note: String?

  /// Without a margin: 10 points, d 0.20 or r .10, by what is compared. An `association` of two ordinal or numeric
  /// variables is judged by their correlation, whichever of them could make groups.
  package init(
    of outcome: Outcome, groups name: String, margin: Margin?, _ maker: ProcedureMaker,
    _ tallies: inout TallyPlan, isAssociation: Bool = false
  ) {
    self.analysis = maker.analysis
    self.margin = margin
    self.outcome = maker.study.variable(outcome.variable)
    self.groups = maker.study.variable(name)
    kind = Self.kind(self.outcome, event: outcome.level, self.groups, isAssociation: isAssociation)
    note =
      if case .proportions(let event) = kind, outcome.level == nil, let variable = self.outcome {
        LastLevel.note(variable, event)
      } else { nil }
    let axes: [Axis] =
      if case .correlation = kind { [.variable(outcome.variable), .variable(name)] } else {
        [.variable(name), .variable(outcome.variable)]
      }
    request = tallies.add(maker.patterns(axes))
  }

  private static func kind(_ outcome: Variable?, event: String?, _ groups: Variable?, isAssociation: Bool)
    -> Kind
  {
    guard let outcome, let groups else { return .refused("A variable is not in the study file.") }
    let haveNumbers = [outcome, groups].allSatisfy { $0.measure == .numeric || $0.measure == .ordinal }
    if isAssociation, haveNumbers { return .correlation }
    if groups.measure.isCategorical {
      switch outcome.measure {
      case .numeric: return .means
      case .ordinal where event == nil && !outcome.isBinary: return .means
      case .nominal, .ordinal:
        let binary = outcome.levels.count == 2 ? outcome.levels.last?.label : nil
        guard let event = event ?? binary else {
          return .refused("Say which level of \(outcome.title) is the event, as in `\(outcome.name) = Yes`.")
        }
        return .proportions(event: event)
      default: return .refused("\(outcome.title) is \(outcome.measure.rawValue): it cannot be compared.")
      }
    }
    return haveNumbers
      ? .correlation : .refused("\(groups.title) is \(groups.measure.rawValue): it makes no groups.")
  }

  package func output(from tallies: Tallies) -> Output {
    var output = Output()
    guard let outcome, let groups else { return output }
    if case .refused(let reason) = kind {
      output.notes = [reason]
      return output
    }
    if let note { output.notes.append(note) }
    let patterns = tallies.patterns(request)
    if case .correlation = kind {
      if let weighted = WeightedCorrelation(patterns, outcome, groups) {
        let test = WeightedEquivalence(weighted, margin: bound(.r(0.1)), alpha: alpha)
        output.rows = test.estimates.map { row($0, group: "") }
        output.notes += leftOut(of: patterns)
        return output
      }
      let r = PearsonCorrelation(PairCounts(patterns, outcome, groups).crossProducts)
      let test = EquivalenceOfCorrelation(r: r.r, n: r.n, margin: bound(.r(0.1)), alpha: alpha)
      output.rows = test.estimates.map { row($0, group: "") }
      output.notes += leftOut(of: patterns)
      return output
    }
    var counts = GroupedCounts(patterns)
    counts.keepOccupied(reference: analysis.reference)
    if counts.withoutGroup > 0 { output.notes.append(LeftOut.note(counts.withoutGroup, without: groups)) }
    let unanswered = counts.groups.reduce(0) { $0 + $1.missingTotal }
    if unanswered > 0 { output.notes.append(LeftOut.note(unanswered, without: outcome)) }
    counts.groups.removeAll { $0.answered == 0 }
    guard counts.groups.count == 2 else {
      output.notes += [
        "Equivalence compares two groups, and “\(groups.title)” has \(counts.groups.count) here. Choose two by `where`."
      ]
      return output
    }
    let pair = "\(counts.groups[0].label) vs \(counts.groups[1].label)"
    output.rows = test(counts, outcome).estimates.map { row($0, group: pair) }
    return output
  }

  private func leftOut(of patterns: PatternCounts) -> [String] {
    let count = patterns.patterns.reduce(0) { $0 + ($1.codes.allSatisfy { $0 >= 0 } ? 0 : $1.count) }
    return count > 0 ? [LeftOut.incomplete(count)] : []
  }

  private func test(_ counts: GroupedCounts, _ outcome: Variable) -> any Statistic {
    if case .proportions(let event) = kind {
      let place = counts.labels.firstIndex(of: event)
      let (a, b) = (counts.groups[0], counts.groups[1])
      if a.isWeighted, b.isWeighted {
        let shares = [a, b].map { group in
          WeightedProportion(place.map { group.weighted[$0] } ?? .none, of: group.weighted.total)
        }
        return WeightedEquivalence(shares[0], shares[1], margin: bound(.points(0.1)), alpha: alpha)
      }
      let pair = ProportionPair(
        successesA: place.map { a.counts[$0] } ?? 0, trialsA: a.answered,
        successesB: place.map { b.counts[$0] } ?? 0, trialsB: b.answered)
      return EquivalenceOfProportions(pair, margin: bound(.points(0.1)), alpha: alpha)
    }
    let numbers = counts.values.numbers(of: outcome)
    let (a, b) = (counts.sample(0, numbers: numbers), counts.sample(1, numbers: numbers))
    let size: EquivalenceOfMeans.Margin =
      if case .raw(let size) = margin { .raw(size) } else { .d(bound(.d(0.2))) }
    if let first = counts.weightedSample(0, numbers: numbers),
      let second = counts.weightedSample(1, numbers: numbers)
    {
      return WeightedEquivalence(first, second, margin: size, alpha: alpha)
    }
    return EquivalenceOfMeans(a.moments, b.moments, margin: size, alpha: alpha)
  }

  /// The interval that goes with the tests has the level 1 − 2α: 90% where other intervals of the study have 95%.
  private var alpha: Double { analysis.significanceLevel }

  private func bound(_ standard: Margin) -> Double {
    switch margin ?? standard {
    case .points(let size), .d(let size), .r(let size), .raw(let size): size
    }
  }

  private func row(_ estimate: Estimate, group: String) -> ResultRow {
    var level = ""
    if case .proportions(let event) = kind { level = event }
    return ResultRow(
      analysis: analysis.id, estimate, variable: outcome?.name ?? "", level: level, by: groups?.name ?? "",
      group: group, isPrimary: true)
  }
}
