/// Distinct pairs of numbers with their frequencies. Memory follows the number of distinct pairs.
public struct PairCounts: Sendable, Equatable {
  /// One a pair.
  public let x: [Double]
  /// One a pair.
  public let y: [Double]
  /// How often each pair occurs, all above zero.
  public let counts: [Int]
  /// How many pairs there are in all.
  public let count: Int

  /// Pairs and their frequencies, in any order; a pair may occur more than once. What is not finite or has no count
  /// above zero is not a pair.
  public init(x: [Double], y: [Double], counts: [Int]) {
    let pairs = zip(zip(x, y), counts).filter { $0.0.isFinite && $0.1.isFinite && $1 > 0 }
    self.x = pairs.map { $0.0.0 }
    self.y = pairs.map { $0.0.1 }
    self.counts = pairs.map { $0.1 }
    count = pairs.reduce(0) { $0.saturating(plus: $1.1) }
  }

  /// Pairs one by one.
  public init(x: [Double], y: [Double]) {
    self.init(x: x, y: y, counts: Array(repeating: 1, count: Swift.min(x.count, y.count)))
  }

  /// The x values on their own.
  public var xSample: Sample { Sample(values: x, counts: counts) }
  /// The y values on their own.
  public var ySample: Sample { Sample(values: y, counts: counts) }

  /// Means and centred cross-products of x, then y.
  public var crossProducts: CrossProducts {
    let first = xSample
    let second = ySample
    var product = CompensatedSum()
    for index in counts.indices {
      product.add((x[index] - first.mean) * Double(counts[index]), times: y[index] - second.mean)
    }
    return CrossProducts(
      n: count, means: [first.mean, second.mean],
      products: [first.sumOfSquares, product.value, product.value, second.sumOfSquares])
  }
}
