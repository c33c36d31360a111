import Testing

@testable import Statistics

/// Values from Reference/power.R; sample sizes are those of R's pwr, rounded up.
@Suite struct PowerOfVarianceRatioTests {
  @Test func asPwr() {
    // pwr.f2.test(u = 2, v = 57, f2 = .1)$power; pwr.anova.test(k = 5, n = 40, f = .25)$power
    expectClose(PowerOfVarianceRatio.power(0.1.squareRoot(), df: 2, n: 60), 0.560173536138314)
    expectClose(PowerOfVarianceRatio.power(0.25, df: 4, n: 200), 0.809771043007381)
    // v is 96.40, 246.27, 22.06
    #expect(PowerOfVarianceRatio.sampleSize(0.1.squareRoot(), df: 2, power: 0.8) == 100)
    #expect(PowerOfVarianceRatio.sampleSize(0.25, df: 4, power: 0.9) == 252)
    #expect(PowerOfVarianceRatio.sampleSize(0.5.squareRoot(), df: 3, power: 0.8) == 27)
  }

  /// Of two groups of one size it is the t test, whose d is 2f.
  @Test func twoGroups() throws {
    let t = try #require(PowerOfT.power(0.5, groups: (30, 30)))
    expectClose(PowerOfVarianceRatio.power(0.25, df: 1, n: 60), t)
    expectClose(PowerOfVarianceRatio.power(0, df: 3, n: 60), 0.05)
  }

  @Test func whatCannotBeIsRefused() {
    #expect(PowerOfVarianceRatio.power(0.3, df: 0.5, n: 100) == nil)
    #expect(PowerOfVarianceRatio.power(0.3, df: 3, n: 4) == nil)
    #expect(PowerOfVarianceRatio.power(.infinity, df: 3, n: 40) == nil)
    #expect(PowerOfVarianceRatio.sampleSize(0, df: 3, power: 0.8) == nil)
    #expect(PowerOfVarianceRatio.sampleSize(0.3, df: .infinity, power: 0.8) == nil)
  }

  /// 44.60, 27.39, 15.19: pwr.anova.test(k, f = f, power = power)$n and power.anova.test(groups = 4, between.var, within.var = 500).
  @Test func groupsOfOneSize() throws {
    #expect(PowerOfVarianceRatio.groupSize(0.25, groups: 4, power: 0.8) == 45)
    #expect(PowerOfVarianceRatio.groupSize(0.4, groups: 3, power: 0.9) == 28)
    let f = try #require(PowerOfVarianceRatio.effect(means: [120, 130, 140, 150], sd: 500.0.squareRoot()))
    expectClose(f, 0.5)
    #expect(PowerOfVarianceRatio.groupSize(f, groups: 4, power: 0.9) == 16)
    expectClose(PowerOfVarianceRatio.power(0.28, df: 3, n: 80), 0.514979292196859)
    // 20,000 samples simulated.
    let simulated = try #require(PowerOfVarianceRatio.effect(means: [0, 0.3, 0.6], sd: 1))
    #expect(abs(try #require(PowerOfVarianceRatio.power(simulated, df: 2, n: 120)) - 0.6577) < 0.012)
    #expect(PowerOfVarianceRatio.groupSize(0.25, groups: 1, power: 0.8) == nil)
    #expect(PowerOfVarianceRatio.groupSize(0, groups: 3, power: 0.8) == nil)
    #expect(PowerOfVarianceRatio.effect(means: [1], sd: 1) == nil)
    #expect(PowerOfVarianceRatio.effect(means: [1, 2], sd: 0) == nil)
  }
}
