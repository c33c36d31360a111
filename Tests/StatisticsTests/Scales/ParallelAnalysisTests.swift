import Foundation
import Testing

@testable import Statistics

// Reference/factor.R
@Suite struct ParallelAnalysisTests {
  @Test func eigenvaluesAgreeWithR() {
    let found = ParallelAnalysis(ScaleData.five, seed: 1)
    let expected = [
      2.8722241981235928, 0.73132834173353467, 0.63300932495926943, 0.46644184442972392, 0.29699629075387773,
    ]
    for (value, expected) in zip(found.observed, expected) { expectClose(value, expected) }
    #expect(found.observed.count == 5 && found.suggested == 1)
    expectClose(found.observed.reduce(0, +), 5)
  }

  /// 20,000 samples of rnorm in R, whose means and quantiles the others meet within four standard errors.
  @Test func simulatedSamplesAreThoseOfR() {
    let found = ParallelAnalysis(ScaleData.five, seed: 1)
    let means = [
      1.3756114086905604, 1.1512541136149907, 0.98613405552702793, 0.8299650079414469, 0.65703541422597389,
    ]
    let limits = [
      1.5606140026514881, 1.2695119166641367, 1.0750072956646419, 0.9323767091631312, 0.78154293762393279,
    ]
    for rank in 0..<5 {
      #expect(abs(found.means[rank] - means[rank]) < 0.013, "mean \(rank)")
      #expect(abs(found.limits[rank] - limits[rank]) < 0.022, "limit \(rank)")
    }
    expectClose(found.means.reduce(0, +), 5)
  }

  /// Of two variables the eigenvalues are 1 ± |r|, and the distribution of r is known.
  @Test func ofTwoVariablesItIsTheDistributionOfR() {
    let n = 30
    let drawn = SimulatedEigenvalues(
      variables: 2, n: n, replicates: 200_000, key: Philox.key(seed: 7, purpose: ""), threads: nil)
    let t = StudentT(df: Double(n - 2)).upperQuantile(0.025)
    #expect(abs(drawn.limits[0] - 1 - t / (t * t + Double(n - 2)).squareRoot()) < 0.003)
    // E|r| = Γ((n − 1)/2) / (√π Γ(n/2))
    let mean = exp(lgamma(Double(n - 1) / 2) - lgamma(Double(n) / 2)) / Double.pi.squareRoot()
    #expect(abs(drawn.means[0] - 1 - mean) < 0.001)
    expectClose(drawn.means[0] + drawn.means[1], 2)
  }

  @Test func dependsOnTheSeedAndNotOnThreads() {
    let one = ParallelAnalysis(ScaleData.five, seed: 1, purpose: "a", threads: 1)
    #expect(one.estimates == ParallelAnalysis(ScaleData.five, seed: 1, purpose: "a", threads: 4).estimates)
    #expect(one.limits != ParallelAnalysis(ScaleData.five, seed: 2, purpose: "a").limits)
    #expect(one.limits != ParallelAnalysis(ScaleData.five, seed: 1, purpose: "b").limits)
  }

  @Test func chiSquaresHaveTheirMoments() {
    for df in [1, 2, 5, 40] {
      var random = Philox(key: 3, stream: UInt64(df))
      let draws = (0..<100_000).map { _ in random.chiSquare(df: df) }
      let mean = draws.reduce(0, +) / 100_000
      let variance = draws.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 100_000
      #expect(abs(mean / Double(df) - 1) < 0.02 && abs(variance / Double(2 * df) - 1) < 0.06, "\(df)")
    }
  }

  @Test func refusalsSayWhy() {
    func found(_ items: CrossProducts) -> ParallelAnalysis { ParallelAnalysis(items, seed: 1) }
    #expect(found(ScaleData.none).estimates[0].note == "needs at least 3 items")
    #expect(found(ScaleData.constant).estimates[0].note == "an item does not vary")
    let few = found(crossProducts([[1, 2, 4], [2, 1, 5], [3, 3, 1]]))
    #expect(few.estimates[0].note == "needs more respondents than items" && few.suggested == nil)
    #expect(few.observed.count == 3 && few.limits.isEmpty)
    // An item that stands twice has an eigenvalue of 0, which is no trouble.
    #expect(found(ScaleData.twice).suggested != nil)
  }
}
