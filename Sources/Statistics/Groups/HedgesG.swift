import Foundation

/// Hedges' g of two independent groups: Cohen's d without its bias in small samples.
///
/// g = J d with the exact J = Γ(m/2) / (√(m/2) Γ((m − 1)/2)), m = n₁ + n₂ − 2; the interval is that of d times J. Refused
/// as Student's t test is, and for m = 1, where J is 0. Source: Hedges (1981), J. Educ. Stat. 6, 107–128, equation 6e;
/// R's `effectsize::hedges_g(x, y)`.
public struct HedgesG: Statistic {
  /// The effect size.
  public let g: Double?
  /// From the noncentral t.
  public let interval: Interval?
  /// The row.
  public let estimates: [Estimate]

  /// The first group against the second.
  public init(_ a: Moments, _ b: Moments, place: Estimate.Place = .contrast(0, 1), level: Double = 0.95) {
    self.init(CohensD(a, b, place: place, level: level))
  }

  /// Of groups whose d is known.
  public init(_ d: CohensD) {
    let place = d.estimates[0].place
    let difference = d.difference
    let factor = difference.df.map(Self.correction) ?? 1
    let row =
      factor.map { difference.row(.hedgesG, at: place, times: $0) }
      ?? Estimate(.hedgesG, at: place, n: difference.n, note: Refusal.needs(4, "values in the two groups"))
    (g, interval) = (row.value, row.interval)
    estimates = [row]
  }

  /// The first group against the second.
  public init(_ a: Sample, _ b: Sample, place: Estimate.Place = .contrast(0, 1), level: Double = 0.95) {
    self.init(a.moments, b.moments, place: place, level: level)
  }

  /// J, absent for one degree of freedom.
  static func correction(df: Double) -> Double? {
    guard df > 1 else { return nil }
    // Differences of log-gammas lose digits as they grow; from here on the series in 1/m is exact to a double.
    if df > 1000 {
      let m = 1 / df
      return 1 - m * (0.75 + m * (7.0 / 32 + m * (9.0 / 128 - m * 59.0 / 2048)))
    }
    return exp(GSL.logGamma(df / 2) - GSL.logGamma((df - 1) / 2)) / (df / 2).squareRoot()
  }
}
