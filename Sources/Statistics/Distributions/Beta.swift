/// The beta distribution.
public struct Beta: ContinuousDistribution {
  /// The first shape, α.
  public let alpha: Double
  /// The second shape, β.
  public let beta: Double

  /// Undefined (every tail and quantile NaN) unless both shapes are positive, not both above 1e10, and neither above
  /// 1e15.
  public init(_ alpha: Double, _ beta: Double) {
    self.alpha = alpha
    self.beta = beta
  }

  /// Where it begins and ends.
  public var support: (low: Double, high: Double) { (0, 1) }
  /// Whether the parameters are in their range.
  public var isDefined: Bool { BetaIntegral.isDefined(alpha, beta) }
  /// P(X ≤ x).
  public func lowerTail(_ x: Double) -> Double { tails(x).lower }
  /// P(X > x).
  public func upperTail(_ x: Double) -> Double { tails(x).upper }

  private func tails(_ x: Double) -> (lower: Double, upper: Double) {
    guard isDefined, !x.isNaN else { return (.nan, .nan) }
    let inside = min(max(x, 0), 1)
    return BetaIntegral.tails(alpha, beta, inside, 1 - inside)
  }
}
