import Testing

@testable import Statistics

/// Values from Reference/replication.R.
@Suite struct EffectEstimateTests {
  /// metafor::escalc("ABT", ai = c(.8, .65, -.1), mi = c(7, 2, 5), ni = c(368, 40, 12)): Reference/power.R
  @Test(arguments: [
    (0.8, 7, 368, 1.6094379124341, 0.0063752276867031), (0.65, 2, 40, 1.04982212449868, 0.105263157894737),
    (-0.1, 5, 12, -0.0953101798043249, 0.25),
  ])
  func alphaAgainstNothing(_ alpha: Double, _ items: Int, _ n: Int, _ effect: Double, _ variance: Double) {
    let estimate = EffectEstimate.cronbachAlpha(alpha, items: items, n: n)
    expectClose(estimate?.value, effect)
    expectClose(estimate?.standardError, variance.squareRoot())
    // Against itself it is none.
    #expect(EffectEstimate.cronbachAlpha(alpha, items: items, n: n, against: alpha)?.value == 0)
    #expect(EffectEstimate.cronbachAlpha(1, items: items, n: n) == nil)
  }

  @Test func proportionsOnTheArcsineScale() {
    // pwr::ES.h(.72, .565)
    expectClose(EffectEstimate.proportion(0.72, n: 541, against: 0.565)?.value, 0.325229693692678)
    expectClose(EffectEstimate.proportion(0.72, n: 400, against: 0.5)?.standardError, 0.05)
    expectClose(EffectEstimate.proportions(0.5, n: 20, 0.5, n: 80)?.standardError, 0.25)
    #expect(EffectEstimate.proportions(0.5, n: 20, 0.5, n: 80)?.value == 0)
  }

  @Test func correlationsOnFishersScale() {
    // c(atanh(.3), 1 / sqrt(47)); sqrt((1 + .3^2 / 2) / 47)
    expectClose(EffectEstimate.correlation(0.3, n: 50)?.value, 0.309519604203112)
    expectClose(EffectEstimate.correlation(0.3, n: 50)?.standardError, 0.145864991497895)
    expectClose(EffectEstimate.rankCorrelation(0.3, n: 50)?.standardError, 0.14911083982458)
  }

  @Test func standardizedDifferences() {
    // sqrt(1 / 20 + 1 / 30 + .5^2 / (2 * 50))
    expectClose(EffectEstimate.standardizedDifference(0.5, n: 20, 30)?.standardError, 0.292973263854116)
  }

  @Test func whatCannotBeIsRefused() {
    #expect(EffectEstimate(.nan, standardError: 1) == nil)
    #expect(EffectEstimate(1, standardError: 0) == nil)
    #expect(EffectEstimate.proportion(1.1, n: 10, against: 0.5) == nil)
    #expect(EffectEstimate.proportion(0.5, n: 0, against: 0.5) == nil)
    #expect(EffectEstimate.correlation(1, n: 10) == nil)
    #expect(EffectEstimate.correlation(0.5, n: 3) == nil)
    #expect(EffectEstimate.standardizedDifference(0.5, n: 1, 30) == nil)
  }
}
