import Foundation

/// Two-sided p values of S, the sum of squared differences of ranks, without ties.
enum SpearmanDistribution {
  /// All orders counted: those of the first ranks onto each subset of places, by their S. For up to 9 pairs.
  static func exact(_ s: Double, n: Int) -> Double {
    let largest = n * (n * n - 1) / 3
    let size = largest + 1
    var ways = Array(repeating: 0.0, count: (1 << n) * size)
    ways[0] = 1
    for used in 0..<(1 << n) {
      let first = used.nonzeroBitCount
      for second in 0..<n where used & (1 << second) == 0 {
        let square = (first - second) * (first - second)
        let next = (used | 1 << second) * size
        for sum in 0..<(size - square) where ways[used * size + sum] > 0 {
          ways[next + sum + square] += ways[used * size + sum]
        }
      }
    }
    let all = ways[((1 << n) - 1) * size..<(1 << n) * size]
    let orders = all.reduce(0, +)
    // S is symmetric about half its largest value.
    let nearer = Int(min(s, Double(largest) - s))
    return min(1, 2 * all.prefix(max(0, nearer + 1)).reduce(0, +) / orders)
  }

  /// The Edgeworth series of algorithm AS 89 (Best & Roberts 1975), as R uses it from 10 pairs on.
  static func edgeworth(_ s: Double, n: Double) -> Double {
    if s > n * (n * n - 1) / 6 {
      let (x, series) = terms(s, n)
      return min(1, 2 * max(0, Normal().upperTail(x) + series))
    }
    // S is even, so that P(S ≤ s) = P(S < s + 2).
    let (x, series) = terms(s + 2, n)
    return min(1, 2 * max(0, Normal().lowerTail(x) - series))
  }

  /// The normal deviate of S ≥ s, and what the series adds to its upper tail.
  private static func terms(_ s: Double, _ n: Double) -> (x: Double, series: Double) {
    let b = 1 / n
    let x = (6 * (s - 1) * b / (n * n - 1) - 1) * (n - 1).squareRoot()
    let y = x * x
    let innermost = 0.0072 - 0.0831 * b + y * b * (0.0131 - 4.6e-4 * y)
    let inner = -0.0758 + b * (0.1033 + 0.3932 * b) - y * b * (0.0879 + 0.0151 * b - y * innermost)
    let series = x * b * (0.2274 + b * (0.2531 + 0.1745 * b) + y * inner) * exp(-y / 2)
    return (x, series)
  }
}
