import Foundation

/// The noncentrality at which a tail has a given probability.
enum Noncentrality {
  /// Solved on the logarithm of the smaller tail. 0 where the upper tail of the central distribution is at least `p`, NaN
  /// where `p` is not inside 0…1 or no noncentrality up to `largest` is enough.
  static func solve(
    upperTail p: Double, start: Double, largest: Double, upper: (Double) -> Double, lower: (Double) -> Double
  ) -> Double {
    guard p > 0, p < 1, start.isFinite else { return .nan }
    func miss(_ lambda: Double) -> Double { self.miss(p, lambda, upper, lower) }
    if miss(0) >= 0 { return 0 }
    var low = 0.0
    var high = min(largest, start + 1)
    while !(miss(high) >= 0) {
      guard high < largest else { return .nan }
      low = high
      high = min(largest, high * 1.5 + 4)
    }
    return Root.bracketed(low, high, of: miss)
  }

  /// How far the smaller tail is from what it should be, in logarithms: nearly a parabola, and rising.
  static func miss(
    _ p: Double, _ noncentrality: Double, _ upper: (Double) -> Double, _ lower: (Double) -> Double
  ) -> Double {
    let value = p <= 0.5 ? log(upper(noncentrality)) - log(p) : log1p(-p) - log(lower(noncentrality))
    // A tail that has underflowed is simply too small.
    return max(-1e3, min(1e3, value))
  }
}
