import Statistics

/// How the answers to some items hang together.
struct ItemStructure {
  /// Which items go against the others.
  let isReversed: [Bool]
  /// After reversing.
  let alpha: Double?
  let itemRest: [Double?]
  let n: Int
  /// All answers of a person add up to the same, or nearly: ranks, or points that were given out.
  let isRanking: Bool

  /// - Parameter products: of the items as they were answered; n is the smallest number that any pair has.
  init(_ products: CrossProducts) {
    let k = products.count
    let spreads = (0..<k).map { products[$0, $0].squareRoot() }
    let correlations = (0..<k).map { i in
      (0..<k).map { j in
        let spread = spreads[i] * spreads[j]
        return spread > 0 ? products[i, j] / spread : 0
      }
    }
    let signs = Self.signs(correlations)
    let reversed = signs.count { $0 < 0 }
    // The side of most items is the scale's own.
    let side: Double = reversed * 2 > k || (reversed * 2 == k && signs[0] < 0) ? -1 : 1
    isReversed = signs.map { $0 * side < 0 }
    let keyed = CronbachAlpha(
      CrossProducts(
        n: products.n, means: products.means,
        products: (0..<k * k).map { products.products[$0] * signs[$0 / k] * signs[$0 % k] }))
    (alpha, itemRest, n) = (keyed.alpha, keyed.itemRest, products.n)
    let separate = (0..<k).reduce(0) { $0 + products[$1, $1] }
    isRanking = products.products.reduce(0, +) < 0.05 * separate
  }

  /// The signs of the first principal component's loadings, by repeated multiplication.
  private static func signs(_ matrix: [[Double]]) -> [Double] {
    let k = matrix.count
    // Not orthogonal to the component unless the items say nothing at all.
    var vector = (0..<k).map { item in
      matrix[item].reduce(0) { $0 + abs($1) } * (matrix[0][item] < 0 ? -1 : 1)
    }
    for _ in 0..<200 {
      let next = (0..<k).map { i in (0..<k).reduce(0.0) { $0 + matrix[i][$1] * vector[$1] } }
      let length = next.reduce(0) { $0 + $1 * $1 }.squareRoot()
      guard length > 0, length.isFinite else { break }
      vector = next.map { $0 / length }
    }
    return vector.map { $0 < 0 ? -1 : 1 }
  }
}
