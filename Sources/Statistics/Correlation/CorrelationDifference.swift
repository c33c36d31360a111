import Foundation

/// Whether two correlations of different respondents are equal, as in two groups.
///
/// Null: ρ₁ = ρ₂; alternative: they differ; z = (artanh r₁ − artanh r₂) / √(1/(n₁ − 3) + 1/(n₂ − 3)). The interval of r₁ − r₂
/// is Zou's, from Fisher's intervals of each. Assumes bivariate normal populations. Refused with three pairs in
/// a group or fewer and where a variable is constant; a perfect correlation has no test.
/// Source: Fisher (1921), Metron 1, 3–32; Zou (2007), Psychol. Methods 12, 399–413; R's
/// `psych::r.test(n = n1, r12 = r1, r34 = r2, n2 = n2)`.
public struct CorrelationDifference: Statistic {
  /// r₁ − r₂.
  public let value: Double?
  /// Zou's.
  public let interval: Interval?
  /// The test statistic.
  public let z: Double?
  /// Two-sided.
  public let pValue: Double?
  /// The row.
  public let estimates: [Estimate]

  /// The first less the second.
  public init(
    _ first: PearsonCorrelation, _ second: PearsonCorrelation, at place: Estimate.Place = .whole,
    level: Double = 0.95
  ) {
    let n = first.n.saturating(plus: second.n)
    guard let r = first.r, let s = second.r, first.n > 3, second.n > 3 else {
      (value, interval, z, pValue) = (nil, nil, nil, nil)
      let note =
        first.r == nil && first.n >= 3
        ? first.estimates[0].note
        : second.r == nil && second.n >= 3
          ? second.estimates[0].note : Refusal.needs(4, "pairs in each group")
      estimates = [Estimate(.correlationDifference, at: place, method: "fisher-z", n: n, note: note)]
      return
    }
    let z = (atanh(r) - atanh(s)) / (1 / Double(first.n - 3) + 1 / Double(second.n - 3)).squareRoot()
    value = r - s
    self.z = z.isFinite ? z : nil
    pValue = z.isFinite ? Tail.normal(z) : nil
    interval = ZouInterval.around(
      r, PearsonCorrelation(n: first.n, r: r, level: level).interval, s,
      PearsonCorrelation(n: second.n, r: s, level: level).interval, correlation: 0, level: level)
    estimates = [
      Estimate(
        .correlationDifference, at: place, method: "fisher-z", value: r - s, interval: interval,
        statistic: self.z, pValue: pValue, n: n, note: z.isFinite ? "" : ZouInterval.perfect)
    ]
  }
}
