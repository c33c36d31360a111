/// The spread of a sum of items.
struct ItemSums {
  /// Of the sum, times n − 1.
  private(set) var variance = 0.0
  /// Of the items one by one, added up, times n − 1.
  private(set) var separate = 0.0
  private var count = 0.0

  init(_ items: CrossProducts, of kept: [Int]) {
    count = Double(kept.count)
    for i in kept {
      separate += items[i, i]
      for j in kept { variance += items[i, j] }
    }
  }

  init(_ items: CrossProducts, without dropped: Int? = nil) {
    self.init(items, of: (0..<items.count).filter { $0 != dropped })
  }

  /// Whether the sum varies by more than rounding.
  var varies: Bool { variance.isFinite && variance > 1e-14 * separate }

  var alpha: Double { count / (count - 1) * (1 - separate / variance) }
}

extension CrossProducts {
  /// Why a coefficient of the whole scale cannot be had.
  func refusal(items least: Int) -> String? {
    if count < least { return Refusal.needs(least, "items") }
    if n < 2 { return Refusal.needs(2, "respondents") }
    let total = ItemSums(self)
    if !total.variance.isFinite { return Refusal.tooLarge }
    return total.varies ? nil : "the total does not vary"
  }

  /// The correlations of the variables, row by row; `nil` where one does not vary by more than rounding.
  var correlations: [Double]? {
    let roots = means.indices.map { self[$0, $0].squareRoot() }
    let isVaried = zip(roots, means).allSatisfy { root, mean in
      root.isFinite && root > 1e-12 * Double(n).squareRoot() * abs(mean) && root > 0
    }
    guard isVaried else { return nil }
    return means.indices.flatMap { i in
      means.indices.map { j in i == j ? 1 : min(1, max(-1, self[i, j] / roots[i] / roots[j])) }
    }
  }
}
