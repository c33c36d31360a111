import Foundation

/// The noncentral F distribution: of (χ²(df, λ) ÷ df) ÷ (χ²(df2) ÷ df2).
public struct NoncentralF: Sendable {
  /// Degrees of freedom of the numerator.
  public let df: Double
  /// Degrees of freedom of the denominator.
  public let df2: Double
  /// The noncentrality λ.
  public let noncentrality: Double

  /// The largest noncentrality that is computed; the time grows with its square root.
  public static let largestNoncentrality = 1e10

  /// Undefined (every tail NaN) unless `df` is positive and at most 1e10, `df2` at most 1e15, and `noncentrality` in 0…1e10.
  public init(df: Double, df2: Double, noncentrality: Double) {
    self.df = df
    self.df2 = df2
    self.noncentrality = noncentrality
  }

  /// Whether the parameters are in their range.
  public var isDefined: Bool {
    df > 0 && df <= BetaIntegral.largest && df2 > 0 && df2 <= BetaIntegral.largestOfAll && noncentrality >= 0
      && noncentrality <= Self.largestNoncentrality
  }

  /// P(F ≤ f).
  public func lowerTail(_ f: Double) -> Double { tail(f, ofZero: 0) { $0.lowerTail() } }

  /// P(F > f).
  public func upperTail(_ f: Double) -> Double { tail(f, ofZero: 1) { $0.upperTail() } }

  private func tail(_ f: Double, ofZero: Double, _ sum: (PoissonMixture) -> Double) -> Double {
    guard isDefined, !f.isNaN else { return .nan }
    let odds = df / df2 * f
    if odds <= 0 { return ofZero }
    if odds == .infinity { return 1 - ofZero }
    return sum(Self.mixture(df, df2, noncentrality, odds: odds))
  }

  private static func mixture(
    _ df: Double, _ df2: Double, _ noncentrality: Double, odds: Double
  ) -> PoissonMixture {
    let (a, b) = (df / 2, df2 / 2)
    let (x, y) = (odds / (1 + odds), 1 / (1 + odds))
    return PoissonMixture(
      mean: noncentrality / 2, component: { BetaIntegral.tails(a + $0, b, x, y) },
      gain: { exp(SaddlePoint.logBetaKernel(a + $0, b, x, y)) / (a + $0) })
  }

  /// The noncentrality with which a value above `f` has probability `upperTail`; 0 where even the central distribution
  /// gives it more.
  public static func noncentrality(df: Double, df2: Double, f: Double, upperTail p: Double) -> Double {
    guard df > 0, df <= BetaIntegral.largest, df2 > 0, df2 <= BetaIntegral.largestOfAll, f >= 0 else {
      return .nan
    }
    if let large = LargeNoncentrality(x: f * df, df: df, df2: df2) {
      return large.noncentrality(upperTail: p)
    }
    let odds = df / df2 * f
    if odds <= 0 { return p > 0 && p < 1 ? 0 : .nan }
    // The components differ little over many neighbours where the denominator has few degrees of freedom.
    let mayStride = df2 < LargeNoncentrality.fewest
    return Noncentrality.solve(
      upperTail: p, start: f * df, largest: mayStride ? largestStrided : largestNoncentrality,
      upper: { mixture(df, df2, $0, odds: odds).upperTail(mayStride: mayStride) },
      lower: { mixture(df, df2, $0, odds: odds).lowerTail(mayStride: mayStride) })
  }

  /// Beyond, an index is lost in the rounding of its neighbours.
  private static let largestStrided = 1e15
}
