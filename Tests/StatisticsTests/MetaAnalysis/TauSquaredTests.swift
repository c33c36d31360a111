import Testing

@testable import Statistics

/// Each estimator by what defines it; values stand in RandomEffectsTests.
@Suite struct TauSquaredTests {
  private func fit(_ tauSquared: Double) throws -> WeightedEffects {
    try #require(
      WeightedEffects(
        BCG.effects, design: BCG.effects.map { _ in 1 }, columns: 1, tauSquared: tauSquared))
  }

  private func estimate(_ estimator: TauSquaredEstimator) throws -> Double {
    try #require(RandomEffects(BCG.effects, estimator: estimator)).tauSquared
  }

  @Test func pauleAndMandelsQIsItsDegreesOfFreedom() throws {
    expectClose(try fit(try estimate(.pauleMandel)).q, 12)
  }

  @Test func theRestrictedLikelihoodIsHighest() throws {
    let tau = try estimate(.reml)
    let top = try fit(tau).restrictedLogLikelihood
    #expect(abs(try fit(tau).score) < 1e-8)
    for factor in [0.9, 0.99, 1.01, 1.1] {
      #expect(try fit(tau * factor).restrictedLogLikelihood < top)
    }
  }

  @Test func nothingIsBetweenStudiesThatAgree() throws {
    let effects = [0.2, 0.21, 0.19].compactMap { EffectEstimate($0, variance: 0.01) }
    for estimator in TauSquaredEstimator.allCases {
      #expect(try #require(RandomEffects(effects, estimator: estimator)).tauSquared == 0)
    }
  }
}
