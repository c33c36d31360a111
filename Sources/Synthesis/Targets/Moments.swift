/// Count, mean and spread from sums of values and of their squares.
struct SumsOfSquares {
  let n: Double
  let mean: Double
  /// Of deviations from the mean.
  let squares: Double

  init(n: Double, sum: Double, squares: Double) {
    self.n = n
    mean = n > 0 ? sum / n : 0
    self.squares = n > 0 ? max(0, squares - sum * sum / n) : 0
  }

  init(_ sums: UnsafePointer<Double>) { self.init(n: sums[0], sum: sums[1], squares: sums[2]) }

  var variance: Double { n > 1 ? squares / (n - 1) : 0 }
  var sd: Double { variance.squareRoot() }
}

/// Bounds of tests that lie a little on the safe side of the exact ones: what is found is judged by the exact ones.
enum Bounds {
  /// Two-sided, 5%.
  static func t(_ df: Double) -> Double {
    guard df > 0 else { return .infinity }
    let u = 1 / df
    return 1.97 + u * (2.5 + u * (5 + u * 4))
  }

  /// One-sided, 5%.
  static func oneSidedT(_ df: Double) -> Double {
    guard df > 0 else { return .infinity }
    let u = 1 / df
    return 1.65 + u * (1.6 + u * (2.5 + u))
  }
}
