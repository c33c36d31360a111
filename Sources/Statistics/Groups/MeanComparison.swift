/// What Student's and Welch's tests share once each has its standard error and degrees of freedom.
struct MeanComparison {
  let difference: Double?
  let standardError: Double?
  let interval: Interval?
  let t: Double?
  let df: Double?
  let pValue: Double?
  let estimates: [Estimate]

  init(
    _ a: Moments, _ b: Moments, error: Double?, df: Double, refusal: String?, test: Measure, method: String,
    place: Estimate.Place, level: Double
  ) {
    let n = a.n.saturating(plus: b.n)
    var note = refusal ?? ""
    if a.n < 1 || b.n < 1 {
      note = Refusal.emptyGroup
    } else if !a.isFinite || !b.isFinite {
      note = Refusal.tooLarge
    } else if let error, note.isEmpty, error <= 10 * Double.ulpOfOne * max(abs(a.mean), abs(b.mean)) {
      note = "\(Refusal.constant) within each group"
    }
    let difference =
      a.n > 0 && b.n > 0 && a.isFinite && b.isFinite ? a.mean(above: b.mean) - b.meanRemainder : nil
    self.difference = difference
    if note.isEmpty, let error, let difference {
      standardError = error
      t = difference / error
      self.df = df
      pValue = Tail.t(difference / error, df: df)
      interval = Critical.t(level: level, df: df).map {
        Interval(low: difference - $0 * error, high: difference + $0 * error, level: level)
      }
    } else {
      standardError = nil
      t = nil
      self.df = nil
      pValue = nil
      interval = nil
    }
    estimates = [
      Estimate(test, at: place, statistic: t, df: self.df, pValue: pValue, n: n, note: note),
      Estimate(
        .meanDifference, at: place, method: method, value: difference, standardError: standardError,
        interval: interval, n: n, note: note),
    ]
  }
}
