import Foundation
import Statistics
import Testing

/// Nothing hangs, traps or leaves 0…1, whatever is asked.
@Suite struct ExtremeArgumentsTests {
  static let numbers: [Double] = [
    0, 1, -1, 0.5, 2, 1e-300, -1e-300, .leastNonzeroMagnitude, 1e-20, 1e20, 1e300, -1e300, .nan, .infinity,
    -.infinity,
    1 - 1e-16, 1e-8, 30, 1e5, 1e9, 1e15,
  ]
  static let positive = numbers.filter { $0 > 0 }

  private func check(_ probability: Double, _ what: @autoclosure () -> String) {
    if !probability.isNaN, probability < 0 || probability > 1 {
      Issue.record("\(what()) is \(probability)")
    }
  }

  private func check(_ distribution: some ContinuousDistribution) {
    for x in Self.numbers {
      let (lower, upper) = (distribution.lowerTail(x), distribution.upperTail(x))
      check(lower, "lower tail of \(distribution) at \(x)")
      check(upper, "upper tail of \(distribution) at \(x)")
      if !lower.isNaN, !upper.isNaN, abs(lower + upper - 1) > 1e-9 {
        Issue.record("tails of \(distribution) at \(x): \(lower) and \(upper)")
      }
    }
    for p in [0, 1e-300, 1e-20, 0.025, 0.5, 0.975, 1 - 1e-16, 1, -0.1, 1.1, .nan, .infinity] {
      let low = distribution.quantile(p)
      let high = distribution.upperQuantile(p)
      if distribution.isDefined, p >= 0, p <= 1 {
        #expect(
          low >= distribution.support.low && low <= distribution.support.high, "\(distribution) at \(p)")
        #expect(
          high >= distribution.support.low && high <= distribution.support.high, "\(distribution) at \(p)")
      } else {
        #expect(low.isNaN && high.isNaN, "\(distribution) at \(p)")
      }
    }
  }

  @Test func normal() { check(Normal()) }

  @Test(arguments: numbers) func oneParameter(df: Double) {
    check(StudentT(df: df))
    check(ChiSquare(df: df))
  }

  @Test(arguments: numbers) func twoParameters(first: Double) {
    // Two large parameters make the longest fractions, too long for 64 steps of every quantile: see `largeParameters`.
    for second in Self.numbers where !(min(first, second) > 1e6) {
      check(FDistribution(df: first, df2: second))
      check(Beta(first, second))
    }
  }

  /// As the parameters grow, a beta variable with equal shapes, the cube root of a chi-square one (Wilson & Hilferty) and
  /// the logarithm of an F one become normal.
  @Test func largeParameters() {
    for z in [-3.0, -1, 0.5, 2] {
      let root = 1 - 2 / (9 * 2e9) + z * (2 / (9 * 2e9)).squareRoot()
      let tails = [
        Beta(1e9, 1e9).upperTail(0.5 + z * (0.25 / 2e9).squareRoot()),
        ChiSquare(df: 2e9).upperTail(2e9 * root * root * root),
        FDistribution(df: 1e9, df2: 1e9).upperTail(exp(z * (4 / 1e9).squareRoot())),
      ]
      for tail in tails { expectClose(tail, Normal().upperTail(z), relative: 1e-7) }
    }
    #expect(Beta(1e11, 1e11).upperTail(0.5).isNaN && ChiSquare(df: 1e11).upperTail(1e11).isNaN)
  }

  @Test(arguments: numbers) func noncentral(df: Double) {
    for x in Self.numbers {
      for noncentrality in [0, 1e-300, 1, -1, 40, 1e4, .nan, .infinity] {
        let t = NoncentralT(df: df, noncentrality: noncentrality)
        check(t.lowerTail(x), "lower tail of \(t) at \(x)")
        check(t.upperTail(x), "upper tail of \(t) at \(x)")
        let chi = NoncentralChiSquare(df: df, noncentrality: noncentrality)
        check(chi.lowerTail(x), "lower tail of \(chi) at \(x)")
        check(chi.upperTail(x), "upper tail of \(chi) at \(x)")
        let f = NoncentralF(df: 3, df2: df, noncentrality: noncentrality)
        check(f.lowerTail(x), "lower tail of \(f) at \(x)")
        check(f.upperTail(x), "upper tail of \(f) at \(x)")
      }
    }
  }

  @Test(arguments: [1, 2, 30, 1e5, .infinity, .nan, 0]) func studentizedRange(df: Double) {
    for groups in [-1, 0, 1, 2, 3, 50] {
      let range = StudentizedRange(groups: groups, df: df)
      for q in [0, 1e-300, 1, 40, 1e300, .nan, .infinity, -.infinity] {
        check(range.upperTail(q), "upper tail of \(range) at \(q)")
      }
      for p in [0, 1e-300, 0.05, 1 - 1e-10, 1, .nan] where groups < 4 { _ = range.upperQuantile(p) }
    }
  }

  @Test func counts() {
    for n in [-1, 0, 1, 2, 1000, Int.max, Int.min] {
      for k in [-1, 0, 1, 2, 999, 1000, Int.max, Int.min] {
        for p in Self.numbers {
          let binomial = Binomial(trials: n, probability: p)
          for probability in [binomial.atMost(k), binomial.atLeast(k), binomial.exactly(k)] {
            check(probability, "\(binomial) at \(k)")
          }
        }
        for draws in [-1, 0, 3, 1000, Int.max] {
          let urn = Hypergeometric(successes: n, failures: k, draws: draws)
          for count in [-1, 0, 1, 500, Int.max] {
            for probability in [urn.atMost(count), urn.atLeast(count), urn.exactly(count)] {
              check(probability, "\(urn) at \(count)")
            }
          }
        }
      }
    }
  }
}
