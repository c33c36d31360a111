/// Yuen's t test of two independent trimmed means, variances free to differ.
///
/// Null: the trimmed means of the populations are equal; alternative: they differ. Of each group the lowest and the highest
/// g = ⌊0.2n⌋ values are left out, h = n − 2g stay. t = (x̄_t1 − x̄_t2) / √(d₁ + d₂), d = SS_w/(h(h − 1)) with SS_w the squared deviations of the
/// winsorized values, and Satterthwaite's degrees of freedom (d₁ + d₂)² / (d₁²/(h₁ − 1) + d₂²/(h₂ − 1)). Outliers have little say.
/// Refused where a group keeps fewer than two values, and where no winsorized group varies.
/// Source: Yuen (1974), Biometrika 61, 165–170; Wilcox (2017), Introduction to robust estimation, 5.3; R's
/// `WRS2::yuen(y ~ g, d, tr = 0.2)`.
public struct YuenT: Statistic {
  /// x̄_t1 − x̄_t2.
  public let difference: Double?
  /// The test statistic.
  public let t: Double?
  /// Satterthwaite's.
  public let df: Double?
  /// Two-sided.
  public let pValue: Double?
  /// The row: the difference of trimmed means with its interval, and the test.
  public let estimates: [Estimate]

  /// The first group against the second.
  public init(_ a: Sample, _ b: Sample, place: Estimate.Place = .contrast(0, 1), level: Double = 0.95) {
    let parts = [Trimmed(a), Trimmed(b)]
    let n = a.count.saturating(plus: b.count)
    var note = ""
    if a.count < 1 || b.count < 1 {
      note = Refusal.emptyGroup
    } else if !parts.allSatisfy({ $0.mean.isFinite && $0.square.isFinite }) {
      note = Refusal.tooLarge
    } else if parts.contains(where: { $0.kept < 2 }) {
      note = Refusal.needs(2, "values in each group")
    }
    let difference = a.count > 0 && b.count > 0 ? (parts[0].mean - parts[1].mean) : nil
    let error = (parts[0].square + parts[1].square).squareRoot()
    if note.isEmpty, error <= 10 * Double.ulpOfOne * max(abs(parts[0].mean), abs(parts[1].mean)) {
      note = "\(Refusal.constant) within each group"
    }
    var interval: Interval?
    if note.isEmpty, let difference {
      let shares = parts.map { $0.square / (error * error) }
      let df = 1 / zip(shares, parts).reduce(0.0) { $0 + $1.0 * $1.0 / ($1.1.kept - 1) }
      self.df = df
      t = difference / error
      pValue = Tail.t(difference / error, df: df)
      interval = Critical.t(level: level, df: df).map {
        Interval(low: difference - $0 * error, high: difference + $0 * error, level: level)
      }
    } else {
      (df, t, pValue) = (nil, nil, nil)
    }
    self.difference = difference
    estimates = [
      Estimate(
        .yuenT, at: place, value: difference, standardError: t == nil ? nil : error, interval: interval,
        statistic: t, df: df, pValue: pValue, n: n, note: note)
    ]
  }
}

/// A group without its fifth at either end.
private struct Trimmed {
  /// How many values stay.
  let kept: Double
  let mean: Double
  /// The square of the standard error, from the winsorized values.
  let square: Double

  init(_ sample: Sample) {
    let cut = (0.2 * Double(sample.count)).rounded(.down)
    kept = Double(sample.count) - 2 * cut
    guard sample.count > 0 else {
      (mean, square) = (0, 0)
      return
    }
    let low = sample.value(atRank: cut)
    let high = sample.value(atRank: Double(sample.count) - 1 - cut)
    let winsorized = Sample(values: sample.values.map { min(max($0, low), high) }, counts: sample.counts)
    var sum = CompensatedSum()
    for (value, count) in zip(winsorized.values, winsorized.counts) {
      let left = (value == low ? cut : 0) + (value == high ? cut : 0)
      // From the mean of the winsorized values, so that leading digits shared by all do not cost the last ones.
      sum.add(value - winsorized.mean, times: Double(count) - left)
    }
    mean = winsorized.mean + sum.value / kept
    square = kept > 1 ? winsorized.sumOfSquares / (kept * (kept - 1)) : 0
  }
}
