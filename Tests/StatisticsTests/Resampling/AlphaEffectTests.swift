import Testing

@testable import Statistics

@Suite struct AlphaEffectTests {
  /// Reference/bootstrap.R: `items`, row by row.
  private static let answers: [Double] = [
    1, 2, 2, 3, 1, 2, 3, 3, 4, 3, 4, 5, 3, 4, 5, 5, 4, 5, 2, 2, 3, 1, 3, 1, 4, 5, 5,
  ]

  private static func effect(_ counts: [Int]) -> AlphaEffect {
    AlphaEffect(items: 3, answers: answers, counts: counts)
  }

  /// α from covariances, as `CronbachAlpha` has it.
  private static func alpha(_ counts: [Int]) -> Double? {
    let items = (0..<3).map { item in counts.indices.map { answers[$0 * 3 + item] } }
    let products = (0..<3).flatMap { i in
      (0..<3).map { j in PairCounts(x: items[i], y: items[j], counts: counts).crossProducts[0, 1] }
    }
    let n = counts.reduce(0, +)
    return CronbachAlpha(CrossProducts(n: n, means: [0, 0, 0], products: products)).alpha
  }

  @Test func values() {
    expectSame(Self.effect(Array(repeating: 1, count: 9)), patterns: 9, most: 2, seed: 4) { [Self.alpha($0)] }
  }

  // Reference/bootstrap.R: `a alpha`, `se alpha`
  @Test func acceleration() {
    let counts = Array(repeating: 1, count: 9)
    expectClose(
      Resamples(Self.effect(counts), counts: counts, bootstrap(resamples: 1)).acceleration(0),
      -0.012517324749189511, relative: 1e-9)
    expectLeavingOut(Self.effect([3, 1, 2, 1, 1, 4, 1, 1, 2]), counts: [3, 1, 2, 1, 1, 4, 1, 1, 2], of: 1)
    let row = AlphaBootstrap(
      items: 3, answers: Self.answers, counts: Array(repeating: 20, count: 9), bootstrap(resamples: 2000)
    ).estimates[0]
    expectClose(row.value, Self.alpha(Array(repeating: 20, count: 9)) ?? .nan, relative: 1e-12)
    expectClose(row.standardError, 0.0099751588069762996, relative: 0.08)
  }
}
