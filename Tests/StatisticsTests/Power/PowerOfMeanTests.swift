import Testing

@testable import Statistics

/// Values from Reference/power.R; sample sizes are those of R's pwr, rounded up.
@Suite struct PowerOfMeanTests {
  @Test func asPwr() {
    // pwr.t.test(d = .3, n = 50, type = "one.sample")$power
    expectClose(PowerOfMean.power(0.3, n: 50), 0.547657038970958)
    #expect(PowerOfMean.power(-0.3, n: 50) == PowerOfMean.power(0.3, n: 50))
    expectClose(PowerOfMean.power(0, n: 50), 0.05)
    // 89.15, 1052.66, 7.59
    #expect(PowerOfMean.sampleSize(0.3, power: 0.8) == 90)
    #expect(PowerOfMean.sampleSize(0.1, power: 0.9) == 1053)
    #expect(PowerOfMean.sampleSize(1.2, power: 0.8) == 8)
  }

  @Test func whatCannotBeIsRefused() {
    #expect(PowerOfMean.power(0.3, n: 1) == nil && PowerOfMean.power(.nan, n: 20) == nil)
    #expect(PowerOfMean.power(0.3, n: 20, alpha: 0) == nil)
    #expect(PowerOfMean.sampleSize(0, power: 0.8) == nil && PowerOfMean.sampleSize(0.3, power: 1) == nil)
  }
}
