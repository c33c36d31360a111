/// Some respondents with their sampling weights: all that a weighted share and its standard error need of a cell.
public struct WeightedCount: Sendable, Equatable {
  /// How many respondents.
  public var n: Int
  /// Σw.
  public var weight: Double
  /// Σw².
  public var squares: Double

  /// From sums made elsewhere.
  public init(n: Int, weight: Double, squares: Double) {
    self.n = n
    self.weight = weight
    self.squares = squares
  }

  /// Nobody.
  public static let none = WeightedCount(n: 0, weight: 0, squares: 0)

  /// Both together.
  public static func + (a: WeightedCount, b: WeightedCount) -> WeightedCount {
    WeightedCount(n: a.n.saturating(plus: b.n), weight: a.weight + b.weight, squares: a.squares + b.squares)
  }

  /// Whether anything can be computed with the weights.
  public var isDefined: Bool {
    n > 0 && weight > 0 && squares > 0 && weight.isFinite && squares.isFinite
  }
}

extension Sequence<WeightedCount> {
  /// All together.
  public var total: WeightedCount { reduce(.none, +) }
}

extension Refusal {
  static let noWeight = "the weights do not add up to anything"
}

/// The variance of an estimate that is a sum over independent respondents drawn with replacement: n/(n − 1) Σ zᵢ², the zᵢ
/// being their linearised parts, whose sum is 0. It is that of R's `svydesign(ids = ~1, weights = ~w)`.
///
/// Source: Binder (1983), International Statistical Review 51, 279–292; Lumley (2004), Journal of Statistical Software 9(8).
enum Linearized {
  /// `nil` for fewer than two respondents.
  static func variance(_ sumOfSquares: Double, n: Int) -> Double? {
    n < 2 ? nil : max(0, sumOfSquares) * (Double(n) / Double(n - 1))
  }

  static let method = "linearized"
}
