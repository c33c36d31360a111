import Foundation

/// Tails of the noncentral chi-square and F distributions where the noncentrality λ is so large that the Poisson mixture
/// has too many terms; and λ from them.
///
/// With δ = √λ, a noncentral chi-square is (Z + δ)² + W, where W is chi-square with one degree of freedom less; divided by
/// S², the scaled chi-square of the denominator, it is at most x where |Z + δ| ≤ √(xS² − W). So P(X ≤ x) is the mean of
/// Φ(√(xS² − W) − δ): the other end, Φ(−√(xS² − W) − δ), is below e⁻³⁰⁰⁰ here. The mean over W is taken by Gauss's rule for
/// its distribution, which converges fast because Φ changes little over W's spread (√(2 df) against 2√x); that over log S
/// by `Quadrature` around the integrand's peak. Everything is told by how far δ is from √x, so that nothing cancels
/// however large x is. Exact but for rounding; agrees with the mixture where both can be had.
struct LargeNoncentrality {
  private let x: Double
  private let root: Double
  private let scale: ScaledChi?
  private let rule: [(node: Double, weight: Double)]

  /// The smallest x for which this is meant.
  static let smallest = 1e4
  /// The fewest degrees of freedom of the denominator.
  static let fewest = 1e3

  /// Nil where the mixture is to be used: x is small, `df` is not small beside it, or the denominator (nil for none) has
  /// so few degrees of freedom that S may be near 0.
  init?(x: Double, df: Double, df2: Double? = nil) {
    guard x > Self.smallest, x < .infinity, df >= 1, df <= x / 4 else { return nil }
    if let df2, df2 < Self.fewest { return nil }
    self.x = x
    root = x.squareRoot()
    // Beyond, log S differs from 0 by less than the last digit of x can tell.
    scale = df2.flatMap { $0 > 1e15 ? nil : ScaledChi(df: $0) }
    let spread = (2 * df).squareRoot() / (2 * root)
    rule = df == 1 ? [(0, 1)] : ChiSquareRule.of(df: df - 1, nodes: spread < 0.02 ? 4 : spread < 0.1 ? 8 : 16)
  }

  /// The noncentrality with which a value above x has probability `p`.
  func noncentrality(upperTail p: Double) -> Double {
    guard p > 0, p < 1 else { return .nan }
    func miss(_ shift: Double) -> Double {
      Noncentrality.miss(p, shift, { tail($0, sign: 1) }, { tail($0, sign: -1) })
    }
    let centre = -rule.reduce(0) { $0 + $1.node * $1.weight } / (2 * root)
    var reach = 3 + (scale.map { root / (2 * $0.df).squareRoot() } ?? 0)
    while reach < 4 * root {
      let (low, high) = (max(-root, centre - reach), centre + reach)
      if miss(low) <= 0, miss(high) >= 0 {
        let shift = root + Root.bracketed(low, high, of: miss)
        return shift * shift
      }
      reach *= 2
    }
    return .nan
  }

  /// P(X > x) for `sign` 1 and P(X ≤ x) for −1, where δ = √x + `shift`.
  func tail(_ shift: Double, sign: Double) -> Double {
    rule.reduce(0) { $0 + $1.weight * tail(shift, sign, $1.node) }
  }

  /// The same, given W.
  private func tail(_ shift: Double, _ sign: Double, _ w: Double) -> Double {
    /// √(x e²ᵘ − w) − √x − shift, and the slope of the first of these.
    func deviate(_ u: Double) -> (value: Double, slope: Double) {
      let square = x * exp(2 * u) - w
      guard square > 0 else { return (-root - shift, 0) }
      let chi = square.squareRoot()
      return ((x * expm1(2 * u) - w) / (chi + root) - shift, (square + w) / chi)
    }
    guard let scale else { return GSL.normalLower(-sign * deviate(0).value) }
    let df = scale.df
    /// The slope of the integrand's logarithm: it falls through 0 once.
    func slope(_ u: Double) -> Double {
      let z = deviate(u)
      return -df * expm1(2 * u) - sign * z.slope * GSL.logNormalLowerSlope(-sign * z.value)
    }
    // The steepest slope of log Φ puts the peak nearer than this.
    var (low, high) = (-1.0, 1.0)
    for _ in 0..<60 {
      let middle = (low + high) / 2
      if slope(middle) > 0 { low = middle } else { high = middle }
    }
    let peak = (low + high) / 2
    let steep = deviate(peak).slope
    let area = Quadrature.integral(aroundPeak: peak, width: 1 / (2 * df + steep * steep).squareRoot()) {
      scale.logDensity($0) + GSL.logNormalLower(-sign * deviate($0).value)
    }
    return min(1, area)
  }
}
