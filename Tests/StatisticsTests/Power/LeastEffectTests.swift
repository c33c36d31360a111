import Testing

@testable import Statistics

/// Values from Reference/power.R: the effects at which R's pwr has the power, as its own search gives them to four digits.
@Suite struct LeastEffectTests {
  @Test func asPwr() {
    // pwr.chisq.test(N = 541, df = 2, power = .8)$w
    expectClose(LeastEffect.least(power: 0.8) { PowerOfTable.power($0, df: 2, n: 541) }, 0.133450502900997)
    // pwr.anova.test(k = 4, n = 30, power = .8)$f
    expectClose(
      LeastEffect.least(power: 0.8) { PowerOfVarianceRatio.power($0, df: 3, n: 120) }, 0.306547730762527)
    // pwr.r.test(n = 84, power = .8)$r
    expectClose(
      LeastEffect.least(power: 0.8, below: 1) { PowerOfCorrelation.power($0, n: 84) }, 0.300126732551627)
    // pwr.t.test(n = 50, power = .9, type = "one.sample")$d
    expectClose(LeastEffect.least(power: 0.9) { PowerOfMean.power($0, n: 50) }, 0.467679394325011)
    // pwr.t2n.test(n1 = 30, n2 = 50, power = .8)$d; power.t.test(n = 25, power = .9, strict = TRUE)$delta
    expectClose(PowerOfT.effect(power: 0.8, groups: (30, 50)), 0.655100703966144)
    expectClose(PowerOfT.effect(power: 0.9, groups: (25, 25)), 0.935756588281977)
  }

  @Test func isFoundThatOften() throws {
    for n in [4, 5, 12, 3000] {
      let r = try #require(LeastEffect.least(power: 0.8, below: 1) { PowerOfCorrelation.power($0, n: n) })
      expectClose(PowerOfCorrelation.power(r, n: n), 0.8)
    }
  }

  @Test func whatCannotBe() {
    #expect(LeastEffect.least(power: 1) { $0 } == nil)
    #expect(LeastEffect.least(power: 0.8) { _ in nil } == nil)
    #expect(LeastEffect.least(power: 0.8, below: 0.5) { $0 } == nil)
    #expect(LeastEffect.least(power: 0.04) { PowerOfMean.power($0, n: 50) } == nil)
    #expect(LeastEffect.least(power: 0.8) { _ in 0.05 } == nil)
  }
}
