import Testing

@testable import Statistics

@Suite struct DesignBasedTestTests {
  private typealias Data = WeightedExample

  private let two = ["u", "v"].map { name in Data.sample { Data.h[$0] == Character(name) } }
  private let three = ["a", "b", "c"].map { name in Data.sample { Data.g[$0] == Character(name) } }

  // Reference/weighted.R, whose difference is the second group less the first.
  @Test func `two means`() {
    let test = DesignBasedTest(two)
    expectClose(test.difference, 3.288466021227991476)
    expectClose(test.statistic, 1.824463952546535594)
    expectClose(test.pValue, 0.084726848016680137)
    #expect(test.df == 18 && test.estimates.map(\.measure) == [.designBasedT, .meanDifference])
    expectClose(test.estimates[1].interval?.low, -0.498295966005856794)
    expectClose(test.estimates[1].interval?.high, 7.075228008461840190)
  }

  @Test func `several means`() {
    let test = DesignBasedTest(three)
    expectClose(test.statistic, 18.199804996214947)
    expectClose(test.pValue, 5.9530853347706287e-05)
    #expect(test.df == 2 && test.estimates[0].df2 == 17 && test.estimates.map(\.measure) == [.designBasedF])
  }

  @Test func ranks() {
    let test = DesignBasedTest.ofRanks(two)
    expectClose(test.statistic, 1.59720297049918281)
    expectClose(test.pValue, 0.12762674288697004)
    #expect(test.estimates.map(\.measure) == [.designBasedRankTest])
    let several = DesignBasedTest.ofRanks(three)
    expectClose(several.statistic, 60.169152378760685 / 2)
    expectClose(several.pValue, 2.6034193390831213e-06)
  }

  /// F of two groups would be t².
  @Test func `more groups than two with one of them far away`() {
    let merged = DesignBasedTest(three + [Data.sample()])
    #expect(merged.estimates[0].df == 3)
  }

  @Test func refusals() {
    let nobody = WeightedSample(values: [], respondents: [])
    let constant = WeightedSample(values: [4], respondents: [Data.one(1) + Data.one(2)])
    for groups in [[two[0], nobody], [two[0]], [constant, constant], three + [constant]] {
      let test = DesignBasedTest(groups)
      #expect(test.pValue == nil && !test.estimates[0].note.isEmpty)
    }
    #expect(DesignBasedTest([two[0], constant]).pValue != nil)
  }
}
