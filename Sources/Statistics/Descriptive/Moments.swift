/// Count, mean and spread of a group: all that t and F tests need.
public struct Moments: Sendable, Equatable {
  /// How many values.
  public let n: Int
  /// Their mean.
  public let mean: Double
  /// The sum of their squared deviations from it.
  public let sumOfSquares: Double
  /// What rounding left of the mean. Where groups share their leading digits, it decides the last digits of differences.
  let meanRemainder: Double

  /// From numbers computed elsewhere.
  public init(n: Int, mean: Double, sumOfSquares: Double) {
    self.init(n: n, mean: mean, remainder: 0, sumOfSquares: sumOfSquares)
  }

  init(n: Int, mean: Double, remainder: Double, sumOfSquares: Double) {
    self.n = n
    self.mean = mean
    self.sumOfSquares = sumOfSquares
    meanRemainder = remainder
  }

  /// From printed figures.
  public init(n: Int, mean: Double, standardDeviation: Double) {
    self.init(
      n: n, mean: mean, sumOfSquares: standardDeviation * standardDeviation * Double(Swift.max(n, 1) - 1))
  }

  /// The variance with n − 1; absent for fewer than two values.
  public var variance: Double? { n < 2 ? nil : sumOfSquares / Double(n - 1) }
  /// The standard deviation with n − 1.
  public var standardDeviation: Double? { variance?.squareRoot() }
  /// The standard error of the mean.
  public var standardError: Double? { variance.map { ($0 / Double(n)).squareRoot() } }

  /// The mean less another number, to more digits than subtracting `mean` would give.
  func mean(above origin: Double) -> Double { (mean - origin) + meanRemainder }

  var isFinite: Bool { mean.isFinite && sumOfSquares.isFinite }
}
