import Testing

@testable import Statistics

/// Values from Reference/metaanalysis.R.
@Suite struct SmallStudyEffectsTests {
  @Test func eggersTest() throws {
    let test = try #require(SmallStudyEffects.egger(BCG.effects))
    expectClose(test.slope, -2.112042120893296)
    expectClose(test.standardError, 1.507221328357008)
    expectClose(test.statistic, -1.401282002289333)
    expectClose(test.pValue, 0.188706995081979)
    #expect(test.df == 11)
  }

  @Test func petersTest() throws {
    let effects = BCG.trials.compactMap { EffectEstimate.logOddsRatio(BCG.pair($0)) }
    let test = try #require(
      SmallStudyEffects.peters(
        effects, events: BCG.trials.map { $0.vaccinated.cases + $0.control.cases },
        of: BCG.trials.map { $0.vaccinated.n + $0.control.n }))
    expectClose(test.slope, -563.6882039133433)
    expectClose(test.standardError, 413.72334002077554)
    expectClose(test.statistic, -1.36247619939701)
    expectClose(test.pValue, 0.200291792284135)
  }

  @Test func refusals() {
    #expect(SmallStudyEffects.egger(Array(BCG.effects.prefix(2))) == nil)
    let equal = [0.1, 0.2, 0.4].compactMap { EffectEstimate($0, variance: 0.01) }
    #expect(SmallStudyEffects.egger(equal) == nil)
  }
}
