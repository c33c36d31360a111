import Testing

@testable import Statistics

/// Values and simulations (20,000 samples each) from Reference/power.R.
@Suite struct PowerOfRanksTests {
  @Test(arguments: [(0.5, 30, 50, 0.551104925109618, 0.55075), (0.8, 15, 20, 0.602001114635647, 0.5835)])
  func ofTwoGroups(_ d: Double, _ m: Int, _ n: Int, _ power: Double, _ simulated: Double) {
    expectClose(PowerOfRanks.ofTwoGroups(d, groups: (m, n)), power)
    #expect(abs(power - simulated) < 0.02)
  }

  @Test func lessThanOfMeans() throws {
    let pairs = try #require(PowerOfRanks.ofPairs(0.4, n: 60))
    #expect(pairs > 0.8 && pairs < PowerOfMean.power(0.4, n: 60)!)
    let groups = try #require(PowerOfRanks.ofSeveralGroups(0.25, df: 3, n: 180))
    #expect(groups > 0.76 && groups < PowerOfVarianceRatio.power(0.25, df: 3, n: 180)!)
    // With a numerator of one degree of freedom F is t².
    expectClose(
      PowerOfRanks.ofSeveralGroups(0.25, df: 1, n: 80), PowerOfRanks.ofTwoGroups(0.5, groups: (40, 40))!)
  }

  @Test func whatCannotBeIsRefused() {
    #expect(PowerOfRanks.ofTwoGroups(0.5, groups: (1, 30)) == nil)
    #expect(PowerOfRanks.ofPairs(0.5, n: 2) == nil && PowerOfRanks.ofPairs(.nan, n: 20) == nil)
    #expect(PowerOfRanks.ofSeveralGroups(0.3, df: 3, n: 5) == nil)
  }
}
