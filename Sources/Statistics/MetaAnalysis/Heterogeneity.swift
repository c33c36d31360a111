import Foundation

/// How far studies differ beyond chance: τ², I² and H², with Q-profile intervals.
///
/// I² = τ²/(τ² + s²) and H² = (τ² + s²)/s², with the typical sampling variance s² = (k − p)/tr P, P of common-effect weights.
/// With DerSimonian and Laird's τ² they are (Q − df)/Q and Q/df. The interval of τ² are the values at which Q has its
/// quantiles; I² and H² rise with τ², so theirs follow. An interval whose both ends are 0 stands for effects that are more
/// alike than chance makes them.
/// Source: Higgins & Thompson (2002), Statistics in Medicine 21, 1539–1558; Viechtbauer (2007), Statistics in Medicine 26,
/// 37–52; R's `metafor::confint(rma(…))`. Refused (`nil`) with no degrees of freedom.
public struct Heterogeneity: Sendable {
  /// The variance between studies.
  public let tauSquared: Double
  /// Its standard error, from the expected information of the restricted likelihood; absent for other estimators and
  /// where τ² is 0.
  public let tauSquaredError: Double?
  /// The share of the effects' variance that is between studies.
  public let iSquared: Double
  /// How many times the variance of the effects is what chance makes it.
  public let hSquared: Double
  /// Of τ².
  public let tauSquaredInterval: Interval?
  /// Of I².
  public let iSquaredInterval: Interval?
  /// Of H².
  public let hSquaredInterval: Interval?
  /// s².
  public let typicalVariance: Double

  /// Of studies that were pooled.
  public init?(_ model: RandomEffects, level: Double = 0.95) {
    guard model.df > 0, model.atZero.trace > 0 else { return nil }
    let df = Double(model.df)
    let typical = df / model.atZero.trace
    let (effects, design, columns) = (model.effects, model.design, model.columns)
    func fit(_ tau: Double) -> WeightedEffects? {
      WeightedEffects(effects, design: design, columns: columns, tauSquared: tau)
    }
    tauSquared = model.tauSquared
    typicalVariance = typical
    iSquared = Self.share(model.tauSquared, typical)
    hSquared = 1 + model.tauSquared / typical
    tauSquaredError =
      model.estimator == .reml && model.tauSquared > 0 ? Self.error(model.fit, design, columns) : nil
    let chi = ChiSquare(df: df)
    let tail = (1 - level) / 2
    let low = TauSquaredEstimator.profile(q: chi.upperQuantile(tail), atZero: model.q, fit: fit)
    let high = TauSquaredEstimator.profile(q: chi.quantile(tail), atZero: model.q, fit: fit)
    if let low, let high {
      tauSquaredInterval = Interval(low: low, high: high, level: level)
      iSquaredInterval = Interval(
        low: Self.share(low, typical), high: Self.share(high, typical), level: level)
      hSquaredInterval = Interval(low: 1 + low / typical, high: 1 + high / typical, level: level)
    } else {
      (tauSquaredInterval, iSquaredInterval, hSquaredInterval) = (nil, nil, nil)
    }
  }

  private static func share(_ tau: Double, _ typical: Double) -> Double { tau / (tau + typical) }

  /// √(2/tr PP).
  private static func error(_ fit: WeightedEffects, _ design: [Double], _ columns: Int) -> Double {
    let weights = fit.weights
    var squares = Array(repeating: 0.0, count: columns * columns)  // X'W²X
    var trace = 0.0
    for (row, weight) in weights.enumerated() {
      trace += weight * weight * (1 - 2 * fit.leverages[row])
      for i in 0..<columns {
        for j in 0..<columns {
          squares[i * columns + j] += weight * weight * design[row * columns + i] * design[row * columns + j]
        }
      }
    }
    // tr PP = tr W² − 2 tr(A X'W³X) + tr(A X'W²X A X'W²X).
    var product = Array(repeating: 0.0, count: columns * columns)
    for i in 0..<columns {
      for j in 0..<columns {
        for k in 0..<columns {
          product[i * columns + j] += fit.covariance[i * columns + k] * squares[k * columns + j]
        }
      }
    }
    for i in 0..<columns {
      for j in 0..<columns { trace += product[i * columns + j] * product[j * columns + i] }
    }
    return (2 / trace).squareRoot()
  }
}
