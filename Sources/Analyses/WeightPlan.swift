import Ingest
import Statistics
import StudyFile
import Tally

/// What is so of a study's sampling weights: who has none, and what unequal weights cost.
struct WeightPlan: Sendable {
  private let weight: String
  private let request: Int

  /// `nil` for a study without weights.
  init?(_ study: Study, tallies: inout TallyPlan) {
    guard let weight = study.weight, let hasWeight = study.hasWeight else { return nil }
    self.weight = weight
    request = tallies.add(TallyRequest(.patterns([.condition(hasWeight)]), weightedBy: weight))
  }

  func rows(from tallies: Tallies) -> [ResultRow] {
    let group = GroupedCounts(tallies.patterns(request)).groups[0]
    let all = group.answered + group.missingTotal
    func missing(_ count: Int, _ level: String = "") -> ResultRow {
      ResultRow(
        analysis: Analysis.wholeStudy, Estimate(.missing, value: Double(count), n: all), variable: weight,
        level: level)
    }
    let notPositive = group.counts[0]
    return [missing(notPositive + group.missingTotal)]
      + (notPositive > 0 ? [missing(notPositive, Self.notPositive)] : [])
      + EffectiveSampleSize(group.weighted.indices.contains(1) ? group.weighted[1] : .none).estimates.map {
        ResultRow(analysis: Analysis.wholeStudy, $0, variable: weight)
      }
  }

  /// The `level` of weights that are none.
  static let notPositive = "0 or negative"
}
