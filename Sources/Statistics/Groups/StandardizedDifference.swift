/// What Cohen's d and Hedges' g share: the difference of means over the pooled standard deviation, times a factor that
/// depends on the degrees of freedom.
struct StandardizedDifference {
  let value: Double?
  let interval: Interval?
  let n: Int
  let note: String

  init(_ a: Moments, _ b: Moments, level: Double, factor: (_ df: Double) -> Double?) {
    let test = StudentTTest(a, b, level: level)
    n = a.n.saturating(plus: b.n)
    guard let t = test.t, let df = test.df else {
      value = nil
      interval = nil
      note = test.estimates[0].note
      return
    }
    guard let factor = factor(df) else {
      value = nil
      interval = nil
      note = Refusal.needs(4, "values in the two groups")
      return
    }
    let unit = (1 / Double(a.n) + 1 / Double(b.n)).squareRoot() * factor
    value = t * unit
    if let bounds = NoncentralInterval.t(t, df: df, level: level) {
      interval = Interval(low: bounds.low * unit, high: bounds.high * unit, level: level)
      note = ""
    } else {
      interval = nil
      note = "no interval: the noncentral t could not be inverted"
    }
  }

  func row(_ measure: Measure, at place: Estimate.Place) -> Estimate {
    Estimate(measure, at: place, value: value, interval: interval, n: n, note: note)
  }
}
