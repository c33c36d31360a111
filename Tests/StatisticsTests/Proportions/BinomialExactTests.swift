import Statistics
import Testing

@Suite struct BinomialExactTests {
  // R 4.2.2: binom.test(x, n, p)$p.value
  @Test(arguments: [
    (389, 541, 0.565, 2.04106784460911e-13), (3, 20, 0.3, 0.220418267380709), (10, 10, 0.5, 0.001953125),
    (7, 20, 0.35, 1.0), (0, 5, 0.2, 0.5904), (682, 925, 0.75, 0.382491559574852),
  ])
  func pValue(successes: Int, trials: Int, probability: Double, expected: Double) {
    expectClose(
      BinomialExact(successes: successes, trials: trials, probability: probability).pValue, expected,
      relative: 1e-10)
  }

  /// Against the definition, summed over all counts.
  @Test(arguments: [0.0, 1e-9, 0.1, 0.25, 0.5, 0.565, 0.9, 1.0]) func byDefinition(probability: Double) {
    for n in 1...25 {
      let binomial = Binomial(trials: n, probability: probability)
      for x in 0...n {
        let limit = binomial.exactly(x) * (1 + 1e-7)
        let expected = (0...n).map(binomial.exactly).filter { $0 <= limit }.sorted().reduce(0, +)
        let test = BinomialExact(successes: x, trials: n, probability: probability)
        expectClose(test.pValue, min(1, expected), relative: 1e-10, "\(x) of \(n)")
        let mirror = BinomialExact(successes: n - x, trials: n, probability: 1 - probability)
        if probability > 1e-6 { expectClose(mirror.pValue, min(1, expected), relative: 1e-8, "\(x) of \(n)") }
      }
    }
  }

  @Test func row() throws {
    let row = try #require(BinomialExact(successes: 389, trials: 541, probability: 0.565).estimates.first)
    #expect(row.measure == .binomialExact && row.statistic == 389 && row.n == 541)
    expectClose(row.interval?.low, 0.679112726755838)
    expectClose(row.interval?.high, 0.756552875624468)
  }

  @Test(arguments: [(0, 0, 0.5), (3, 2, 0.5), (1, 2, 1.5), (1, 2, .nan), (1, 2, -0.1)])
  func refused(successes: Int, trials: Int, probability: Double) {
    let test = BinomialExact(successes: successes, trials: trials, probability: probability)
    #expect(test.pValue == nil && test.estimates.count == 1 && test.estimates[0].note.isEmpty == false)
  }
}
