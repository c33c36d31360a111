/// The standard normal distribution.
public struct Normal: ContinuousDistribution {
  /// Mean 0, standard deviation 1.
  public init() {}

  /// Where it begins and ends.
  public var support: (low: Double, high: Double) { (-.infinity, .infinity) }
  /// Whether the parameters are in their range.
  public var isDefined: Bool { true }
  /// P(Z ≤ z).
  public func lowerTail(_ z: Double) -> Double { GSL.normalLower(z) }
  /// P(Z > z).
  public func upperTail(_ z: Double) -> Double { GSL.normalUpper(z) }
  /// P(|Z| > |z|).
  public func bothTails(_ z: Double) -> Double { 2 * GSL.normalUpper(abs(z)) }
  /// The value with probability `p` below it; infinite for 0 and 1, NaN outside.
  public func quantile(_ p: Double) -> Double { GSL.normalQuantile(p) }
  /// The value with probability `p` above it; infinite for 0 and 1, NaN outside.
  public func upperQuantile(_ p: Double) -> Double { 0 - GSL.normalQuantile(p) }

  /// The deviate z with `level` between −z and z, such as 1.96 for 0.95.
  public static func critical(_ level: Double) -> Double { Normal().upperQuantile((1 - level) / 2) }
}
