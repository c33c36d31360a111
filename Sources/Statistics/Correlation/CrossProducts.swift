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

  /// How many variables.
  public var count: Int { means.count }

  /// The centred cross-product of two variables.
  public subscript(i: Int, j: Int) -> Double { products[i * means.count + j] }
}
