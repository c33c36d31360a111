import Testing

@testable import Statistics

/// Values from Reference/metaanalysis.R.
@Suite struct StudyInfluenceTests {
  /// Residual, DFFITS, Cook's distance, covariance ratio, τ² without it, weight in percent, DFBETAS; then the pooled effect
  /// without it, its standard error and τ².
  @Test(
    arguments: [
      (
        1,
        [
          -0.2181424857360891, -0.04070754750125899, 0.00171654134161812, 1.1164489861459,
          0.33615670180362905, 5.0594827343666315, -0.04026588917018152,
        ], [-0.707083784699258, 0.189961014528868, 0.336156701803629]
      ),
      (
        4,
        [
          -1.451200664251021, -0.520050988469852, 0.229481639115786, 0.965126485135913, 0.262758148091002,
          9.698747018920706, -0.513813387319954,
        ], [-0.628409369807674, 0.176618891784776, 0.262758148091002]
      ),
      (
        7,
        [
          -1.303727059357727, -0.336157503751428, 0.108741619531091, 1.007711408259695, 0.293025869767263,
          6.027181414444446, -0.338703872105722,
        ], [-0.655247599784662, 0.180473369210369, 0.293025869767263]
      ),
      (
        8,
        [
          1.450080524568101, 0.477460007374175, 0.199177591738666, 1.001070138903688, 0.273182929386648,
          10.189439037095696, 0.471373883729418,
        ], [-0.794767604515521, 0.179877685980578, 0.273182929386648]
      ),
      (
        13,
        [
          1.187902892882107, 0.354860899253082, 0.122812903950691, 1.065040678479209, 0.303733366367171,
          8.402851552201104, 0.354815829342828,
        ], [-0.777536184894368, 0.185535977367927, 0.303733366367171]
      ),
    ] as [(Int, [Double], [Double])])
  func asMetafor(_ trial: Int, _ values: [Double], _ without: [Double]) throws {
    let each = StudyInfluence.each(of: try #require(RandomEffects(BCG.effects)))
    #expect(each.count == 13 && !each.contains(where: \.standsOut))
    let study = each[trial - 1]
    let actual = [
      study.residual, study.dffits, study.cooksDistance, study.covarianceRatio, study.without.tauSquared,
      100 * study.weight, study.dfbetas,
    ]
    for (a, e) in zip(actual, values) { expectClose(a, e, relative: 1e-6) }
    let rest = [study.without.value, study.without.standardError(), study.without.tauSquared]
    for (a, e) in zip(rest, without) { expectClose(a, e, relative: 1e-6) }
  }

  @Test func aStudyFarFromTheOthersStandsOut() throws {
    let effects = [0.1, 0.12, 0.09, 0.11, 0.1, 2].compactMap { EffectEstimate($0, variance: 0.01) }
    let each = StudyInfluence.each(of: try #require(RandomEffects(effects)))
    #expect(each.map(\.standsOut) == [false, false, false, false, false, true])
  }

  @Test func twoStudiesHaveNone() throws {
    let effects = [0.1, 0.2].compactMap { EffectEstimate($0, variance: 0.01) }
    #expect(StudyInfluence.each(of: try #require(RandomEffects(effects))).isEmpty)
  }
}
