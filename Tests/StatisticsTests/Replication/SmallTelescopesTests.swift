import Testing

@testable import Statistics

/// Values from Reference/replication.R.
@Suite struct SmallTelescopesTests {
  /// Simonsohn (2015): with 20 a group, the effect that has a power of a third is d = 0.50.
  @Test func theSmallEffect() throws {
    let test = try #require(
      SmallTelescopes(originalT: 2.2, groups: (20, 20), replicationT: 0.5, groups: (50, 50)))
    // pwr.t.test(n = 20, power = 1 / 3)$d, whose search stops at 1e-5
    expectClose(test.small, 0.495891720898332, relative: 1e-4)
    expectClose(PowerOfT.power(test.small, groups: (20, 20)), 1.0 / 3)
    expectClose(SmallTelescopes.smallZ, 1.52856871271256)
  }

  @Test func tTests() throws {
    let test = try #require(
      SmallTelescopes(originalT: 2.2, groups: (15, 20), replicationT: 0.4, groups: (80, 90)))
    expectClose(test.small, 0.537726264325717)
    expectClose(test.pValue, 0.000969783219582824)
    let turned = try #require(
      SmallTelescopes(originalT: -2.2, groups: (15, 20), replicationT: -0.4, groups: (80, 90)))
    expectClose(turned.pValue, test.pValue)
    expectClose(turned.small, -test.small)
    // With many, t and normal agree.
    let large = try #require(
      SmallTelescopes(originalT: 3, groups: (9_000, 9_000), replicationT: 1, groups: (40_000, 40_000)))
    let normal = SmallTelescopes(
      try #require(EffectEstimate(3 * (2.0 / 9_000).squareRoot(), standardError: (2.0 / 9_000).squareRoot())),
      try #require(
        EffectEstimate(1 * (2.0 / 40_000).squareRoot(), standardError: (2.0 / 40_000).squareRoot())),
      n: 80_000)
    expectClose(large.pValue, normal.pValue, relative: 1e-3)
    #expect(SmallTelescopes(originalT: 1, groups: (1, 20), replicationT: 1, groups: (20, 20)) == nil)
    #expect(SmallTelescopes(originalT: .nan, groups: (9, 20), replicationT: 1, groups: (20, 20)) == nil)
  }

  /// p < .05 where the 90% interval lies below the small effect, and only there.
  @Test func theIntervalDecidesAlike() throws {
    for t in stride(from: -1.0, through: 5, by: 0.25) {
      let test = try #require(
        SmallTelescopes(originalT: 2.2, groups: (20, 20), replicationT: t, groups: (60, 60)))
      let high = try #require(test.estimates[0].interval?.high)
      #expect((test.pValue < 0.05) == (high < test.small), "\(t)")
    }
  }
}
