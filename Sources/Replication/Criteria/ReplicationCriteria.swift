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
    return estimates + PowerOfReplication(pair: pair).estimates
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
    case .rankCorrelation, .varianceRatio, .phi, .mean, .alpha, .other: nil
    }
  }
}
