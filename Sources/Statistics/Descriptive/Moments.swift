/// Count, mean and spread of a group: all that t and F tests need.
public struct Moments: Sendable, Equatable {
  /// How many values.
  public let n: Int
  /// Their mean.
  public let mean: Double
  /// The sum of their squared deviations from it.
  public let sumOfSquares: Double

  /// From numbers computed elsewhere.
  public init(n: Int, mean: Double, sumOfSquares: Double) {
    self.n = n
    self.mean = mean
    self.sumOfSquares = sumOfSquares
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

  var isFinite: Bool { mean.isFinite && sumOfSquares.isFinite }
}
