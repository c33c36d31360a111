/// The standard normal distribution.
public struct Normal: ContinuousDistribution {
  /// Mean 0, standard deviation 1.
  public init() {}

  public var support: (low: Double, high: Double) { (-.infinity, .infinity) }
  public var isDefined: Bool { true }
  public func lowerTail(_ z: Double) -> Double { GSL.normalLower(z) }
  public func upperTail(_ z: Double) -> Double { GSL.normalUpper(z) }
  /// P(|Z| > |z|).
  public func bothTails(_ z: Double) -> Double { 2 * GSL.normalUpper(abs(z)) }
  public func quantile(_ p: Double) -> Double { GSL.normalQuantile(p) }
  public func upperQuantile(_ p: Double) -> Double { 0 - GSL.normalQuantile(p) }

  /// The deviate z with `level` between −z and z, such as 1.96 for 0.95.
  public static func critical(_ level: Double) -> Double { Normal().upperQuantile((1 - level) / 2) }
}
