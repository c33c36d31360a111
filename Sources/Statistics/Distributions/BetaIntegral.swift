import Foundation

/// The regularised incomplete beta function, both tails.
///
/// The continued fraction of DiDonato & Morris (1992, equation 9), behind the saddle-point form of xᵃ(1 − x)ᵇ ÷ B(a, b).
/// The tail that the fraction gives keeps its digits however small it is; the other is its
/// complement, and near the mean neither is small.
enum BetaIntegral {
  /// Where both parameters are larger the fraction grows too long, and the tails are not computed.
  static let largest = 1e10
  /// Above, the steps of the fraction are lost in the rounding of a parameter.
  static let largestOfAll = 1e15

  /// Whether the tails are computed.
  static func isDefined(_ a: Double, _ b: Double) -> Bool {
    a > 0 && b > 0 && min(a, b) <= largest && max(a, b) <= largestOfAll
  }

  /// Iₓ(a, b) and its complement, where y = 1 − x is given apart because 1 − x may have lost it.
  static func tails(_ a: Double, _ b: Double, _ x: Double, _ y: Double) -> (lower: Double, upper: Double) {
    guard isDefined(a, b), x >= 0, y >= 0 else { return (.nan, .nan) }
    if x == 0 { return (0, 1) }
    if y == 0 { return (1, 0) }
    let kernel = exp(SaddlePoint.logBetaKernel(a, b, x, y))
    if x <= (a + 1) / (a + b + 2) {
      let lower = min(1, kernel * fraction(a, b, x, y))
      return (lower, 1 - lower)
    }
    let upper = min(1, kernel * fraction(b, a, y, x))
    return (1 - upper, upper)
  }

  /// The continued fraction; its length grows with the square root of the smaller of a and b.
  private static func fraction(_ a: Double, _ b: Double, _ x: Double, _ y: Double) -> Double {
    // How far x is below the mean, without cancellation where x is near 1.
    let distance = a > b ? (a + b) * y - b : a - (a + b) * x
    func denominator(_ n: Double) -> Double {
      n + n * (b - n) * x / (a + 2 * n - 1) + (a + n) / (a + 2 * n + 1) * (distance + 1 + n * (1 + y))
    }
    var h = a / (a + 1) * (distance + 1)
    var c = h
    var d = 0.0
    for step in 1...2_000_000 {
      let n = Double(step)
      let square = (a + 2 * n - 1) * (a + 2 * n - 1)
      let numerator = (a + n - 1) * (a + b + n - 1) / square * n * (b - n) * x * x
      let next = denominator(n)
      d = 1 / (next + numerator * d)
      c = next + numerator / c
      let change = c * d
      h *= change
      if abs(change - 1) < 3e-16 { return 1 / h }
    }
    return .nan
  }
}
