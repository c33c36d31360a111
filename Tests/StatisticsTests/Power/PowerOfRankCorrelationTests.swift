import Testing

@testable import Statistics

/// By simulation: `spearman` of Reference/power.R, 40,000 runs each, so ± 0.005.
@Suite struct PowerOfRankCorrelationTests {
  @Test(arguments: [
    (0.2, 50, 0.283625), (0.3, 100, 0.859), (0.5, 25, 0.721575), (0.5, 40, 0.910825), (0.7, 12, 0.71625),
    (0.1, 500, 0.609),
  ])
  func asSimulated(_ rho: Double, _ n: Int, _ simulated: Double) throws {
    let power = try #require(PowerOfRankCorrelation.power(rho, n: n))
    #expect(abs(power - simulated) < 0.01)
    #expect(PowerOfRankCorrelation.power(-rho, n: n) == power)
  }

  @Test func between() throws {
    for rho in [0.1, 0.3, 0.6] {
      for power in [0.8, 0.9] {
        let n = try #require(PowerOfRankCorrelation.sampleSize(rho, power: power))
        #expect(PowerOfRankCorrelation.power(rho, n: n)! >= power)
        #expect(PowerOfRankCorrelation.power(rho, n: n - 1)! < power)
        // Ranks tell less than the numbers, but little.
        let pearson = try #require(PowerOfCorrelation.sampleSize(rho, power: power))
        #expect(n >= pearson && Double(n) < 1.25 * Double(pearson))
      }
    }
  }

  @Test func whatCannotBeIsRefused() {
    #expect(PowerOfRankCorrelation.power(1, n: 20) == nil && PowerOfRankCorrelation.power(0.3, n: 3) == nil)
    #expect(PowerOfRankCorrelation.sampleSize(0, power: 0.8) == nil)
  }
}
