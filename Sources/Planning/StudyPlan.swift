import Analyses
import Statistics
import StudyFile

/// What the tests of a study's own analyses could find with the respondents it has, and how many its smallest effects of interest
/// need. What was observed plays no part in it but for how many answered, in which groups, and how common the event is.
package struct StudyPlan: Sendable {
  /// One test of one analysis.
  package struct Entry: Sendable {
    /// The effects that are found so often, or the margins that are shown.
    package var effects: [PlanRow]
    /// The sizes that the smallest effect of interest needs.
    package var sizes: [PlanRow]
  }

  package var entries: [Entry] = []
  /// Analyses whose tests have no plan, with the reason.
  package var unplanned: [(analysis: String, reason: String)] = []

  package init(_ results: StudyResults, powers: [Double]) {
    for result in results.analyses {
      let rows = result.plannedTests
      guard !rows.isEmpty else {
        unplanned.append((result.analysis.id, "without a test"))
        continue
      }
      var refusals: [String] = []
      for row in rows {
        switch Self.entry(row, in: result, powers) {
        case .entry(let entry): entries.append(entry)
        case .refused(let reason): if !refusals.contains(reason) { refusals.append(reason) }
        }
      }
      unplanned += refusals.map { (result.analysis.id, $0) }
    }
  }

  package var rows: [PlanRow] { entries.flatMap { $0.effects + $0.sizes } }

  private enum Outcome {
    case entry(Entry)
    case refused(String)
  }

  private static func entry(_ row: ResultRow, in result: AnalysisResult, _ powers: [Double]) -> Outcome {
    let analysis = result.analysis
    let alpha = analysis.significanceLevel
    guard !row.isWeighted else { return .refused("a weighted test has no plan") }
    guard row.n > 0 else { return .refused("nobody is in it") }
    if row.measure == .equivalence { return equivalence(row, in: result, powers) }
    guard let (test, sample) = PlannedRow(row, result).test else {
      return .refused("\(row.measure.rawValue) has no plan in this version")
    }
    var entry = Entry(effects: Plan.effects(test, sample, powers: powers, alpha: alpha), sizes: [])
    if let smallest = analysis.smallest {
      if smallest.fits(test.effect) {
        entry.sizes = Plan.sizes(test, smallest.size, powers: powers, alpha: alpha, like: sample)
      } else {
        var row = PlanRow(test.name, .sampleSize, effect: test.effect, alpha: alpha)
        row.note =
          "the smallest effect is given in \(smallest.kind.rawValue), and that of this test is in \(test.effect)"
        entry.sizes = [row]
      }
    }
    entry.name(row, of: analysis)
    return .entry(entry)
  }

  /// Of two one-sided tests the margin is what a sample can show, where there is no difference.
  private static func equivalence(_ row: ResultRow, in result: AnalysisResult, _ powers: [Double]) -> Outcome
  {
    let analysis = result.analysis
    let alpha = analysis.significanceLevel
    guard case .equivalence(_, _, let margin) = analysis.verb, let estimate = row.estimate,
      let deviation = row.standardError, deviation > 0, let statistic = row.statistic
    else { return .refused("equivalence is planned where it has a standard error") }
    let (effect, size): (String, Double) =
      switch margin ?? (row.level.isEmpty ? .d(0.2) : .points(0.1)) {
      case .points(let size): ("difference", size)
      case .raw(let size): ("margin", size)
      case .d(let size): ("d", size)
      case .r(let size): ("r", size)
      }
    // The test nearer to its margin tells how large that is in the unit of the standard error.
    let inUnits = abs(statistic) * deviation + (statistic < 0 ? estimate : -estimate)
    guard inUnits > 0 else { return .refused("equivalence is planned where it has a standard error") }
    let error = deviation * size / inUnits
    func made(_ sought: PlanRow.Sought, _ power: Double) -> PlanRow {
      PlanRow("equivalence", sought, effect: effect, alpha: alpha, power: power)
    }
    var entry = Entry(
      effects: powers.map { power in
        var shown = made(.effect, power)
        shown.sample = PlannedSize(n: row.n)
        shown.size = PowerOfEquivalence.margin(power: power, standardError: error, alpha: alpha)
        return shown
      },
      sizes: powers.map { power in
        var planned = made(.sampleSize, power)
        planned.size = size
        planned.sample = PowerOfEquivalence.sampleSize(
          size, standardError: error, n: row.n, power: power, alpha: alpha
        ).map(PlannedSize.init(n:))
        return planned
      })
    entry.name(row, of: analysis)
    return .entry(entry)
  }
}

extension StudyPlan.Entry {
  /// Gives every row the analysis that it is of.
  fileprivate mutating func name(_ row: ResultRow, of analysis: Analysis) {
    let outcome = row.level.isEmpty ? row.variable : "\(row.variable) = \(row.level)"
    let of =
      outcome + (row.by.isEmpty ? "" : " ~ \(row.by)") + (row.stratum.isEmpty ? "" : ", \(row.stratum)")
    func named(_ rows: [PlanRow]) -> [PlanRow] {
      rows.map {
        var named = $0
        (named.analysis, named.of, named.test) = (analysis.id, of, row.measure.rawValue)
        return named
      }
    }
    (effects, sizes) = (named(effects), named(sizes))
  }
}
