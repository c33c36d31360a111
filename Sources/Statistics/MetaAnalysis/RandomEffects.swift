import Foundation

/// Effects of studies pooled by the inverse of their variances, or regressed on what tells the studies apart.
///
/// yᵢ = xᵢ'β + uᵢ + eᵢ, uᵢ ~ N(0, τ²), eᵢ ~ N(0, vᵢ), the vᵢ taken for known. Weights are 1/(vᵢ + τ²). Without a design
/// β is the pooled effect; with one, its first column should be 1. Refused (`nil`): no studies, fewer studies than columns,
/// columns that depend on each other.
/// Source: Hedges & Olkin (1985), *Statistical methods for meta-analysis*; R's `metafor::rma`.
public struct RandomEffects: Sendable {
  /// What was pooled.
  public let effects: [EffectEstimate]
  /// How τ² was estimated.
  public let estimator: TauSquaredEstimator
  /// The variance between studies.
  public let tauSquared: Double
  /// β; the pooled effect where there is no design.
  public let coefficients: [Double]
  /// Cochran's Q: whether the studies differ by more than chance, at what the design leaves.
  public let q: Double
  /// Its degrees of freedom, studies − columns.
  public let df: Int

  let design: [Double]
  let columns: Int
  let atZero: WeightedEffects
  let fit: WeightedEffects

  /// From the effects of studies, and a design row by row; without one, a column of ones.
  public init?(
    _ effects: [EffectEstimate], design: [Double]? = nil, columns: Int = 1,
    estimator: TauSquaredEstimator = .reml
  ) {
    let design = design ?? effects.map { _ in 1 }
    guard !effects.isEmpty, columns > 0, design.count == columns * effects.count, effects.count >= columns
    else { return nil }
    func fit(_ tauSquared: Double) -> WeightedEffects? {
      WeightedEffects(effects, design: design, columns: columns, tauSquared: tauSquared)
    }
    guard let atZero = fit(0), let tau = estimator.estimate(effects, columns: columns, fit: fit),
      let final = fit(tau)
    else { return nil }
    self.effects = effects
    self.estimator = estimator
    self.design = design
    self.columns = columns
    self.atZero = atZero
    self.fit = final
    tauSquared = tau
    coefficients = final.coefficients
    q = atZero.q
    df = effects.count - columns
  }

  /// The pooled effect.
  public var value: Double { coefficients[0] }

  /// Of the test that nothing but chance is between the studies.
  public var pValue: Double? { df > 0 ? Tail.chiSquare(q, df: Double(df)) : nil }

  /// The weight of each study, all of them together being 1.
  public var weights: [Double] {
    let sum = fit.weights.reduce(0, +)
    return fit.weights.map { $0 / sum }
  }

  /// The standard error of a coefficient.
  public func standardError(of column: Int = 0) -> Double {
    fit.covariance[column * columns + column].squareRoot()
  }

  /// The root of Hartung and Knapp's factor: how much wider the effects are spread about the fit than τ² and their variances
  /// say. `nil` with no degrees of freedom. It may be below 1, and is not rounded up.
  public var hartungKnappFactor: Double? { df > 0 ? (fit.q / Double(df)).squareRoot() : nil }

  /// A coefficient ± z standard errors.
  public func wald(of column: Int = 0, level: Double = 0.95) -> MetaInterval {
    let error = standardError(of: column)
    let z = coefficients[column] / error
    return MetaInterval(
      standardError: error, interval: interval(column, Normal.critical(level) * error, level), statistic: z,
      df: nil, pValue: Tail.normal(z))
  }

  /// A coefficient ± t standard errors by Hartung and Knapp's factor, with studies − columns degrees of freedom; `nil` with
  /// none, and where the effects are identical, so that the interval would have no width.
  ///
  /// Source: Knapp & Hartung (2003), Statistics in Medicine 22, 2693–2710; `rma(test = "knha")`.
  public func hartungKnapp(of column: Int = 0, level: Double = 0.95) -> MetaInterval? {
    guard let factor = hartungKnappFactor, let critical = Critical.t(level: level, df: Double(df)) else {
      return nil
    }
    let error = standardError(of: column) * factor
    // Rounding leaves something of the residuals of identical effects.
    guard factor > 1e-12 else { return nil }
    let t = coefficients[column] / error
    return MetaInterval(
      standardError: error, interval: interval(column, critical * error, level), statistic: t,
      df: Double(df), pValue: Tail.t(t, df: Double(df)))
  }

  private func interval(_ column: Int, _ half: Double, _ level: Double) -> Interval {
    Interval(low: coefficients[column] - half, high: coefficients[column] + half, level: level)
  }

  /// Where the effect of a new study of the same kind lies: β ± t √(τ² + SE²) with studies − 2 degrees of freedom; `nil` of
  /// fewer than three studies.
  ///
  /// Source: Higgins, Thompson & Spiegelhalter (2009), Journal of the Royal Statistical Society A 172, 137–159,
  /// equation 12; metafor's `predict` takes z instead.
  public func prediction(level: Double = 0.95) -> Interval? {
    guard columns == 1 else { return nil }
    return Self.prediction(
      value, standardError: standardError(), tauSquared: tauSquared, df: effects.count - 2, level: level)
  }

  /// The same from Hartung and Knapp's standard error, with studies − 1 degrees of freedom.
  ///
  /// Source: metafor's `predict(rma(test = "knha"))`; Partlett & Riley (2017), Statistics in Medicine 36, 301–317.
  public func hartungKnappPrediction(level: Double = 0.95) -> Interval? {
    guard columns == 1, let knapp = hartungKnapp(level: level), effects.count > 2 else { return nil }
    return Self.prediction(
      value, standardError: knapp.standardError, tauSquared: tauSquared, df: df, level: level)
  }

  static func prediction(
    _ value: Double, standardError: Double, tauSquared: Double, df: Int, level: Double
  ) -> Interval? {
    guard df > 0, let critical = Critical.t(level: level, df: Double(df)) else { return nil }
    let half = critical * (tauSquared + standardError * standardError).squareRoot()
    return Interval(low: value - half, high: value + half, level: level)
  }
}

/// A coefficient's standard error with the interval and the test that go with it.
public struct MetaInterval: Sendable, Equatable {
  /// On the scale that is pooled on.
  public let standardError: Double
  /// On the same scale.
  public let interval: Interval
  /// z or t.
  public let statistic: Double
  /// Of t; absent of z.
  public let df: Double?
  /// Two-sided, that the coefficient is 0.
  public let pValue: Double?
}
