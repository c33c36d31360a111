import Foundation

/// An effect on a scale on which estimates are nearly normal with a known standard error: what criteria of replication
/// compare. 0 is no effect.
public struct EffectEstimate: Sendable, Equatable {
  /// The effect.
  public let value: Double
  /// Its standard error, above 0.
  public let standardError: Double

  /// `nil` unless both are finite and the standard error is above 0.
  public init?(_ value: Double, standardError: Double) {
    guard value.isFinite, standardError.isFinite, standardError > 0 else { return nil }
    self.value = value
    self.standardError = standardError
  }

  /// How many standard errors the effect is from none.
  public var z: Double { value / standardError }

  /// The two-sided p that there is none.
  public var pValue: Double { Normal().bothTails(z) }

  /// The interval of the effect.
  public func interval(level: Double = 0.95) -> Interval {
    let half = Normal.critical(level) * standardError
    return Interval(low: value - half, high: value + half, level: level)
  }
}

extension EffectEstimate {
  /// A proportion against another given one: Cohen's h = 2 arcsin √p − 2 arcsin √p₀, with standard error 1/√n.
  ///
  /// Source: Cohen (1988), *Statistical power analysis for the behavioral sciences*, section 6.2. `nil` for a proportion
  /// outside 0…1 and an n below 1.
  public static func proportion(_ p: Double, n: Int, against given: Double) -> EffectEstimate? {
    guard n > 0, let h = cohensH(p, given) else { return nil }
    return EffectEstimate(h, standardError: 1 / Double(n).squareRoot())
  }

  /// The difference of two proportions, first − second: Cohen's h, with standard error √(1/n₁ + 1/n₂).
  ///
  /// Source and refusals as for `proportion`.
  public static func proportions(_ p: Double, n: Int, _ q: Double, n other: Int) -> EffectEstimate? {
    guard n > 0, other > 0, let h = cohensH(p, q) else { return nil }
    return EffectEstimate(h, standardError: (1 / Double(n) + 1 / Double(other)).squareRoot())
  }

  /// Cohen's h, or `nil` outside 0…1.
  public static func cohensH(_ p: Double, _ q: Double) -> Double? {
    guard (0...1).contains(p), (0...1).contains(q) else { return nil }
    return 2 * asin(p.squareRoot()) - 2 * asin(q.squareRoot())
  }

  /// A correlation on Fisher's scale: artanh r, with standard error 1/√(n − 3).
  ///
  /// Source: Fisher (1921), Metron 1, 3–32. `nil` for |r| of 1 and more, and an n below 4.
  public static func correlation(_ r: Double, n: Int) -> EffectEstimate? {
    guard abs(r) < 1, n > 3 else { return nil }
    return EffectEstimate(atanh(r), standardError: 1 / Double(n - 3).squareRoot())
  }

  /// Spearman's rank correlation on Fisher's scale, with standard error √((1 + r²/2)/(n − 3)).
  ///
  /// Source: Bonett & Wright (2000), Psychometrika 65, 23–28. Refused as `correlation` is.
  public static func rankCorrelation(_ r: Double, n: Int) -> EffectEstimate? {
    guard abs(r) < 1, n > 3 else { return nil }
    return EffectEstimate(atanh(r), standardError: ((1 + r * r / 2) / Double(n - 3)).squareRoot())
  }

  /// A standardized mean difference, with standard error √(1/n₁ + 1/n₂ + d²/(2(n₁ + n₂))).
  ///
  /// Source: Hedges & Olkin (1985), *Statistical methods for meta-analysis*, p. 86; R's `metafor::escalc("SMD", vtype =
  /// "LS")`, which has g in place of d. `nil` for a group below 2.
  public static func standardizedDifference(_ d: Double, n: Int, _ other: Int) -> EffectEstimate? {
    guard n > 1, other > 1 else { return nil }
    let (a, b) = (Double(n), Double(other))
    return EffectEstimate(d, standardError: (1 / a + 1 / b + d * d / (2 * (a + b))).squareRoot())
  }

  /// Cronbach's α of k items against another given one, 0 where the items have nothing in common: ln((1 − α₀)/(1 − α)), with
  /// standard error √(2k/((k − 1)(n − 2))), for items that are parallel and normal.
  ///
  /// Source: Bonett (2002), Journal of Educational and Behavioral Statistics 27, 335–340; R's `metafor::escalc("ABT")`. `nil`
  /// for an α of 1 and more, fewer than two items, and an n below 3.
  public static func cronbachAlpha(_ alpha: Double, items: Int, n: Int, against given: Double = 0)
    -> EffectEstimate?
  {
    guard alpha < 1, given < 1, items > 1, n > 2 else { return nil }
    let k = Double(items)
    return EffectEstimate(
      log1p(-given) - log1p(-alpha), standardError: (2 * k / ((k - 1) * Double(n - 2))).squareRoot())
  }
}
