/// The exact distribution of U for two groups of given sizes without ties: each of the orders is equally likely.
///
/// From the largest value down: it belongs to the first group, and then beats all of the second, with probability
/// m/(m + n). Source: Mann & Whitney (1947), equation 2.
struct RankSumDistribution {
  /// P(U ≤ u) for u from 0 to the middle, rounded down.
  private let lower: [Double]
  private let product: Int

  /// Both below 50, as in R.
  static func isExact(_ a: Sample, _ b: Sample, tied: Bool) -> Bool {
    !tied && (1..<50).contains(a.count) && (1..<50).contains(b.count)
  }

  init(_ m: Int, _ n: Int) {
    product = m * n
    let size = product / 2 + 1
    // Row j holds the distribution for i of the first group and j of the second; i grows.
    var table = Array(repeating: 0.0, count: (n + 1) * size)
    for j in 0...n { table[j * size] = 1 }
    for i in stride(from: 1, through: m, by: 1) {
      for j in stride(from: 1, through: n, by: 1) {
        let first = Double(i) / Double(i + j)
        let row = j * size
        // The row still holds i − 1; from the top down, so that it may be overwritten in place.
        for u in stride(from: min(i * j, size - 1), through: 0, by: -1) {
          let won = u >= j ? first * table[row + u - j] : 0
          table[row + u] = won + (1 - first) * table[row - size + u]
        }
      }
    }
    var sum = 0.0
    lower = table[(n * size)...].map { probability in
      sum += probability
      return sum
    }
  }

  /// P(U ≤ u).
  func lowerTail(_ u: Int) -> Double {
    if u < 0 { return 0 }
    if u >= product { return 1 }
    return u < lower.count ? lower[u] : 1 - lowerTail(product - u - 1)
  }

  /// Twice the smaller tail, at most 1.
  func twoSided(_ u: Double) -> Double {
    let whole = Int(u)
    return min(1, 2 * lowerTail(min(whole, product - whole)))
  }

  /// The smallest u with P(U ≤ u) ≥ p, for p up to one half.
  func quantile(_ p: Double) -> Int {
    // A tail that is p but for rounding counts as reaching it.
    lower.firstIndex { $0 >= p - 10 * Double.ulpOfOne } ?? lower.count - 1
  }
}
