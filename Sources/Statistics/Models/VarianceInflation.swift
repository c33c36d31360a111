/// How much the dependence of a model's terms on one another inflates the variance of their coefficients.
///
/// For a term of columns S, with R the correlation matrix of the coefficients without the intercept: |R_SS| |R_−S−S| / |R|.
/// For one column that is 1/(1 − R²) of the column on the others; for several it is the generalized factor. A term all
/// of whose columns depend on others has none. Fewer than two terms give no rows.
/// Source: Fox & Monette (1992), JASA 87, 178–183, equation 10; R's `car::vif(model)`.
public struct VarianceInflation: Statistic {
  /// One a term, in their order.
  public let factors: [Double?]
  /// A row a term, at its first column: `vif` for one column, `gvif` with its columns as df for several.
  public let estimates: [Estimate]

  /// From the covariance of the kept columns' coefficients, row by row.
  init(covariance: [Double], kept: [Int], terms: [Range<Int>], n: Int, refusal: String? = nil) {
    guard terms.count > 1 else {
      factors = []
      estimates = []
      return
    }
    let rank = kept.count
    let inTerms = kept.indices.filter { place in terms.contains { $0.contains(kept[place]) } }
    func correlation(_ places: [Int]) -> Double {
      let roots = places.map { covariance[$0 * rank + $0].squareRoot() }
      var matrix: [Double] = []
      for (i, first) in places.enumerated() {
        for (j, second) in places.enumerated() {
          matrix.append(i == j ? 1 : covariance[first * rank + second] / (roots[i] * roots[j]))
        }
      }
      return determinant(matrix, places.count)
    }
    let whole = correlation(inTerms)
    var factors: [Double?] = []
    var rows: [Estimate] = []
    for term in terms {
      let inside = inTerms.filter { term.contains(kept[$0]) }
      let outside = inTerms.filter { !term.contains(kept[$0]) }
      let factor = inside.isEmpty || refusal != nil ? nil : correlation(inside) * correlation(outside) / whole
      let value = factor.flatMap { $0.isFinite ? $0 : nil }
      factors.append(value)
      let note =
        value == nil
        ? refusal ?? "depends on the other terms"
        : (inside.count < term.count ? "without its dependent columns" : "")
      rows.append(
        Estimate(
          term.count > 1 ? .gvif : .vif, at: .term(term.lowerBound), value: value,
          df: term.count > 1 && value != nil ? Double(inside.count) : nil, n: n, note: note))
    }
    self.factors = factors
    estimates = rows
  }
}

/// Of a positive definite matrix, by Cholesky's method; 0 where it is not.
private func determinant(_ matrix: [Double], _ size: Int) -> Double {
  var root = matrix
  var product = 1.0
  for column in 0..<size {
    for row in column..<size {
      for earlier in 0..<column {
        root[row * size + column] -= root[row * size + earlier] * root[column * size + earlier]
      }
    }
    let pivot = root[column * size + column]
    guard pivot > 0 else { return 0 }
    product *= pivot
    for row in column..<size { root[row * size + column] /= pivot.squareRoot() }
  }
  return product
}
