/// What Cohen's d and Hedges' g share: the difference of means over the pooled standard deviation, with the interval of
/// its noncentral t, which takes longer to find than all the rest.
struct StandardizedDifference: Sendable {
  /// Absent where Student's t test is refused.
  let df: Double?
  let n: Int
  private let t: Double?
  private let bounds: (low: Double, high: Double)?
  /// What a noncentrality is multiplied with.
  private let unit: Double
  private let level: Double
  private let refusal: String

  init(_ a: Moments, _ b: Moments, level: Double) {
    let test = StudentTTest(a, b, level: level)
    n = a.n.saturating(plus: b.n)
    self.level = level
    unit = (1 / Double(a.n) + 1 / Double(b.n)).squareRoot()
    guard let t = test.t, let df = test.df else {
      (self.t, self.df, bounds) = (nil, nil, nil)
      refusal = test.estimates[0].note
      return
    }
    (self.t, self.df) = (t, df)
    bounds = NoncentralInterval.t(t, df: df, level: level)
    refusal = ""
  }

  /// Its row times a factor.
  func row(_ measure: Measure, at place: Estimate.Place, times factor: Double) -> Estimate {
    let unit = unit * factor
    let noBounds = t == nil ? refusal : "no interval: the noncentral t could not be inverted"
    return Estimate(
      measure, at: place, value: t.map { $0 * unit },
      interval: bounds.map { Interval(low: $0.low * unit, high: $0.high * unit, level: level) }, n: n,
      note: bounds == nil ? noBounds : "")
  }
}
