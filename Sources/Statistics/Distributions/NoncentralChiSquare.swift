import Foundation

/// The noncentral chi-square distribution.
public struct NoncentralChiSquare: Sendable {
  /// Degrees of freedom.
  public let df: Double
  /// The noncentrality λ.
  public let noncentrality: Double

  /// The largest noncentrality that is computed; the time grows with its square root.
  public static let largestNoncentrality = 1e10

  /// Undefined (every tail NaN) unless `df` is positive and at most 1e10, and `noncentrality` is in 0…1e10.
  public init(df: Double, noncentrality: Double) {
    self.df = df
    self.noncentrality = noncentrality
  }

  /// Whether the parameters are in their range.
  public var isDefined: Bool {
    df > 0 && df <= GammaIntegral.largest && noncentrality >= 0 && noncentrality <= Self.largestNoncentrality
  }

  /// P(X ≤ x).
  public func lowerTail(_ x: Double) -> Double { tail(x, ofZero: 0) { $0.lowerTail() } }

  /// P(X > x).
  public func upperTail(_ x: Double) -> Double { tail(x, ofZero: 1) { $0.upperTail() } }

  private func tail(_ x: Double, ofZero: Double, _ sum: (PoissonMixture) -> Double) -> Double {
    guard isDefined, !x.isNaN else { return .nan }
    if x <= 0 { return ofZero }
    if x == .infinity { return 1 - ofZero }
    let a = df / 2
    return sum(
      PoissonMixture(
        mean: noncentrality / 2, component: { GammaIntegral.tails(a + $0, x / 2) },
        gain: { SaddlePoint.poisson(a + $0, mean: x / 2) }))
  }

  /// The noncentrality with which a value above `x` has probability `upperTail`; 0 where even the central distribution
  /// gives it more.
  public static func noncentrality(df: Double, x: Double, upperTail p: Double) -> Double {
    guard df > 0, df <= GammaIntegral.largest, x >= 0 else { return .nan }
    if let large = LargeNoncentrality(x: x, df: df) { return large.noncentrality(upperTail: p) }
    return Noncentrality.solve(
      upperTail: p, start: x, largest: largestNoncentrality,
      upper: { NoncentralChiSquare(df: df, noncentrality: $0).upperTail(x) },
      lower: { NoncentralChiSquare(df: df, noncentrality: $0).lowerTail(x) })
  }
}
