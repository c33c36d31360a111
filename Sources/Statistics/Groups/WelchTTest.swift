/// Welch's t test of two independent means, variances free to differ.
///
/// Null: μ₁ = μ₂; alternative: μ₁ ≠ μ₂. t = (x̄₁ − x̄₂) / √(s₁²/n₁ + s₂²/n₂), with Satterthwaite's degrees of freedom
/// (s₁²/n₁ + s₂²/n₂)² / ((s₁²/n₁)²/(n₁ − 1) + (s₂²/n₂)²/(n₂ − 1)). Assumes independent answers and normal populations.
/// Refused where a group has fewer than two values, and where the spread is lost in the values' size.
/// Source: Welch (1947), Biometrika 34, 28–35; R's `t.test(x, y)`.
public struct WelchTTest: Statistic {
  /// x̄₁ − x̄₂.
  public let difference: Double?
  /// Its standard error.
  public let standardError: Double?
  /// Its interval.
  public let interval: Interval?
  /// The test statistic.
  public let t: Double?
  /// Satterthwaite's.
  public let df: Double?
  /// Two-sided.
  public let pValue: Double?
  /// The test, then the difference of means.
  public let estimates: [Estimate]

  /// The first group against the second.
  public init(_ a: Moments, _ b: Moments, place: Estimate.Place = .contrast(0, 1), level: Double = 0.95) {
    var error: Double?
    var df = 0.0
    if let errorA = a.standardError, let errorB = b.standardError {
      let total = (errorA * errorA + errorB * errorB).squareRoot()
      error = total
      // Shares of the variance, which neither overflow nor vanish as fourth powers of the errors would.
      let shareA = errorA / total
      let shareB = errorB / total
      let squareA = shareA * shareA
      let squareB = shareB * shareB
      df = 1 / (squareA * squareA / Double(a.n - 1) + squareB * squareB / Double(b.n - 1))
    }
    let comparison = MeanComparison(
      a, b, error: error, df: df, refusal: error == nil ? Refusal.needs(2, "values in each group") : nil,
      test: .welchT, method: "welch", place: place, level: level)
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
