import Foundation

/// Whether two correlations of the same respondents are equal.
///
/// Null: the two population correlations are equal; alternative: they differ. Of two that share a variable, ρ₁₂ and ρ₁₃:
/// Williams' t = (r₁₂ − r₁₃) √((n − 1)(1 + r₂₃) / (2 |R| (n − 1)/(n − 3) + r̄² (1 − r₂₃)³)) with n − 3 degrees of freedom, r̄
/// the mean of the two. Of two that share none, ρ₁₂ and ρ₃₄: Steiger's z = (artanh r₁₂ − artanh r₃₄) √(n − 3) / √(2 − 2c), c
/// the correlation of the two estimates on Fisher's scale with r̄ in place of both. The interval of the difference is Zou's, with
/// the large-sample correlation of the estimates. Assumes a multivariate normal population. Refused for fewer than four
/// respondents, where a variable is constant, and where one follows from the others exactly; a perfect correlation has no test.
/// Source: Williams (1959), J. R. Stat. Soc. B 21, 396–399; Steiger (1980), Psychol. Bull. 87, 245–251; Zou (2007), Psychol.
/// Methods 12, 399–413; R's `psych::r.test(n, r12, r34, r23, …)`.
public struct DependentCorrelationDifference: Statistic {
  /// The first less the second.
  public let value: Double?
  /// Zou's.
  public let interval: Interval?
  /// t where a variable is shared, z where none is.
  public let statistic: Double?
  /// n − 3 of t; z has none.
  public let df: Double?
  /// Two-sided.
  public let pValue: Double?
  /// The row.
  public let estimates: [Estimate]

  /// Of variables i and j less that of k and l; at most one variable is in both pairs.
  public init(
    _ products: CrossProducts, _ i: Int, _ j: Int, _ k: Int, _ l: Int, at place: Estimate.Place = .whole,
    level: Double = 0.95
  ) {
    let isShared = !Set([i, j]).isDisjoint(with: [k, l])
    // With the shared variable first in both.
    let (a, b) = isShared && (j == k || j == l) ? (j, i) : (i, j)
    let (c, d) = isShared && l == a ? (l, k) : (k, l)
    let n = products.n
    let (first, second) = (
      PearsonCorrelation(products, a, b, level: level), PearsonCorrelation(products, c, d, level: level)
    )
    let others =
      isShared
      ? [PearsonCorrelation(products, b, d)]
      : [(a, c), (a, d), (b, c), (b, d)].map { PearsonCorrelation(products, $0, $1) }
    let between = others.compactMap(\.r)
    let method = isShared ? "williams" : "steiger"
    guard n > 3, let r = first.r, let s = second.r, between.count == others.count else {
      (value, interval, statistic, df, pValue) = (nil, nil, nil, nil, nil)
      let refusal = ([first, second] + others).first { $0.r == nil }?.estimates[0].note
      estimates = [
        Estimate(
          .correlationDifference, at: place, method: method, n: n,
          note: n > 3 ? refusal ?? "" : Refusal.needs(4, "respondents"))
      ]
      return
    }
    let size = Double(n)
    let mean = (r + s) / 2
    let rest = (1 - r * r) * (1 - s * s)
    var statistic: Double
    let correlation: Double
    if isShared {
      let x = between[0]
      let determinant = 1 - r * r - s * s - x * x + 2 * r * s * x
      let spread =
        2 * max(0, determinant) * (size - 1) / (size - 3) + mean * mean * (1 - x) * (1 - x) * (1 - x)
      statistic = (r - s) * ((size - 1) * (1 + x) / spread).squareRoot()
      correlation = ((x - r * s / 2) * (1 - r * r - s * s - x * x) + x * x * x) / rest
    } else {
      correlation = Self.covariance(r, s, between) / rest
      let pooled = Self.covariance(mean, mean, between) / ((1 - mean * mean) * (1 - mean * mean))
      statistic = (atanh(r) - atanh(s)) * ((size - 3) / (2 - 2 * pooled)).squareRoot()
    }
    if r == s, abs(r) < 1 { statistic = 0 }
    let isTested = statistic.isFinite && abs(r) < 1 && abs(s) < 1
    value = r - s
    self.statistic = isTested ? statistic : nil
    df = isShared && isTested ? size - 3 : nil
    pValue = isTested ? (isShared ? Tail.t(statistic, df: size - 3) : Tail.normal(statistic)) : nil
    interval = ZouInterval.around(
      r, first.interval, s, second.interval, correlation: min(1, max(-1, correlation)), level: level)
    estimates = [
      Estimate(
        .correlationDifference, at: place, method: method, value: r - s, interval: interval,
        statistic: self.statistic, df: df, pValue: pValue, n: n, note: isTested ? "" : ZouInterval.perfect)
    ]
  }

  /// n times the large-sample covariance of r₁₂ and r₃₄, `between` being r₁₃, r₁₄, r₂₃ and r₂₄ (Pearson & Filon 1898).
  private static func covariance(_ r: Double, _ s: Double, _ between: [Double]) -> Double {
    let (r13, r14, r23, r24) = (between[0], between[1], between[2], between[3])
    let squares = r13 * r13 + r14 * r14 + r23 * r23 + r24 * r24
    let chains = r * r13 * r14 + r * r23 * r24 + r13 * r23 * s + r14 * r24 * s
    return r * s * squares / 2 + r13 * r24 + r14 * r23 - chains
  }
}
