import Foundation

/// Densities that keep their digits where the logarithms of factorials would cancel: the parts of Loader's saddle-point
/// form.
///
/// Source: Loader, C. (2000). *Fast and accurate computation of binomial probabilities*.
enum SaddlePoint {
  private static let halfLogTwoPi = 0.918938533204672741780

  /// What Stirling's formula leaves: log z! − log(√(2πz) (z/e)ᶻ), for z > 0.
  static func stirlingError(_ z: Double) -> Double {
    if z < 15 { return GSL.logGamma(z + 1) - (z + 0.5) * log(z) + z - halfLogTwoPi }
    let square = z * z
    return
      (1.0 / 12
      - (1.0 / 360 - (1.0 / 1260 - (1.0 / 1680 - (1.0 / 1188) / square) / square) / square) / square) / z
  }

  /// x log(x ÷ m) + m − x, without the cancellation where x is near m.
  static func deviance(_ x: Double, _ m: Double) -> Double {
    if x == 0 { return m }
    if m == 0 { return .infinity }
    guard abs(x - m) < 0.1 * (x + m) else { return x * log(x / m) + m - x }
    let v = (x - m) / (x + m)
    var sum = (x - m) * v
    var power = 2 * x * v
    for odd in stride(from: 3.0, to: 2000, by: 2) {
      power *= v * v
      let next = sum + power / odd
      if next == sum { break }
      sum = next
    }
    return sum
  }

  /// xᵏ e⁻ˣ ÷ Γ(k + 1), for k ≥ 0 and x ≥ 0.
  static func poisson(_ k: Double, mean x: Double) -> Double {
    if k == 0 { return exp(-x) }
    if x == 0 { return 0 }
    return exp(-stirlingError(k) - deviance(k, x)) / (2 * Double.pi * k).squareRoot()
  }

  /// The logarithm of xᵃ yᵇ ÷ B(a, b), where x + y = 1 and a, b > 0.
  static func logBetaKernel(_ a: Double, _ b: Double, _ x: Double, _ y: Double) -> Double {
    let n = a + b
    return stirlingError(n) - stirlingError(a) - stirlingError(b) - deviance(a, n * x) - deviance(b, n * y)
      + 0.5 * (log(a) + log(b / n)) - halfLogTwoPi
  }

  /// The logarithm of the binomial probability of `k` in `n`, with `p` + `q` = 1.
  static func logBinomial(_ k: Double, of n: Double, _ p: Double, _ q: Double) -> Double {
    if p == 0 { return k == 0 ? 0 : -.infinity }
    if q == 0 { return k == n ? 0 : -.infinity }
    if n == 0 { return 0 }
    // log(q) where p is tiny would lose p's digits.
    if k == 0 { return n * (p < q ? log1p(-p) : log(q)) }
    if k == n { return n * (q < p ? log1p(-q) : log(p)) }
    return stirlingError(n) - stirlingError(k) - stirlingError(n - k) - deviance(k, n * p)
      - deviance(n - k, n * q) + 0.5 * (log(n / k) - log(n - k)) - halfLogTwoPi
  }
}
