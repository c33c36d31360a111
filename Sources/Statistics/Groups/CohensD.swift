/// Cohen's d of two independent groups, the difference of means in units of the pooled standard deviation.
///
/// d = (x̄₁ − x̄₂) / s_p. Its interval inverts the noncentral t: bounds δ√(1/n₁ + 1/n₂) of those noncentralities δ under
/// which t is at the upper and lower α/2. Assumes normal populations of equal variance. Refused as Student's t test is.
/// Source: Cohen (1988), 2.5.1; Steiger & Fouladi (1997); R's `effectsize::cohens_d(x, y)`, which stops its search for
/// the bounds at a coarser tolerance.
public struct CohensD: Statistic {
  /// The effect size.
  public let d: Double?
  /// From the noncentral t.
  public let interval: Interval?
  /// The row.
  public let estimates: [Estimate]
  let difference: StandardizedDifference

  /// The first group against the second.
  public init(_ a: Moments, _ b: Moments, place: Estimate.Place = .contrast(0, 1), level: Double = 0.95) {
    difference = StandardizedDifference(a, b, level: level)
    let row = difference.row(.cohensD, at: place, times: 1)
    (d, interval) = (row.value, row.interval)
    estimates = [row]
  }

  /// The first group against the second.
  public init(_ a: Sample, _ b: Sample, place: Estimate.Place = .contrast(0, 1), level: Double = 0.95) {
    self.init(a.moments, b.moments, place: place, level: level)
  }
}
