import Testing

@testable import Statistics

/// Values from Reference/power.R: 2Φ(m/σ − z₁₋α) − 1.
@Suite struct PowerOfEquivalenceTests {
  @Test func atNoDifference() {
    expectClose(PowerOfEquivalence.power(0.5, standardError: (2.0 / 69).squareRoot()), 0.803636415423709)
    expectClose(PowerOfEquivalence.power(0.1, standardError: (0.5 / 400).squareRoot()), 0.763418063556694)
    // An interval that is wider than the margins never shows it.
    #expect(PowerOfEquivalence.power(0.1, standardError: 0.08) == 0)
  }

  @Test func whatCannotBeIsRefused() {
    #expect(PowerOfEquivalence.power(0, standardError: 0.1) == nil)
    #expect(PowerOfEquivalence.power(0.1, standardError: 0) == nil)
    #expect(PowerOfEquivalence.power(.nan, standardError: 0.1) == nil)
    #expect(PowerOfEquivalence.power(0.1, standardError: 0.1, alpha: 0.5) == nil)
  }

  @Test func marginsAndSizes() throws {
    for power in [0.8, 0.9] {
      let margin = try #require(PowerOfEquivalence.margin(power: power, standardError: 0.04))
      expectClose(PowerOfEquivalence.power(margin, standardError: 0.04), power)
    }
    // n ((z₁₋α + z₍₁₊power₎/₂) σ/m)² = 400 ((1.644854 + 1.281552) × 0.035355/0.1)² = 428.2
    #expect(
      PowerOfEquivalence.sampleSize(0.1, standardError: (0.5 / 400).squareRoot(), n: 400, power: 0.8) == 429)
    #expect(PowerOfEquivalence.margin(power: 1, standardError: 0.1) == nil)
    #expect(PowerOfEquivalence.sampleSize(0.1, standardError: 0.1, n: 0, power: 0.8) == nil)
    #expect(PowerOfEquivalence.sampleSize(0, standardError: 0.1, n: 9, power: 0.8) == nil)
  }
}
