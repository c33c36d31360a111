import Foundation
import Statistics

/// Published studies, pooled.
enum Studies {
  private static let between: [(k: Int, tauSquared: Double)] = [
    (4, 0), (12, 0), (4, 0.05), (12, 0.05), (40, 0.05),
  ]

  static let scenarios: [Scenario] = between.map { k, tauSquared in
    Scenario(
      "Studies of an effect of 0.3, pooled", "\(k) studies, τ² = \(tauSquared)",
      nullOf: { $0 == .eggerTest || $0 == .qHeterogeneity && tauSquared == 0 },
      truth: { estimate in
        switch estimate.measure {
        case .pooledEstimate: 0.3
        case .tauSquared: tauSquared
        case .predictionInterval: 0
        default: nil
        }
      },
      data: .drawn { draws in
        let effects = (0..<k).compactMap { study in
          let variance = 4 / Double(20 + 30 * (study % 5))
          let effect = 0.3 + tauSquared.squareRoot() * draws.normal() + variance.squareRoot() * draws.normal()
          return EffectEstimate(effect, variance: variance)
        }
        let next = 0.3 + tauSquared.squareRoot() * draws.normal()
        return estimates(effects, next: next)
      })
  }

  /// `next` is the effect of a study that is yet to come: intervals that are to hold it are told as its distance to their
  /// bounds.
  private static func estimates(_ effects: [EffectEstimate], next: Double) -> [Estimate] {
    guard let model = RandomEffects(effects) else { return [] }
    var estimates = [
      Estimate(
        .pooledEstimate, method: "reml", value: model.value, interval: model.wald().interval, n: effects.count
      ),
      Estimate(
        .pooledEstimate, method: "reml, Hartung–Knapp", value: model.value,
        interval: model.hartungKnapp()?.interval, n: effects.count),
      Estimate(
        .qHeterogeneity, statistic: model.q, df: Double(model.df), pValue: model.pValue, n: effects.count),
    ]
    for (method, interval) in [
      ("reml", model.prediction()), ("reml, Hartung–Knapp", model.hartungKnappPrediction()),
    ] {
      let shifted = interval.flatMap { interval -> Interval? in
        guard let low = interval.low, let high = interval.high else { return nil }
        return Interval(low: low - next, high: high - next, level: interval.level)
      }
      estimates.append(
        Estimate(
          .predictionInterval, method: method, value: model.value - next, interval: shifted, n: effects.count)
      )
    }
    if let heterogeneity = Heterogeneity(model) {
      estimates.append(
        Estimate(
          .tauSquared, method: "profile", value: heterogeneity.tauSquared,
          interval: heterogeneity.tauSquaredInterval, n: effects.count))
    }
    if effects.count >= SmallStudyEffects.least, let egger = SmallStudyEffects.egger(effects) {
      estimates.append(
        Estimate(
          .eggerTest, statistic: egger.statistic, df: Double(egger.df), pValue: egger.pValue, n: effects.count
        ))
    }
    return estimates
  }
}
