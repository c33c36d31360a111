import Testing

@testable import Statistics

/// Values from Reference/power.R: the probability of all counts that `binom.test` finds.
@Suite struct PowerOfBinomialTests {
  @Test(arguments: [
    (0.65, 0.5, 50, 0.505979935486655), (0.35, 0.5, 50, 0.505979935486655),
    (0.72, 0.565, 120, 0.943622908260957), (0.05, 0.01, 200, 0.937657504957705),
    (0.3, 0.1, 12, 0.507484226565),
  ])
  func asBinomTest(_ p: Double, _ given: Double, _ n: Int, _ power: Double) {
    expectClose(PowerOfBinomial.power(p, against: given, n: n), power)
  }

  /// The last size that has too little power, and one.
  @Test(arguments: [(0.65, 0.5, 0.8, 97), (0.72, 0.565, 0.9, 110), (0.3, 0.1, 0.8, 29), (0.05, 0.2, 0.8, 40)])
  func fromWhichOn(_ p: Double, _ given: Double, _ power: Double, _ n: Int) throws {
    #expect(PowerOfBinomial.sampleSize(p, against: given, power: power) == n)
    #expect(try #require(PowerOfBinomial.power(p, against: given, n: n - 1)) < power)
    for more in n..<(n + 200) {
      #expect(try #require(PowerOfBinomial.power(p, against: given, n: more)) >= power)
    }
  }

  @Test func atTheEdges() {
    // Too few for any count to be found.
    #expect(PowerOfBinomial.power(1, against: 0.5, n: 5) == 0)
    #expect(PowerOfBinomial.power(1, against: 0.5, n: 6) == 1)
    #expect(PowerOfBinomial.power(0.5, against: 0, n: 6) == nil)
    #expect(PowerOfBinomial.power(0.5, against: 0.4, n: 0) == nil)
    #expect(PowerOfBinomial.power(.nan, against: 0.4, n: 5) == nil)
    #expect(PowerOfBinomial.sampleSize(1, against: 0.5, power: 0.8) == 6)
    #expect(PowerOfBinomial.sampleSize(0.5, against: 0.5, power: 0.8) == nil)
    #expect(PowerOfBinomial.sampleSize(0.5001, against: 0.5, power: 0.8) == nil)
  }
}
