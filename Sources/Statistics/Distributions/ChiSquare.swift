/// The chi-square distribution.
public struct ChiSquare: ContinuousDistribution {
  /// Degrees of freedom.
  public let df: Double

  /// Undefined (every tail and quantile NaN) unless `df` is positive and at most 2e10.
  public init(df: Double) { self.df = df }

  /// Where it begins and ends.
  public var support: (low: Double, high: Double) { (0, .infinity) }
  /// Whether the parameters are in their range.
  public var isDefined: Bool { df > 0 && df / 2 <= GammaIntegral.largest }
  /// P(X ≤ x).
  public func lowerTail(_ x: Double) -> Double { tails(x).lower }
  /// P(X > x).
  public func upperTail(_ x: Double) -> Double { tails(x).upper }

  private func tails(_ x: Double) -> (lower: Double, upper: Double) {
    guard isDefined, !x.isNaN else { return (.nan, .nan) }
    return GammaIntegral.tails(df / 2, x / 2)
  }
}
