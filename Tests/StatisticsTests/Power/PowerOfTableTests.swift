import Testing

@testable import Statistics

/// Values from Reference/power.R; sample sizes are those of R's pwr, rounded up.
@Suite struct PowerOfTableTests {
  @Test func asPwr() {
    // pwr.chisq.test(w = .3, N = 100, df = 3)$power, and so on
    expectClose(PowerOfTable.power(0.3, df: 3, n: 100), 0.711253599795042)
    expectClose(PowerOfTable.power(0.1, df: 4, n: 541), 0.426874640884664)
    expectClose(PowerOfTable.power(0.2, df: 2, n: 368), 0.939898330028424)
    // 121.14, 1540.51, 240.87
    #expect(PowerOfTable.sampleSize(0.3, df: 3, power: 0.8) == 122)
    #expect(PowerOfTable.sampleSize(0.1, df: 4, power: 0.9) == 1541)
    #expect(PowerOfTable.sampleSize(0.2, df: 2, power: 0.8) == 241)
  }

  /// With one degree of freedom it is the z test of φ.
  @Test func oneDegreeOfFreedom() {
    expectClose(PowerOfTable.power(0.2, df: 1, n: 100), 0.516005273976175)
    expectClose(PowerOfTable.power(0, df: 3, n: 100), 0.05)
  }

  @Test func whatCannotBeIsRefused() {
    #expect(PowerOfTable.power(0.3, df: 0, n: 100) == nil && PowerOfTable.power(.nan, df: 2, n: 100) == nil)
    #expect(PowerOfTable.power(0.3, df: 2, n: 0) == nil)
    #expect(PowerOfTable.power(0.3, df: 2, n: 100, alpha: 1) == nil)
    #expect(PowerOfTable.sampleSize(0, df: 2, power: 0.8) == nil)
  }

  /// ES.w2 of the shares in groups of one size, and of 1 : 2 : 1; 40,000 tables of 3 × 100 simulated.
  @Test func sharesOfAnEvent() throws {
    expectClose(PowerOfTable.effect(shares: [0.5, 0.35, 0.4]), 0.126491106406735)
    expectClose(PowerOfTable.effect(shares: [0.5, 0.35, 0.4], weights: [1, 2, 1]), 0.125)
    let w = try #require(PowerOfTable.effect(shares: [0.5, 0.35, 0.4]))
    #expect(abs(try #require(PowerOfTable.power(w, df: 2, n: 300)) - 0.4907) < 0.01)
    #expect(PowerOfTable.effect(shares: [0, 0, 0]) == 0 && PowerOfTable.effect(shares: [0, 1]) == 1)
    #expect(PowerOfTable.effect(shares: [0.5]) == nil && PowerOfTable.effect(shares: [0.5, 1.2]) == nil)
    #expect(PowerOfTable.effect(shares: [0.5, 0.2], weights: [1, 0]) == nil)
    #expect(PowerOfTable.effect(shares: [0.5, 0.2], weights: [1]) == nil)
  }
}
