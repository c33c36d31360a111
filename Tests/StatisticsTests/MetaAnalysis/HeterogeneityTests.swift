import Testing

@testable import Statistics

/// Values stand in RandomEffectsTests.
@Suite struct HeterogeneityTests {
  @Test func momentsGiveTheUsualFormulas() throws {
    let model = try #require(RandomEffects(BCG.effects, estimator: .dersimonianLaird))
    let spread = try #require(Heterogeneity(model))
    expectClose(spread.iSquared, 1 - 12 / model.q)
    expectClose(spread.hSquared, model.q / 12)
    #expect(spread.tauSquaredError == nil)
  }

  /// Q at the bounds of τ² has its quantiles, so that a wider level has a wider interval.
  @Test func widerLevelsHaveWiderIntervals() throws {
    let model = try #require(RandomEffects(BCG.effects))
    let narrow = try #require(Heterogeneity(model, level: 0.9)?.tauSquaredInterval)
    let wide = try #require(Heterogeneity(model, level: 0.99)?.tauSquaredInterval)
    #expect(wide.low! < narrow.low! && narrow.high! < wide.high!)
  }
}
