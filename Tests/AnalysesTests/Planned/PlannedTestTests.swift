import Analyses
import Testing

@Suite struct PlannedTestTests {
  private static let all: [(PlannedTest, effect: Double, PlannedSize)] = [
    (.proportion(given: 0.5), 0.15, PlannedSize(n: 90)),
    (.proportions(first: 0.5, ratio: 2), -0.15, PlannedSize(groups: [100, 200])),
    (.groups(together: 0.6), 0.15, PlannedSize(groups: [120, 180])),
    (.changes(share: 0.4), 0.15, PlannedSize(n: 120)),
    (.table(df: 4), 0.2, PlannedSize(n: 300)),
    (.mean(isPaired: true), 0.4, PlannedSize(n: 50)),
    (.means(ratio: 1), 0.5, PlannedSize(groups: [60, 60])),
    (.variance(groups: 4), 0.25, PlannedSize(groups: [45, 45, 45, 45])),
    (.model(df: 3), 0.25, PlannedSize(n: 180)),
    (.correlation, 0.3, PlannedSize(n: 84)),
    (.rankCorrelation, 0.3, PlannedSize(n: 90)),
    (.ranksOfTwo, 0.5, PlannedSize(groups: [60, 60])),
    (.ranksOfPairs, 0.4, PlannedSize(n: 50)),
    (.ranksOfSeveral(df: 3), 0.25, PlannedSize(n: 180)),
    (.logistic(event: 0.3, .perStandardDeviation, rSquared: 0.1), 1.5, PlannedSize(n: 250)),
    (.logistic(event: 0.3, .binary(share: 0.4), rSquared: 0), 2, PlannedSize(n: 300)),
  ]

  @Test(arguments: all.indices)
  func theLeastEffectIsFoundAsOftenAsAsked(_ place: Int) throws {
    let (test, _, size) = Self.all[place]
    for power in [0.8, 0.9] {
      let effect = try #require(test.leastEffect(power: power, size, alpha: 0.05))
      #expect(abs(try #require(test.power(effect, size, alpha: 0.05)) - power) < 1e-9)
    }
  }

  @Test(arguments: all.indices)
  func theLeastSizeIsEnough(_ place: Int) throws {
    let (test, effect, sample) = Self.all[place]
    for power in [0.8, 0.95] {
      let size = try #require(test.leastSize(effect, power: power, alpha: 0.05, like: sample))
      #expect(try #require(test.power(effect, size, alpha: 0.05)) >= power)
      #expect(size.groups.isEmpty || size.groups.reduce(0, +) == size.n)
      #expect(size.groups.count == sample.groups.count)
    }
  }

  @Test func belowAndAbove() throws {
    let test = PlannedTest.proportion(given: 0.3)
    let size = PlannedSize(n: 60)
    let above = try #require(test.leastEffect(power: 0.8, size, alpha: 0.05))
    let below = try #require(test.leastEffect(power: 0.8, size, alpha: 0.05, isBelow: true))
    #expect(above > 0 && above < 0.7 && below < 0 && below > -0.3)
    // Of 12 nobody can be so far below 10% that it would be seen.
    #expect(
      PlannedTest.proportion(given: 0.1).leastEffect(
        power: 0.8, PlannedSize(n: 12), alpha: 0.05, isBelow: true) == nil)
    let odds = try #require(
      PlannedTest.logistic(event: 0.3, .binary(share: 0.5), rSquared: 0)
        .leastEffect(power: 0.8, PlannedSize(n: 400), alpha: 0.05, isBelow: true))
    #expect(odds > 0 && odds < 1)
  }

  @Test func groupsAsTheyAre() throws {
    let size = try #require(
      PlannedTest.groups(together: 0.5).leastSize(
        0.1, power: 0.8, alpha: 0.05, like: PlannedSize(groups: [100, 300])))
    #expect(size.groups.count == 2 && abs(Double(size.groups[1]) / Double(size.groups[0]) - 3) < 0.05)
  }

  @Test func tooFew() {
    for (test, effect, _) in Self.all {
      #expect(test.leastEffect(power: 0.8, PlannedSize(n: 0), alpha: 0.05) == nil)
      #expect(test.leastSize(effect, power: 1, alpha: 0.05) == nil)
    }
    #expect(PlannedTest.correlation.power(0.3, PlannedSize(n: 3), alpha: 0.05) == nil)
    #expect(PlannedTest.means(ratio: 1).power(0.3, PlannedSize(n: 30), alpha: 0.05) == nil)
    #expect(PlannedSize(groups: [.max, .max]).n == .max)
  }
}
