/// Glass's Δ of two independent groups: the difference of means in standard deviations of the second, which is taken for the
/// control.
///
/// Δ = (x̄₁ − x̄₂)/s₂. The interval inverts the noncentral t with n₂ − 1 degrees of freedom at Δ/h, h² = 1/n₂ + s₁²/(n₁s₂²), its bounds times
/// h: variances are free to differ. Assumes normal populations. Refused where the second group has fewer than two values, the
/// first none, and where the second does not vary; without an interval where the first has one value.
/// Source: Glass (1976), Educ. Res. 5, 3–8; Algina, Keselman & Penfield (2006); R's `effectsize::glass_delta(x, y)`, which stops
/// its search for the bounds at a coarser tolerance.
public struct GlassDelta: Statistic {
  /// The effect size.
  public let delta: Double?
  /// From the noncentral t.
  public let interval: Interval?
  /// The row.
  public let estimates: [Estimate]

  /// The first group against the second.
  public init(_ a: Moments, _ b: Moments, place: Estimate.Place = .contrast(0, 1), level: Double = 0.95) {
    let n = a.n.saturating(plus: b.n)
    var note = ""
    var (delta, interval): (Double?, Interval?) = (nil, nil)
    if a.n < 1 {
      note = Refusal.emptyGroup
    } else if !a.isFinite || !b.isFinite {
      note = Refusal.tooLarge
    } else if let sd = b.standardDeviation {
      if sd > 10 * Double.ulpOfOne * abs(b.mean) {
        let value = (a.mean(above: b.mean) - b.meanRemainder) / sd
        delta = value
        if let variance = a.variance {
          let unit = (1 / Double(b.n) + variance / (sd * sd) / Double(a.n)).squareRoot()
          interval = NoncentralInterval.t(value / unit, df: Double(b.n - 1), level: level).map {
            Interval(low: $0.low * unit, high: $0.high * unit, level: level)
          }
          if interval == nil { note = "no interval: the noncentral t could not be inverted" }
        } else {
          note = "no interval: \(Refusal.needs(2, "values in each group"))"
        }
      } else {
        note = "the second group does not vary"
      }
    } else {
      note = Refusal.needs(2, "values in the second group")
    }
    (self.delta, self.interval) = (delta, interval)
    estimates = [Estimate(.glassDelta, at: place, value: delta, interval: interval, n: n, note: note)]
  }

  /// The first group against the second.
  public init(_ a: Sample, _ b: Sample, place: Estimate.Place = .contrast(0, 1), level: Double = 0.95) {
    self.init(a.moments, b.moments, place: place, level: level)
  }
}
