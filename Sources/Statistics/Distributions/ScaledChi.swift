import Foundation

/// The distribution of S = √(χ²ν ÷ ν), a sample's standard deviation over the population's, on the scale u = log S.
struct ScaledChi {
  let df: Double

  /// The logarithm of the density of log S.
  func logDensity(_ u: Double) -> Double {
    0.5 * log(df / Double.pi) - SaddlePoint.stirlingError(df / 2) - df / 2 * excess(2 * u)
  }

  /// eˣ − 1 − x, without the cancellation near 0.
  private func excess(_ x: Double) -> Double {
    guard abs(x) < 0.5 else { return expm1(x) - x }
    var term = x * x / 2
    var sum = term
    for k in 3...24 {
      term *= x / Double(k)
      sum += term
    }
    return sum
  }
}
