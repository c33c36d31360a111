/// Means and centred cross-products of some variables among the respondents who have them all.
package struct CrossProductTally: Sendable, Equatable {
  package var variables: [String]
  /// Respondents.
  package var n: Int
  /// One a variable; 0 where there are no respondents.
  package var means: [Double]
  /// What rounding left out of each mean: without it, merged tallies would differ in the last digits from one count.
  package var remainders: [Double]
  /// Σ (x − x̄)(y − ȳ), the lower triangle row by row: 11, 21, 22, 31, …
  package var products: [Double]

  package init(
    variables: [String], n: Int, means: [Double], remainders: [Double]? = nil, products: [Double]
  ) {
    self.variables = variables
    self.n = n
    self.means = means
    self.remainders = remainders ?? means.map { _ in 0 }
    self.products = products
  }

  /// Σ (x − x̄)(y − ȳ) of the variables with these places. Divided by n − 1 it is their covariance.
  package subscript(_ x: Int, _ y: Int) -> Double {
    products[max(x, y) * (max(x, y) + 1) / 2 + min(x, y)]
  }
}
