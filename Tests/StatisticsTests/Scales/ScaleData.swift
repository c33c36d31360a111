@testable import Statistics

/// Items of a scale, under the names of Reference/scales.R.
enum ScaleData {
  static let items = crossProducts(NumericData.items)

  /// Sixty answers that share a part.
  static let five = crossProducts(columns)

  static let columns: [[Double]] = zip([6007, 104_729, 7877, 5501, 3571], [0.6, 1, 1.4, 0.8, 1.9]).map {
    prime, weight in
    (1...60).map { (i: Int) -> Double in
      let shared = Double(i * 7919 % 1009) / 100
      let own = weight * Double(i * prime % 997) / 100
      return (shared + own).rounded(.toNearestOrEven)
    }
  }

  /// Agreeableness of bfi.csv, of those who answered all its items.
  static let agreeable: CrossProducts = {
    let items = (1...5).compactMap { SharedData.bfi["A\($0)"] }
    let complete = (items.first ?? []).indices.filter { row in items.allSatisfy { $0[row] != nil } }
    return crossProducts(items.map { item in complete.compactMap { item[$0] } })
  }()

  /// Without one of the items, or in another order.
  static func ordered(_ items: CrossProducts, _ order: [Int]) -> CrossProducts {
    CrossProducts(
      n: items.n, means: order.map { items.means[$0] },
      products: order.flatMap { i in order.map { items[i, $0] } })
  }

  /// In other units.
  static func scaled(_ items: CrossProducts, by factor: [Double]) -> CrossProducts {
    CrossProducts(
      n: items.n, means: zip(items.means, factor).map { $0 * $1 },
      products: (0..<items.count).flatMap { i in
        (0..<items.count).map { items[i, $0] * factor[i] * factor[$0] }
      })
  }

  static let constant = crossProducts([[1, 2, 3, 3], [1, 3, 2, 3], [4, 4, 4, 4]])
  static let opposed = crossProducts([[1, 2, 3, 3], [3, 2, 1, 1]])
  static let twice = crossProducts([[1, 2, 3, 3, 5], [1, 2, 3, 3, 5], [2, 2, 1, 4, 4]])
  static let one = crossProducts([[1], [2], [3]])
  static let none = crossProducts([])
}
