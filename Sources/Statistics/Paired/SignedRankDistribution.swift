/// The exact distribution of the sum of the ranks of positive differences, n without ties: each rank is positive with
/// probability one half. Source: Wilcoxon (1945).
struct SignedRankDistribution {
  /// P(V ≤ v).
  private let lower: [Double]

  init(_ n: Int) {
    var probabilities = [Double](repeating: 0, count: n * (n + 1) / 2 + 1)
    probabilities[0] = 1
    for rank in stride(from: 1, through: n, by: 1) {
      // From the top down, so that it may be overwritten in place.
      for sum in stride(from: rank * (rank + 1) / 2, through: 0, by: -1) {
        probabilities[sum] = (probabilities[sum] + (sum >= rank ? probabilities[sum - rank] : 0)) / 2
      }
    }
    var sum = 0.0
    lower = probabilities.map { probability in
      sum += probability
      return sum
    }
  }

  private var largest: Int { lower.count - 1 }

  /// P(V ≤ v).
  func lowerTail(_ v: Int) -> Double { v < 0 ? 0 : v >= largest ? 1 : lower[v] }

  /// Twice the smaller tail, at most 1.
  func twoSided(_ v: Double) -> Double { min(1, 2 * lowerTail(min(Int(v), largest - Int(v)))) }

  /// The smallest v with P(V ≤ v) ≥ p.
  func quantile(_ p: Double) -> Int {
    // A tail that is p but for rounding counts as reaching it.
    lower.firstIndex { $0 >= p - 10 * Double.ulpOfOne } ?? largest
  }
}
