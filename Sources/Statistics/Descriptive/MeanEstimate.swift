/// The mean of a population, with Student's t interval.
///
/// x̄ ± t(1 − α/2; n − 1) s/√n. Assumes independent answers and a mean that is near normal, which a large sample
/// gives. One value has a mean and no interval; values that are all equal have a standard error of 0 and no interval.
/// Source: Student (1908); R's `t.test(x)$conf.int`.
public struct MeanEstimate: Statistic {
  /// What is estimated; absent for no values.
  public let mean: Double?
  /// s/√n.
  public let standardError: Double?
  /// The t interval.
  public let interval: Interval?
  /// How many values.
  public let n: Int
  /// The row.
  public let estimates: [Estimate]

  /// From the values' moments.
  public init(_ moments: Moments, at place: Estimate.Place = .whole, level: Double = 0.95) {
    n = moments.n
    var note = ""
    var interval: Interval?
    if n < 1 {
      note = Refusal.noValues
    } else if !moments.isFinite {
      note = Refusal.tooLarge
    } else if n == 1 {
      note = "one value has no interval"
    } else if moments.sumOfSquares == 0 {
      note = "\(Refusal.constant): no interval"
    } else if let error = moments.standardError, let critical = Critical.t(level: level, df: Double(n - 1)) {
      interval = Interval(
        low: moments.mean - critical * error, high: moments.mean + critical * error, level: level)
    }
    mean = n > 0 && moments.mean.isFinite ? moments.mean : nil
    standardError = moments.isFinite ? moments.standardError : nil
    self.interval = interval
    estimates = [
      Estimate(
        .mean, at: place, value: mean, standardError: standardError, interval: interval, n: n, note: note)
    ]
  }

  /// From the values.
  public init(_ sample: Sample, at place: Estimate.Place = .whole, level: Double = 0.95) {
    self.init(sample.moments, at: place, level: level)
  }
}
