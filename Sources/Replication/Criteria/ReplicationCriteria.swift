import Analyses
import Foundation
import Statistics

/// The criteria of replication that an effect and its replication allow, as the numbers of rows.
struct ReplicationCriteria {
  let pair: EffectPair

  var estimates: [Estimate] {
    var estimates = [
      effect(.publishedEffect, pair.original, n: pair.n, note: pair.note),
      effect(.replicationEffect, pair.replication, n: pair.newN, note: ""), prediction,
    ]
    estimates += HeterogeneityQ(pair.original, pair.replication, n: pair.newN).estimates
    guard pair.hasNull else { return estimates }
    estimates += SameDirection(pair.original, pair.replication, n: pair.newN).estimates
    estimates += telescopes.estimates
    estimates += ScepticalPValue(pair.original, pair.replication, n: pair.newN).estimates
    estimates += bayesFactor?.estimates ?? []
    return estimates + sizes
  }

  private func effect(_ measure: Measure, _ effect: EffectEstimate, n: Int, note: String) -> Estimate {
    Estimate(
      measure, method: pair.scale, value: effect.value, standardError: effect.standardError,
      interval: effect.interval(), n: n, note: note)
  }

  private var prediction: Estimate {
    let interval = PredictionInterval.normal(pair.original, newError: pair.replication.standardError)
    let isInside =
      interval.map { ($0.low ?? -.infinity)...($0.high ?? .infinity) ~= pair.replication.value } ?? false
    return Estimate(
      .predictionInterval, method: pair.scale, value: pair.original.value, interval: interval, n: pair.newN,
      note: isInside ? "the recomputed effect lies inside" : "the recomputed effect lies outside")
  }

  private var telescopes: SmallTelescopes {
    if case .t(let t, let groups, let new, let newGroups) = pair.kind,
      let exact = SmallTelescopes(originalT: t, groups: groups, replicationT: new, groups: newGroups)
    {
      return exact
    }
    return SmallTelescopes(pair.original, pair.replication, n: pair.newN)
  }

  private var bayesFactor: ReplicationBayesFactor? {
    switch pair.kind {
    case .t(let t, let groups, let new, let newGroups):
      .t(original: t, groups: groups, replication: new, groups: newGroups)
    case .correlation(let r, let n, let new, let newN):
      .correlation(original: r, n: n, replication: new, n: newN)
    case .proportion(let old, let new, let against):
      against.flatMap { .proportion(original: old, replication: new, against: $0) }
    case .proportions(let old, let new): .proportions(original: old, replication: new)
    case .other: nil
    }
  }

  // MARK: Power for the published effect

  private var sizes: [Estimate] {
    var estimates: [Estimate] = []
    if let power { estimates.append(Estimate(.power, method: "two-sided .05", value: power, n: pair.newN)) }
    for target in [0.8, 0.9] {
      guard let (size, note) = sampleSize(target) else { continue }
      estimates.append(
        Estimate(
          .sampleSize, method: "power .\(Int(target * 10))0, two-sided .05", value: Double(size), n: pair.n,
          note: note))
    }
    return estimates
  }

  /// That of these data for the published effect.
  private var power: Double? {
    switch pair.kind {
    case .t(_, _, _, let groups): PowerOfT.power(pair.original.value, groups: groups)
    case .correlation(let r, _, _, let n): PowerOfCorrelation.power(r, n: n)
    case .proportion(_, let new, _): PowerOfProportion.power(pair.original.value, n: new.trials)
    case .proportions(_, let new):
      PowerOfProportion.power(pair.original.value, groups: (new.a.trials, new.b.trials))
    case .other: nil
    }
  }

  private func sampleSize(_ power: Double) -> (Int, String)? {
    func groups(_ size: Int?) -> (Int, String)? { size.map { (2 * $0, "\($0) in each group") } }
    let effect = pair.original.value
    switch pair.kind {
    case .t: return groups(PowerOfT.groupSize(effect, power: power))
    case .proportions: return groups(PowerOfProportion.groupSize(effect, power: power))
    case .correlation(let r, _, _, _): return PowerOfCorrelation.sampleSize(r, power: power).map { ($0, "") }
    case .proportion: return PowerOfProportion.sampleSize(effect, power: power).map { ($0, "") }
    case .other: return nil
    }
  }
}
