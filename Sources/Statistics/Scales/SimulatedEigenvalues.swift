/// Eigenvalues of the correlations of normal variables that have nothing in common, from the largest.
///
/// The cross-products of n − 1 such respondents have Wishart's distribution, which is drawn as LLᵀ with normal numbers below
/// the diagonal of L and roots of chi-squares on it (Bartlett's decomposition), so that the work does not grow with n. Each
/// replicate has a stream of random numbers of its own, so the result does not depend on how many are drawn at a time.
/// Source: Smith, W. B., & Hocking, R. R. (1972). Algorithm AS 53: Wishart variate generator. *Applied Statistics, 21*(3),
/// 341–345.
struct SimulatedEigenvalues {
  /// Means over the replicates.
  let means: [Double]
  /// Their quantiles .95.
  let limits: [Double]

  /// Of at least one variable and more respondents than variables.
  init(variables k: Int, n: Int, replicates: Int, key: UInt64, threads: Int?) {
    let all = Blocks.fill(replicates, width: k, with: Double.nan, threads: threads) { places, slots in
      for place in places {
        var random = Philox(key: key, stream: UInt64(place))
        let values = Self.draw(k, n, &random)
        let base = (place - places.lowerBound) * k
        for (rank, value) in values.enumerated() { slots[base + rank] = value }
      }
    }
    let ranks = (0..<k).map { rank in stride(from: rank, to: all.count, by: k).map { all[$0] } }
    means = ranks.map { $0.reduce(0, +) / Double(replicates) }
    limits = ranks.map { Sample($0).quantile(0.95) ?? .nan }
  }

  private static func draw(_ k: Int, _ n: Int, _ random: inout Philox) -> [Double] {
    // Rows of L, each brought to length 1, so that LLᵀ is a matrix of correlations.
    var rows: [[Double]] = []
    for row in 0..<k {
      var entries = (0..<row).map { _ in random.normal() }
      entries.append(random.chiSquare(df: n - 1 - row).squareRoot())
      let length = entries.reduce(0) { $0 + $1 * $1 }.squareRoot()
      rows.append(entries.map { $0 / length })
    }
    var matrix = [Double](repeating: 1, count: k * k)
    for i in 0..<k {
      for j in 0..<i {
        let r = zip(rows[i], rows[j]).reduce(0) { $0 + $1.0 * $1.1 }
        (matrix[i * k + j], matrix[j * k + i]) = (r, r)
      }
    }
    return SymmetricEigen.values(matrix, size: k) ?? []
  }
}
