/// Count, means and centred cross-products of several variables among the respondents who have them all.
public struct CrossProducts: Sendable, Equatable {
  /// How many respondents.
  public let n: Int
  /// One a variable.
  public let means: [Double]
  /// Σ(x_i − x̄_i)(x_j − x̄_j), the full symmetric matrix, row by row.
  public let products: [Double]

  /// From sums computed elsewhere; `products` must have the square of as many numbers as `means`.
  public init(n: Int, means: [Double], products: [Double]) {
    precondition(products.count == means.count * means.count, "a product for each pair of variables")
    self.n = n
    self.means = means
    self.products = products
  }

  /// Of columns with a frequency for each row, in any order.
  public init(columns: [[Double]], counts: [Int]) {
    let n = counts.reduce(0) { $0.saturating(plus: $1) }
    let means = columns.map { column in
      var sum = CompensatedSum()
      for (value, count) in zip(column, counts) { sum.add(value, times: Double(count)) }
      return n > 0 ? sum.value / Double(n) : 0
    }
    let centred = zip(columns, means).map { column, mean in column.map { $0 - mean } }
    var products = Array(repeating: 0.0, count: columns.count * columns.count)
    for i in columns.indices {
      for j in 0...i {
        var sum = CompensatedSum()
        for (row, count) in counts.enumerated() {
          sum.add(centred[i][row] * Double(count), times: centred[j][row])
        }
        products[i * columns.count + j] = sum.value
        products[j * columns.count + i] = sum.value
      }
    }
    self.init(n: n, means: means, products: products)
  }

  /// With the first two variables in each other's place.
  public var swapped: CrossProducts {
    let order = [1, 0] + Array(2..<Swift.max(2, count))
    return CrossProducts(
      n: n, means: order.map { means[$0] }, products: order.flatMap { i in order.map { self[i, $0] } })
  }

  /// How many variables.
  public var count: Int { means.count }

  /// The centred cross-product of two variables.
  public subscript(i: Int, j: Int) -> Double { products[i * means.count + j] }
}
