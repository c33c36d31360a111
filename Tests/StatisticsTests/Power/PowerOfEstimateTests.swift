import Foundation
import Testing

@testable import Statistics

/// Values from Reference/power.R; sample sizes are those of R's pwr, rounded up.
@Suite struct PowerOfEstimateTests {
  @Test func chiSquare() {
    // pwr.chisq.test(w = .2, N = 100, df = 1)$power
    expectClose(PowerOfEstimate.power(0.2, standardError: 0.1), 0.516005273976175)
    // 196.22, 467.00
    #expect(PowerOfEstimate.sampleSize(0.2, standardError: 0.1, n: 100, power: 0.8) == 197)
    #expect(PowerOfEstimate.sampleSize(-0.2, standardError: 0.1, n: 100, power: 0.8) == 197)
    #expect(PowerOfEstimate.sampleSize(0.15, standardError: 0.05, n: 400, power: 0.9) == 467)
  }

  /// The relative sample size of Held (2020): ((qnorm(.975) + qnorm(power)) / zo)^2.
  @Test(arguments: [(0.8, 1.25582075749585), (0.9, 1.68118768983050)])
  func relativeSize(_ power: Double, _ expected: Double) throws {
    let n = 1_000_000
    let size = try #require(PowerOfEstimate.sampleSize(0.5, standardError: 0.2, n: n, power: power))
    // The formula leaves out the tail on the wrong side.
    #expect(abs(Double(size) / Double(n) - expected) < 5e-6)
  }

  /// 60 of 100 against 45 of 90, as an odds ratio: 781.1 for 80%; Wald's test of 200,000 replications of 781 had 0.801.
  @Test func oddsRatio() throws {
    let error = [60.0, 40, 45, 45].reduce(0) { $0 + 1 / $1 }.squareRoot()
    expectClose(error, 0.293446947694317)
    #expect(PowerOfEstimate.sampleSize(log(1.5), standardError: error, n: 190, power: 0.8) == 782)
    let half = try #require(PowerOfEstimate.power(log(1.5), standardError: error))
    #expect(half > 0.05 && half < 0.8)
  }

  @Test func whatCannotBeIsRefused() {
    #expect(PowerOfEstimate.power(0.2, standardError: 0) == nil)
    #expect(PowerOfEstimate.sampleSize(0, standardError: 0.1, n: 100, power: 0.8) == nil)
    #expect(PowerOfEstimate.sampleSize(0.2, standardError: 0.1, n: 0, power: 0.8) == nil)
  }
}
