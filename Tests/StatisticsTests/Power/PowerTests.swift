import Testing

@testable import Statistics

/// Values from Reference/replication.R; sample sizes are those of R's pwr, rounded up.
@Suite struct PowerTests {
  @Test func tTest() {
    expectClose(PowerOfT.power(0.5, groups: (20, 30)), 0.396569994409169)
    expectClose(PowerOfT.power(-0.5, groups: (30, 20)), 0.396569994409169)
    // 63.77, 526.33, 8.06
    #expect(PowerOfT.groupSize(0.5, power: 0.8) == 64)
    #expect(PowerOfT.groupSize(0.2, power: 0.9) == 527)
    #expect(PowerOfT.groupSize(1.5, power: 0.8) == 9)
    expectClose(PowerOfT.power(0, groups: (20, 20)), 0.05)
  }

  @Test func proportions() {
    expectClose(PowerOfProportion.power(0.2, n: 60), 0.340845124067498)
    expectClose(PowerOfProportion.power(0.3, groups: (80, 245)), 0.644234558876953)
    // 196.22, 116.75, 174.42, 2101.48
    #expect(PowerOfProportion.sampleSize(0.2, power: 0.8) == 197)
    #expect(PowerOfProportion.sampleSize(0.3, power: 0.9) == 117)
    #expect(PowerOfProportion.groupSize(0.3, power: 0.8) == 175)
    #expect(PowerOfProportion.groupSize(0.1, power: 0.9) == 2102)
  }

  @Test func correlation() {
    expectClose(PowerOfCorrelation.power(0.3, n: 50), 0.571555841860208)
    // 84.07, 1045.82
    #expect(PowerOfCorrelation.sampleSize(0.3, power: 0.8) == 85)
    #expect(PowerOfCorrelation.sampleSize(-0.1, power: 0.9) == 1046)
  }

  @Test func theSampleFoundIsTheSmallest() throws {
    for d in [0.05, 0.11, 0.37, 0.8, 2] {
      for power in [0.8, 0.9] {
        let n = try #require(PowerOfT.groupSize(d, power: power))
        #expect(PowerOfT.power(d, groups: (n, n))! >= power)
        #expect(n == 2 || PowerOfT.power(d, groups: (n - 1, n - 1))! < power)
      }
    }
  }

  @Test func whatCannotBeIsRefused() {
    #expect(PowerOfT.groupSize(0, power: 0.8) == nil)
    #expect(PowerOfT.power(0.5, groups: (1, 30)) == nil)
    #expect(PowerOfT.power(.nan, groups: (20, 30)) == nil)
    #expect(PowerOfT.effect(power: 0.01, groups: (20, 30)) == nil)
    #expect(PowerOfProportion.sampleSize(0, power: 0.9) == nil)
    #expect(PowerOfCorrelation.sampleSize(1, power: 0.8) == nil)
    #expect(PowerOfCorrelation.sampleSize(0.3, power: 1) == nil)
  }

  /// 48, 199: the least n1 for which pwr.t2n.test(n1, n2 = ceiling(ratio * n1), d) has the power.
  @Test func unequalGroups() {
    expectClose(PowerOfT.power(0.5, groups: (40, 80)), 0.726069919977737)
    #expect(PowerOfT.groupSizes(0.5, ratio: 2, power: 0.8)! == (48, 96))
    #expect(PowerOfT.groupSizes(0.4, ratio: 0.5, power: 0.9)! == (199, 100))
    #expect(PowerOfT.groupSizes(0.5, ratio: -1, power: 0.8) == nil)
    // power.t.test(n = 20, delta = 1, sd = 1.5, strict = TRUE)$power
    expectClose(PowerOfT.power(1 / 1.5, groups: (20, 20)), 0.537786846675991)
  }

  /// 40,000 samples each.
  @Test func asSimulated() throws {
    #expect(abs(try #require(PowerOfT.power(0.5, groups: (30, 50))) - 0.57335) < 0.008)
    #expect(abs(try #require(PowerOfT.power(0.8, groups: (12, 20))) - 0.562475) < 0.008)
    #expect(abs(try #require(PowerOfCorrelation.power(0.3, n: 50)) - 0.575075) < 0.008)
    #expect(abs(try #require(PowerOfCorrelation.power(0.5, n: 20)) - 0.64325) < 0.008)
  }
}
