/// log n!, looked up where n is small enough to be kept.
struct LogFactorials {
  private let known: [Double]

  /// Keeps those up to `largest`, or up to 100,000.
  init(upTo largest: Int) {
    known = (0...max(0, min(largest, 100_000))).map { $0 < 2 ? 0 : GSL.logGamma(Double($0) + 1) }
  }

  subscript(n: Int) -> Double { n < known.count ? known[n] : GSL.logGamma(Double(n) + 1) }

  /// −Σ log x!, the log probability of a table with these counts but for a constant that its margins give.
  func weight(_ counts: [Int]) -> Double { counts.reduce(0) { $0 - self[$1] } }
}
