import Statistics
import Testing

@Suite struct BinomialTests {
  @Test func values() {
    // mpmath: Reference/categorical_tails.py
    let binomial = Binomial(trials: 541, probability: 0.565)
    expectClose(binomial.exactly(389), 5.1010697578959992e-14, relative: 1e-12)
    expectClose(binomial.atLeast(389), 1.0236407412026126e-13, relative: 1e-12)
    expectClose(binomial.atMost(200), 5.33327392948678e-20, relative: 1e-12)
  }

  /// Tails against their own terms, for every count.
  @Test(arguments: [0.0, 1e-12, 0.01, 0.3, 0.5, 0.9, 1.0])
  func tailsAreSums(p: Double) {
    for n in [0, 1, 2, 7, 40] {
      let binomial = Binomial(trials: n, probability: p)
      let terms = (0...n).map(binomial.exactly)
      expectClose(terms.reduce(0, +), 1, relative: 1e-13)
      for k in 0...n {
        // The smaller terms first, so that the sum itself keeps its digits.
        expectClose(binomial.atMost(k), terms[...k].sorted().reduce(0, +), relative: 1e-12, "≤ \(k) of \(n)")
        expectClose(binomial.atLeast(k), terms[k...].sorted().reduce(0, +), relative: 1e-12, "≥ \(k) of \(n)")
      }
    }
  }
}
