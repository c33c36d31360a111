import Analyses
import Statistics
import StudyFile

/// Two groups as the data give them, in the order of `A vs B`.
enum GroupsOfData {
  case shares((String, String), ProportionPair)
  /// With Student's t.
  case means((String, String), t: Double, sizes: (Int, Int))

  init(_ output: Output, _ outcome: Outcome) throws(EffectReader.Failure) {
    let rows = output.rows.filter { !$0.isResampled }
    if let t = rows.first(where: { $0.measure == .studentT })?.statistic {
      let means = rows.filter { $0.measure == .mean && $0.n > 0 && !$0.group.isEmpty }
      guard means.count == 2 else { throw .reason("the data have not two groups") }
      self = .means((means[0].group, means[1].group), t: t, sizes: (means[0].n, means[1].n))
      return
    }
    // Of the event, which is a level of the outcome or its last.
    let level = outcome.level ?? rows.first { $0.measure == .riskDifference }?.level
    let counts = rows.filter { $0.measure == .count && $0.level == level && !$0.group.isEmpty }
    guard counts.count == 2, let a = counts[0].estimate.flatMap({ Int(exactly: $0) }),
      let b = counts[1].estimate.flatMap({ Int(exactly: $0) })
    else { throw .reason("the data have not two groups") }
    self = .shares(
      (counts[0].group, counts[1].group),
      ProportionPair(successesA: a, trialsA: counts[0].n, successesB: b, trialsB: counts[1].n))
  }
}
