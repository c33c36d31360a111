/// The F distribution. Infinitely many degrees of freedom in the denominator give χ²/df.
public struct FDistribution: ContinuousDistribution {
  /// Degrees of freedom of the numerator.
  public let df: Double
  /// Degrees of freedom of the denominator.
  public let df2: Double

  /// Undefined (every tail and quantile NaN) unless both are positive, not both above 2e10, and `df` is at most 2e15.
  public init(df: Double, df2: Double) {
    self.df = df
    self.df2 = df2
  }

  /// Where it begins and ends.
  public var support: (low: Double, high: Double) { (0, .infinity) }
  /// Whether the parameters are in their range.
  public var isDefined: Bool {
    isLimit ? ChiSquare(df: df).isDefined : BetaIntegral.isDefined(df / 2, df2 / 2)
  }

  /// Beyond, the denominator is 1 in ten digits of a tail of 1e-300.
  private var isLimit: Bool { df2 > 2e15 }

  /// P(F ≤ f).
  public func lowerTail(_ f: Double) -> Double { tails(f).lower }
  /// P(F > f).
  public func upperTail(_ f: Double) -> Double { tails(f).upper }

  private func tails(_ f: Double) -> (lower: Double, upper: Double) {
    guard isDefined, !f.isNaN else { return (.nan, .nan) }
    if f <= 0 { return (0, 1) }
    if isLimit {
      let chi = ChiSquare(df: df)
      return (chi.lowerTail(f * df), chi.upperTail(f * df))
    }
    let odds = df / df2 * f
    if odds == .infinity { return (1, 0) }
    return BetaIntegral.tails(df / 2, df2 / 2, odds / (1 + odds), 1 / (1 + odds))
  }
}
