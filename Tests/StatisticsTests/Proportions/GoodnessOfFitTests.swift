import Statistics
import Testing

@Suite struct GoodnessOfFitTests {
  // R 4.2.2: chisq.test(c(89, 37, 30, 28, 2), p = …)
  @Test func values() {
    let counts = [89, 37, 30, 28, 2]
    let given = GoodnessOfFit(counts: counts, probabilities: [0.4, 0.2, 0.2, 0.15, 0.05])
    expectClose(given.statistic, 9.9901433691756267)
    expectClose(given.pValue, 0.0405940433447812)
    #expect(given.df == 4 && given.estimates[0].n == 186 && given.estimates[0].note.isEmpty)
    let equal = GoodnessOfFit(counts: counts, probabilities: [0.2, 0.2, 0.2, 0.2, 0.2])
    expectClose(equal.statistic, 109.107526881720)
    expectClose(equal.pValue, 1.12801546998772e-22)
  }

  @Test func smallExpectedCountsAreNoted() {
    let test = GoodnessOfFit(counts: [1, 2, 1], probabilities: [0.2, 0.5, 0.3])
    #expect(test.estimates[0].note.contains("expected count"))
  }

  @Test func refused() {
    let cases: [([Int], [Double])] = [
      ([], []), ([5], [1]), ([5, 5], [0.5]), ([0, 0], [0.5, 0.5]), ([5, 5], [0.5, 0.6]),
      ([5, 5], [-0.5, 1.5]),
      ([5, 5], [.nan, 0.5]), ([5, 5], [0, 1]), ([-1, 5], [0.5, 0.5]), ([.max, .max], [0.5, 0.5]),
    ]
    for (counts, shares) in cases {
      let test = GoodnessOfFit(counts: counts, probabilities: shares)
      #expect(test.statistic == nil && test.pValue == nil && test.estimates[0].note.isEmpty == false)
    }
  }
}
