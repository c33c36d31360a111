import Foundation

/// The regularised incomplete beta function, both tails.
///
/// Lentz's evaluation of the continued fraction (DLMF 8.17.22) in front of which stands the saddle-point form of
/// xᵃ(1 − x)ᵇ ÷ B(a, b). The tail that the fraction gives keeps its digits however small it is; the other is its
/// complement, and near the mean neither is small.
enum BetaIntegral {
  /// Iₓ(a, b) and its complement, where y = 1 − x is given apart because 1 − x may have lost it.
  static func tails(_ a: Double, _ b: Double, _ x: Double, _ y: Double) -> (lower: Double, upper: Double) {
    guard a > 0, b > 0, a.isFinite, b.isFinite, x >= 0, y >= 0 else { return (.nan, .nan) }
    if x == 0 { return (0, 1) }
    if y == 0 { return (1, 0) }
    let kernel = exp(SaddlePoint.logBetaKernel(a, b, x, y))
    if x <= (a + 1) / (a + b + 2) {
      let lower = min(1, kernel / a * fraction(a, b, x))
      return (lower, 1 - lower)
    }
    let upper = min(1, kernel / b * fraction(b, a, y))
    return (1 - upper, upper)
  }

  /// The continued fraction; its length grows with the square root of the larger of a and b.
  private static func fraction(_ a: Double, _ b: Double, _ x: Double) -> Double {
    let tiny = 1e-300
    func away(_ value: Double) -> Double { abs(value) < tiny ? tiny : value }
    var c = 1.0
    var d = 1 / away(1 - (a + b) * x / (a + 1))
    var h = d
    for step in 1...5_000_000 {
      let m = Double(step)
      let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
      d = 1 / away(1 + even * d)
      c = away(1 + even / c)
      h *= d * c
      let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
      d = 1 / away(1 + odd * d)
      c = away(1 + odd / c)
      let change = d * c
      h *= change
      if abs(change - 1) < 1e-16 { return h }
    }
    return .nan
  }
}
