/// Standardized differences of two means of the same respondents.
///
/// d_z = d̄/s_d is in standard deviations of the differences: it says how sure the change is, and is large where both answers
/// go together. d_av = d̄/√((s₁² + s₂²)/2) is in those of the answers, so that it may be set beside a d of two groups. The
/// interval of d_z inverts the noncentral t, divided by √n; that of d_av is Algina and Keselman's, the same noncentralities
/// times s_d/√n ÷ √((s₁² + s₂²)/2), which is approximate. Refused as the paired t test is.
/// Source: Cohen (1988), 2.3.5; Cumming (2012), Understanding the new statistics, 11.2; Algina & Keselman (2003), Educational
/// and Psychological Measurement 63, 537–553. R: `effectsize::cohens_d(x, y, paired = TRUE)` for d_z.
public struct PairedEffectSizes: Statistic {
  /// In standard deviations of the differences.
  public let dz: Double?
  /// In those of the answers.
  public let dav: Double?
  /// d_z, then d_av.
  public let estimates: [Estimate]

  /// The first of each pair against the second.
  public init(_ pairs: PairCounts, at place: Estimate.Place = .contrast(0, 1), level: Double = 0.95) {
    let test = PairedT(pairs, at: place, level: level)
    guard let t = test.t, let df = test.df, let error = test.difference.standardError,
      let first = pairs.xSample.variance, let second = pairs.ySample.variance
    else {
      (dz, dav) = (nil, nil)
      estimates = [Measure.cohensDZ, .cohensDAV].map {
        Estimate($0, at: place, n: pairs.count, note: test.estimates[0].note)
      }
      return
    }
    let bounds = NoncentralInterval.t(t, df: df, level: level)
    func row(_ measure: Measure, _ factor: Double) -> Estimate {
      Estimate(
        measure, at: place, value: t * factor,
        interval: bounds.map { Interval(low: $0.low * factor, high: $0.high * factor, level: level) },
        n: pairs.count, note: bounds == nil ? "no interval: the noncentral t could not be inverted" : "")
    }
    estimates = [
      row(.cohensDZ, 1 / Double(pairs.count).squareRoot()),
      row(.cohensDAV, error / ((first + second) / 2).squareRoot()),
    ]
    (dz, dav) = (estimates[0].value, estimates[1].value)
  }
}
