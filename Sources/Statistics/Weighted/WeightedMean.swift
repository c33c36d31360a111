/// The mean of the population that the sampling weights stand for, with Student's t interval.
///
/// x̄ = Σwx / Σw; its linearised variance is n/(n − 1) Σw²(x − x̄)² / (Σw)²; the interval has n − 1 degrees of freedom. With
/// equal weights these are the mean, s/√n and Student's interval. R: `m <- svymean(~x, svydesign(ids = ~1, weights = ~w))`,
/// `SE(m)`, `confint(m, df = n - 1)`. Source: Lumley (2004), Journal of Statistical Software 9(8).
public struct WeightedMean: Statistic {
  /// What is estimated; absent for no values.
  public let mean: Double?
  /// Linearised.
  public let standardError: Double?
  /// The t interval.
  public let interval: Interval?
  /// The row.
  public let estimates: [Estimate]

  /// From the values.
  public init(_ sample: WeightedSample, at place: Estimate.Place = .whole, level: Double = 0.95) {
    let n = sample.whole.n
    var note = ""
    var interval: Interval?
    if n < 1 {
      note = Refusal.noValues
    } else if !sample.isFinite {
      note = Refusal.tooLarge
    } else if n == 1 {
      note = "one value has no interval"
    } else if sample.squaredParts == 0 {
      note = "\(Refusal.constant): no interval"
    } else if let error = sample.standardError, let critical = Critical.t(level: level, df: Double(n - 1)) {
      interval = Interval(
        low: sample.mean - critical * error, high: sample.mean + critical * error, level: level)
    }
    mean = n > 0 && sample.mean.isFinite ? sample.mean : nil
    standardError = sample.isFinite ? sample.standardError : nil
    self.interval = interval
    estimates = [
      Estimate(
        .mean, at: place, value: mean, standardError: standardError, interval: interval, n: n,
        nWeighted: sample.whole.weight, note: note)
    ]
  }
}

/// The t test of a weighted mean against a given value: t = (x̄ − μ₀) / SE with n − 1 degrees of freedom, SE linearised.
///
/// R: `m <- svymean(~x, design)`, `(coef(m) - mu) / SE(m)`. (`svyttest(I(x - mu) ~ 0, design)` has the same t, with one
/// degree of freedom fewer.)
public struct WeightedOneSampleT: Statistic {
  /// The test statistic.
  public let t: Double?
  /// Two-sided.
  public let pValue: Double?
  /// The row, which has the mean too.
  public let estimates: [Estimate]

  /// Tests the mean of a sample.
  public init(
    _ sample: WeightedSample, against value: Double, at place: Estimate.Place = .whole, level: Double = 0.95
  ) {
    let mean = WeightedMean(sample, at: place, level: level)
    let n = sample.whole.n
    var note = ""
    if n < 2 {
      note = Refusal.needs(2)
    } else if !sample.isFinite || !value.isFinite {
      note = Refusal.tooLarge
    } else if let error = sample.standardError,
      error < 10 * Double.ulpOfOne * abs(sample.mean) || error == 0
    {
      note = Refusal.constant
    }
    if note.isEmpty, let error = sample.standardError {
      let t = sample.mean(above: value) / error
      self.t = t
      pValue = Tail.t(t, df: Double(n - 1))
    } else {
      t = nil
      pValue = nil
    }
    estimates = [
      Estimate(
        .oneSampleT, at: place, method: Linearized.method, value: mean.mean,
        standardError: mean.standardError, interval: mean.interval, statistic: t,
        df: t == nil ? nil : Double(n - 1), pValue: pValue, n: n, nWeighted: sample.whole.weight, note: note)
    ]
  }
}
