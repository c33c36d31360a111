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

  /// From a start, however wrong, it is the same.
  @Test(arguments: [0.05, 0.2, 0.6, 5]) func fromAStart(_ start: Double) throws {
    for (n, alpha, power) in [(8, 0.05, 0.8), (50, 0.05, 0.9), (2000, 0.001, 0.3)] {
      let mean = PowerOfMean.curve(n: n, alpha: alpha)
      expectClose(
        LeastEffect.least(power: power, near: start, alpha: alpha) { mean?($0) },
        try #require(LeastEffect.least(power: power) { PowerOfMean.power($0, n: n, alpha: alpha) }))
      let table = PowerOfTable.curve(df: 3, n: n, alpha: alpha)
      expectClose(
        LeastEffect.least(power: power, near: start, alpha: alpha) { table?($0) },
        try #require(LeastEffect.least(power: power) { PowerOfTable.power($0, df: 3, n: n, alpha: alpha) }))
      let correlation = PowerOfCorrelation.curve(n: n, alpha: alpha)
      expectClose(
        LeastEffect.least(power: power, below: 1, near: start, alpha: alpha) { correlation?($0) },
        try #require(
          LeastEffect.least(power: power, below: 1) { PowerOfCorrelation.power($0, n: n, alpha: alpha) }))
    }
  }

  @Test func startsAreNear() throws {
    for df in [8.0, 50, 500] {
      let curve = try #require(PowerOfT.curve(df: df, alpha: 0.05))
      let start = try #require(PowerOfT.noncentrality(power: 0.8, df: df, alpha: 0.05))
      #expect(abs(try #require(curve(start)) - 0.8) < 0.01)
      let table = try #require(PowerOfTable.noncentrality(power: 0.8, df: df, alpha: 0.05))
      #expect(abs(try #require(PowerOfTable.power(table.squareRoot(), df: df, n: 1)) - 0.8) < 0.1)
    }
    #expect(PowerOfT.noncentrality(power: 0.8, df: 0, alpha: 0.05) == nil)
    #expect(PowerOfTable.noncentrality(power: 0.04, df: 2, alpha: 0.05) == nil)
  }

  @Test func criticalValuesAreThoseOfT() {
    for df in [1.0, 2.5, 6, 30, 531, 1e6, 1e16] {
      for alpha in [0.9999, 0.3, 0.05, 0.001, 1e-14, 1e-40] {
        expectClose(PowerOfT.critical(df: df, alpha: alpha), StudentT(df: df).upperQuantile(alpha / 2))
      }
    }
  }

  @Test func whatCannotBe() {
    #expect(LeastEffect.least(power: 1) { $0 } == nil)
    #expect(LeastEffect.least(power: 0.8) { _ in nil } == nil)
    #expect(LeastEffect.least(power: 0.8, below: 0.5) { $0 } == nil)
    #expect(LeastEffect.least(power: 0.04) { PowerOfMean.power($0, n: 50) } == nil)
    #expect(LeastEffect.least(power: 0.8) { _ in 0.05 } == nil)
    #expect(LeastEffect.least(power: 0.8, near: 0.3, alpha: 0.05) { _ in nil } == nil)
    #expect(LeastEffect.least(power: 0.8, near: 0.3, alpha: 0.05) { _ in 0.05 } == nil)
    #expect(LeastEffect.least(power: 0.04, near: 0.3, alpha: 0.05) { PowerOfMean.power($0, n: 50) } == nil)
  }
}
