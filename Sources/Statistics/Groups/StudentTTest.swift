/// Student's t test of two independent means, variances taken as equal.
///
/// Null: μ₁ = μ₂; alternative: μ₁ ≠ μ₂. t = (x̄₁ − x̄₂) / (s_p √(1/n₁ + 1/n₂)), s_p² the pooled variance, with n₁ + n₂ − 2
/// degrees of freedom. Assumes independent answers, normal populations and equal variances. Refused where a group is
/// empty, where both have one value, and where the spread is lost in the values' size.
/// Source: Student (1908), Fisher (1925); R's `t.test(x, y, var.equal = TRUE)`.
public struct StudentTTest: Statistic {
  /// x̄₁ − x̄₂.
  public let difference: Double?
  /// Its standard error.
  public let standardError: Double?
  /// Its interval.
  public let interval: Interval?
  /// The test statistic.
  public let t: Double?
  /// n₁ + n₂ − 2.
  public let df: Double?
  /// Two-sided.
  public let pValue: Double?
  /// The test, then the difference of means.
  public let estimates: [Estimate]

  /// The first group against the second.
  public init(_ a: Moments, _ b: Moments, place: Estimate.Place = .contrast(0, 1), level: Double = 0.95) {
    let df = Double(a.n) + Double(b.n) - 2
    let variance = df > 0 ? (a.sumOfSquares + b.sumOfSquares) / df : 0
    let error = df > 0 ? (variance * (1 / Double(a.n) + 1 / Double(b.n))).squareRoot() : nil
    let comparison = MeanComparison(
      a, b, error: error, df: df, refusal: df > 0 ? nil : Refusal.needs(3, "values in the two groups"),
      test: .studentT, method: "student", place: place, level: level)
    difference = comparison.difference
    standardError = comparison.standardError
    interval = comparison.interval
    t = comparison.t
    self.df = comparison.df
    pValue = comparison.pValue
    estimates = comparison.estimates
  }

  /// The first group against the second.
  public init(_ a: Sample, _ b: Sample, place: Estimate.Place = .contrast(0, 1), level: Double = 0.95) {
    self.init(a.moments, b.moments, place: place, level: level)
  }
}
