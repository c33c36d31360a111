import Testing

@testable import Statistics

/// Values and simulations (200,000 tables each) from Reference/power.R.
@Suite struct PowerOfTwoProportionsTests {
  @Test func asPowerPropTest() {
    // power.prop.test(n = 100, p1 = .5, p2 = .35, strict = TRUE)$power
    expectClose(PowerOfTwoProportions.power(0.5, 0.35, groups: (100, 100)), 0.574501863680097)
    expectClose(PowerOfTwoProportions.power(0.01, 0.05, groups: (80, 80)), 0.315781607280097)
    expectClose(PowerOfTwoProportions.power(0.5, 0.35, groups: (80, 245)), 0.664697778526796)
    // 169.31, 226.16, 325.40: power.prop.test(p1 = .5, p2 = .35, power = .8, strict = TRUE)$n
    #expect(PowerOfTwoProportions.groupSizes(0.5, 0.35, power: 0.8)! == (170, 170))
    #expect(PowerOfTwoProportions.groupSizes(0.5, 0.35, power: 0.9)! == (227, 227))
    #expect(PowerOfTwoProportions.groupSizes(0.72, 0.6, power: 0.9)! == (326, 326))
    #expect(PowerOfTwoProportions.groupSizes(0.5, 0.35, ratio: 2, power: 0.8)! == (126, 252))
  }

  @Test(arguments: [
    (0.5, 0.35, 80, 245, 0.670985), (0.5, 0.35, 100, 100, 0.587660), (0.2, 0.1, 150, 300, 0.823275),
  ])
  func asSimulated(_ a: Double, _ b: Double, _ m: Int, _ n: Int, _ simulated: Double) throws {
    #expect(abs(try #require(PowerOfTwoProportions.power(a, b, groups: (m, n))) - simulated) < 0.015)
  }

  @Test func atTheEdges() {
    expectClose(PowerOfTwoProportions.power(0.4, 0.4, groups: (50, 70)), 0.05)
    #expect(PowerOfTwoProportions.power(0, 1, groups: (10, 10)) == 1)
    #expect(PowerOfTwoProportions.power(0, 1, groups: (1, 1)) == 0)
    #expect(PowerOfTwoProportions.power(0, 0, groups: (10, 10)) == nil)
    #expect(PowerOfTwoProportions.power(0.5, 1.2, groups: (10, 10)) == nil)
    #expect(PowerOfTwoProportions.power(.nan, 0.5, groups: (10, 10)) == nil)
    #expect(PowerOfTwoProportions.power(0.5, 0.3, groups: (0, 10)) == nil)
    #expect(PowerOfTwoProportions.power(0.5, 0.3, groups: (10, 10), alpha: 1) == nil)
    #expect(PowerOfTwoProportions.groupSizes(0.5, 0.5, power: 0.8) == nil)
    #expect(PowerOfTwoProportions.groupSizes(0.5, 0.3, ratio: 0, power: 0.8) == nil)
    #expect(PowerOfTwoProportions.groupSizes(0.5, 0.3, ratio: .nan, power: 0.8) == nil)
  }
}
