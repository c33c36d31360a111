import Testing

@testable import Statistics

/// Values from Reference/power.R.
@Suite struct PowerOfAlphaTests {
  @Test func asBonett() {
    expectClose(PowerOfAlpha.power(0.8, items: 7, n: 120, against: 0.7), 0.822112705642241)
    expectClose(PowerOfAlpha.power(0.5, items: 10, n: 30), 0.691630877525094)
    // 113.4, 151.1, 38.3
    #expect(PowerOfAlpha.sampleSize(0.8, items: 7, power: 0.8, against: 0.7) == 114)
    #expect(PowerOfAlpha.sampleSize(0.8, items: 7, power: 0.9, against: 0.7) == 152)
    #expect(PowerOfAlpha.sampleSize(0.5, items: 10, power: 0.8) == 39)
  }

  /// By simulation of parallel normal items, Feldt's exact test has .835 and .738: an approximation on the safe side.
  @Test func isNearTheExactTest() throws {
    for (power, exact) in [
      (PowerOfAlpha.power(0.8, items: 7, n: 120, against: 0.7), 0.835),
      (PowerOfAlpha.power(0.5, items: 10, n: 30), 0.738),
    ] {
      let power = try #require(power)
      #expect(power < exact && power > exact - 0.05)
    }
  }

  @Test func whatCannotBeIsRefused() {
    #expect(
      PowerOfAlpha.power(1, items: 7, n: 120) == nil && PowerOfAlpha.power(0.8, items: 1, n: 120) == nil)
    #expect(PowerOfAlpha.power(0.8, items: 7, n: 2) == nil)
    #expect(PowerOfAlpha.power(0.8, items: 7, n: 20, significance: 1) == nil)
    #expect(PowerOfAlpha.sampleSize(0.7, items: 7, power: 0.8, against: 0.7) == nil)
  }
}
