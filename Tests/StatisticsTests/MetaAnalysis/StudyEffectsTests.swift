import Testing

@testable import Statistics

/// Values from Reference/metaanalysis.R.
@Suite struct StudyEffectsTests {
  private func check(
    _ effect: EffectEstimate?, _ value: Double, _ variance: Double,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    expectClose(effect?.value, value, sourceLocation: sourceLocation)
    expectClose(effect?.variance, variance, sourceLocation: sourceLocation)
  }

  @Test func proportions() {
    check(.logit(events: 257, of: 455), 0.26080905420068456, 0.00894155563416264)
    check(.logit(events: 0, of: 20), -3.71357206670431, 2.04878048780488)
    check(.logit(events: 20, of: 20), 3.71357206670431, 2.04878048780488)
    check(.arcsine(events: 257, of: 455), 0.8504164109406432, 0.000549450549450549)
    check(.arcsine(events: 0, of: 20), 0.0, 0.0125)
    check(.doubleArcsine(events: 257, of: 455), 0.8502731801545117, 0.000548847420417124)
    check(.doubleArcsine(events: 0, of: 20), 0.1099939886977297, 0.0121951219512195)
  }

  @Test func correlationsAndMeans() {
    check(.correlation(0.3, n: 50), 0.3095196042031118, 0.0212765957446809)
    let (a, b) = (StudyGroup(mean: 5.2, sd: 1.3, n: 20), StudyGroup(mean: 4.1, sd: 1.8, n: 25))
    check(.meanDifference(a, b), 1.1, 0.2141)
    check(.hedgesG(a, b), 0.6760719630761047, 0.0950785922139731)
  }

  @Test func ratios() {
    let pair = ProportionPair(successesA: 4, trialsA: 123, successesB: 11, trialsB: 139)
    let empty = ProportionPair(successesA: 0, trialsA: 10, successesB: 3, trialsB: 12)
    check(.logOddsRatio(pair), -0.938694140870392, 0.357124952253629)
    check(.logRiskRatio(pair), -0.889311333920205, 0.325584765003961)
    check(.logOddsRatio(empty), -2.0459936076123, 2.48621553884712)
    check(.logRiskRatio(empty), -1.77885606439215, 2.11788211788212)
    #expect(empty.hasEmptyCell && !pair.hasEmptyCell)
  }

  /// The trials' effects as metafor's documentation prints them: Viechtbauer (2010), Journal of Statistical Software 36(3),
  /// p. 8.
  @Test func theTrialsOfTheVaccine() {
    let values = [
      -0.8893113339202054, -1.5853886572014306, -1.3480731482996933, -1.4415511900213054, -0.2175473222112956,
      -0.786115585818864, -1.6208982235983918, 0.0119523335238405, -0.4694176487381494, -1.3713448034727844,
      -0.3393588283383906, 0.4459134005713787, -0.0173139482168798,
    ]
    let variances = [
      0.32558476500396133, 0.19458112139814385, 0.4153679653679654, 0.02001003190224757, 0.05121017216963086,
      0.00690561845590876, 0.22301724757231517, 0.00396157929781773, 0.05643421046324897, 0.07302479361302891,
      0.01241221397155972, 0.5325058452001528, 0.0714046596839863,
    ]
    #expect(BCG.effects.count == 13)
    for (effect, (value, variance)) in zip(BCG.effects, zip(values, variances)) {
      check(effect, value, variance)
    }
  }

  @Test func whatCannotBeIsRefused() {
    #expect(EffectEstimate.logit(events: 5, of: 4) == nil)
    #expect(EffectEstimate.logit(events: 0, of: 0) == nil)
    #expect(EffectEstimate.arcsine(events: -1, of: 4) == nil)
    #expect(EffectEstimate.doubleArcsine(events: 5, of: 4) == nil)
    let (one, flat) = (StudyGroup(mean: 1, sd: 1, n: 1), StudyGroup(mean: 1, sd: 0, n: 9))
    #expect(EffectEstimate.meanDifference(one, flat) == nil)
    #expect(EffectEstimate.meanDifference(flat, flat) == nil)
    #expect(EffectEstimate.hedgesG(flat, flat) == nil)
    #expect(
      EffectEstimate.logOddsRatio(ProportionPair(successesA: 1, trialsA: 0, successesB: 1, trialsB: 2)) == nil
    )
  }
}
