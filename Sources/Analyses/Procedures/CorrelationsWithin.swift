import Statistics
import StudyFile
import Tally

/// `correlate` with `within`: Pearson's r of each pair in each stratum, and the differences between strata.
struct CorrelationsWithin: Procedure {
  private struct Pair {
    var first: Variable
    var second: Variable
    var request: Int
  }

  private let strata: Variable
  private let pairs: [Pair]
  private let analysis: Analysis
  private static let mostStrata = 12

  init(
    among variables: [Variable], within strata: Variable, _ maker: ProcedureMaker, _ tallies: inout TallyPlan
  ) {
    self.strata = strata
    analysis = maker.analysis
    var condition = maker.condition
    if analysis.incomplete == .listwise {
      let complete = variables.map { Condition.not(.isMissing(variable: $0.name)) }
      condition = .all((condition.map { [$0] } ?? []) + complete)
    }
    var pairs: [Pair] = []
    for (index, first) in variables.enumerated() {
      for second in variables.dropFirst(index + 1) {
        let axes = [strata, first, second].map { Axis.variable($0.name) }
        let request = tallies.add(TallyRequest(.patterns(axes), where: condition, weightedBy: maker.weight))
        pairs.append(Pair(first: first, second: second, request: request))
      }
    }
    self.pairs = pairs
  }

  func output(from tallies: Tallies) -> Output {
    var output = Output()
    for pair in pairs {
      let patterns = tallies.patterns(pair.request)
      let labels = GroupedCounts.labels(patterns.values[0])
      let each = labels.enumerated().compactMap { place, label -> (String, PearsonCorrelation)? in
        let counts = PairCounts(patterns.beneath { $0 == Int32(place) }, pair.first, pair.second)
        return counts.count == 0 ? nil : (label, PearsonCorrelation(counts, level: analysis.confidence))
      }
      output.rows += each.flatMap { label, r in
        r.estimates.map {
          ResultRow(
            analysis: analysis.id, $0, variable: pair.first.name, by: pair.second.name, stratum: label)
        }
      }
      guard each.count <= Self.mostStrata else {
        let note =
          "Pairs of groups are left out: there are \(each.count) groups, and at most "
          + "\(Self.mostStrata) are compared pair by pair."
        if !output.notes.contains(note) { output.notes.append(note) }
        continue
      }
      for (index, a) in each.enumerated() {
        for b in each.dropFirst(index + 1) {
          output.rows += CorrelationDifference(a.1, b.1, level: analysis.confidence).estimates.map {
            ResultRow(
              analysis: analysis.id, $0, variable: pair.first.name, by: pair.second.name,
              group: "\(a.0) vs \(b.0)", isPrimary: analysis.comparesCorrelations)
          }
        }
      }
    }
    if let patterns = pairs.first.map({ tallies.patterns($0.request) }) {
      let without = patterns.beneath { $0 < 0 }.patterns.reduce(0) { $0 + $1.count }
      if without > 0 { output.notes.append(LeftOut.note(without, without: strata)) }
    }
    return output
  }
}
