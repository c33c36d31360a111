/// Student's t test of a mean against a given value.
///
/// Null: the population's mean is μ₀; alternative: it is not. t = (x̄ − μ₀) / (s/√n) with n − 1 degrees of freedom.
/// Refused for fewer than two values, and for values whose spread is lost in their size (below ten units in the last
/// place of the mean, as R refuses them). Source: Student (1908); R's `t.test(x, mu = )`.
public struct OneSampleT: Statistic {
  /// The test statistic.
  public let t: Double?
  /// n − 1.
  public let df: Double?
  /// Two-sided.
  public let pValue: Double?
  /// The mean, which is the estimate of the row.
  public let mean: MeanEstimate
  /// The row.
  public let estimates: [Estimate]

  /// Tests the mean against `value`.
  public init(
    _ moments: Moments, against value: Double, at place: Estimate.Place = .whole, level: Double = 0.95
  ) {
    mean = MeanEstimate(moments, at: place, level: level)
    let n = moments.n
    var note = ""
    if n < 2 {
      note = Refusal.needs(2)
    } else if !moments.isFinite || !value.isFinite {
      note = Refusal.tooLarge
    } else if let error = moments.standardError,
      error < 10 * Double.ulpOfOne * abs(moments.mean) || error == 0
    {
      note = Refusal.constant
    }
    if note.isEmpty, let error = moments.standardError {
      let t = (moments.mean - value) / error
      self.t = t
      df = Double(n - 1)
      pValue = Tail.t(t, df: Double(n - 1))
    } else {
      t = nil
      df = nil
      pValue = nil
    }
    estimates = [
      Estimate(
        .oneSampleT, at: place, value: mean.mean, standardError: mean.standardError, interval: mean.interval,
        statistic: t, df: df, pValue: pValue, n: n, note: note)
    ]
  }

  /// Tests the mean of a sample against `value`.
  public init(
    _ sample: Sample, against value: Double, at place: Estimate.Place = .whole, level: Double = 0.95
  ) {
    self.init(sample.moments, against: value, at: place, level: level)
  }
}
