/// The interval of a difference between two correlations, made of the intervals of each: their distances from the estimates,
/// as legs of a triangle whose angle is that of the correlation of the two estimates.
///
/// Source: Zou (2007), Psychol. Methods 12, 399–413.
enum ZouInterval {
  static let perfect = "a perfect correlation has no test against another"

  static func around(
    _ r: Double, _ own: Interval?, _ s: Double, _ other: Interval?, correlation: Double, level: Double
  ) -> Interval? {
    guard let l1 = own?.low, let u1 = own?.high, let l2 = other?.low, let u2 = other?.high,
      correlation.isFinite
    else { return nil }
    func leg(_ a: Double, _ b: Double) -> Double {
      max(0, a * a + b * b - 2 * correlation * a * b).squareRoot()
    }
    return Interval(low: r - s - leg(r - l1, u2 - s), high: r - s + leg(u1 - r, s - l2), level: level)
  }
}
