import Foundation

/// The regularised incomplete gamma function, both tails.
///
/// Below a + 1 the series for the lower tail (DLMF 8.7.1), above it Lentz's evaluation of the continued fraction for the
/// upper tail (DLMF 8.9.2), each behind the saddle-point form of xᵃe⁻ˣ ÷ Γ(a + 1). The other tail is the complement.
enum GammaIntegral {
  /// Above, the series and the fraction grow too long, and the tails are not computed.
  static let largest = 1e10

  /// P(a, x) and Q(a, x).
  static func tails(_ a: Double, _ x: Double) -> (lower: Double, upper: Double) {
    guard a > 0, a <= largest, !x.isNaN else { return (.nan, .nan) }
    if x <= 0 { return (0, 1) }
    if x == .infinity { return (1, 0) }
    let kernel = SaddlePoint.poisson(a, mean: x)
    if x < a + 1 {
      let lower = min(1, kernel * series(a, x))
      return (lower, 1 - lower)
    }
    let upper = min(1, kernel * a * fraction(a, x))
    return (1 - upper, upper)
  }

  private static func series(_ a: Double, _ x: Double) -> Double {
    var term = 1.0
    var sum = 1.0
    for step in 1...2_000_000 {
      term *= x / (a + Double(step))
      sum += term
      if term < sum * 1e-17 { return sum }
    }
    return .nan
  }

  private static func fraction(_ a: Double, _ x: Double) -> Double {
    var b = x + 1 - a
    var c = Double.infinity
    var d = 1 / b
    var h = d
    for step in 1...2_000_000 {
      let m = Double(step)
      let numerator = -m * (m - a)
      b += 2
      d = 1 / (b + numerator * d)
      c = b + numerator / c
      let change = c * d
      h *= change
      if abs(change - 1) < 3e-16 { return h }
    }
    return .nan
  }
}
