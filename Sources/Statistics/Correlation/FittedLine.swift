import Foundation

/// The line of least squares through pairs of numbers, with the interval of the mean of y at each x.
///
/// ŷ = ȳ + b(x − x̄), b = Σ(x − x̄)(y − ȳ)/Σ(x − x̄)²; the interval is ŷ ± t s √(1/n + (x − x̄)²/Σ(x − x̄)²), with n − 2
/// degrees of freedom. Source: Draper and Smith (1998), Applied Regression Analysis, 3rd ed.; R's
/// `predict(lm(y ~ x), interval = "confidence")`.
public struct FittedLine: Sendable {
  /// A place on the line.
  public struct Point: Sendable, Equatable {
    /// Where it is.
    public var x: Double
    /// The mean of y there, as the line has it.
    public var y: Double
    /// The lower limit of the mean of y.
    public var low: Double
    /// The upper limit of the mean of y.
    public var high: Double

    /// Of its parts.
    public init(x: Double, y: Double, low: Double, high: Double) {
      self.x = x
      self.y = y
      self.low = low
      self.high = high
    }
  }

  /// b, by how much y rises where x does by 1.
  public let slope: Double
  private let center: (x: Double, y: Double)
  private let spread: Double
  private let n: Double
  /// t s, the half-width of the interval but for the root.
  private let width: Double

  /// `nil` for fewer than three pairs, and where x is constant or a sum is too large.
  public init?(_ pairs: CrossProducts, level: Double = 0.95) {
    guard pairs.count == 2, pairs.n >= 3, pairs[0, 0] > 0 else { return nil }
    let df = Double(pairs.n - 2)
    slope = pairs[0, 1] / pairs[0, 0]
    center = (pairs.means[0], pairs.means[1])
    spread = pairs[0, 0]
    n = Double(pairs.n)
    let residual = max(0, pairs[1, 1] - slope * pairs[0, 1])
    width = StudentT(df: df).upperQuantile((1 - level) / 2) * (residual / df).squareRoot()
    guard slope.isFinite, width.isFinite, spread.isFinite else { return nil }
  }

  /// The place on the line at an x.
  public func point(_ x: Double) -> Point {
    let distance = x - center.x
    let y = center.y + slope * distance
    let half = width * (1 / n + distance / spread * distance).squareRoot()
    return Point(x: x, y: y, low: y - half, high: y + half)
  }
}
