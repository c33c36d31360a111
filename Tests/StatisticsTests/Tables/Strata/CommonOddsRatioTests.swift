import Foundation
import Statistics
import Testing

// Reference/strata.R.
@Suite struct CommonOddsRatioTests {
  @Test(
    arguments: [
      (
        StratifiedExamples.admissions,
        [0.90469682825862308, 0.77190736175935049, 1.0603297644366556, 0.080988909656220909]
      ),
      (
        StratifiedExamples.small,
        [3.5901639344262297, 0.76792579087637092, 16.784534689667534, 0.78688182781648108]
      ),
      (
        StratifiedExamples.one,
        [6.1428571428571432, 1.4688224631401907, 25.690438990753275, 0.73002817583641155]
      ),
    ] as [(StratifiedTable, [Double])])
  func agreesWithR(_ table: StratifiedTable, _ expected: [Double]) {
    let common = CommonOddsRatio(table)
    expectClose(common.value, expected[0], relative: 1e-13)
    expectClose(common.interval?.low, expected[1], relative: 1e-12)
    expectClose(common.interval?.high, expected[2], relative: 1e-12)
    expectClose(common.estimates[0].standardError, expected[3], relative: 1e-12)
  }

  /// In one stratum it is the cross-product ratio with Woolf’s interval.
  @Test func oneStratum() throws {
    let common = CommonOddsRatio(try #require(StratifiedTable([Examples.cried])))
    let pair = ProportionPair(successesA: 160, trialsA: 180, successesB: 181, trialsB: 361)
    let plain = OddsRatio(pair)
    expectClose(common.value, try #require(plain.value), relative: 1e-12)
    expectClose(common.interval?.low, try #require(plain.interval?.low), relative: 1e-12)
  }

  /// Turning the groups turns the ratio over.
  @Test func turning() throws {
    let turned = StratifiedExamples.table(
      2, 2, StratifiedExamples.admissions.strata.map { [$0[0, 1], $0[0, 0], $0[1, 1], $0[1, 0]] })
    let (usual, other) = (CommonOddsRatio(StratifiedExamples.admissions), CommonOddsRatio(turned))
    expectClose(other.value, 1 / (try #require(usual.value)), relative: 1e-12)
    expectClose(other.interval?.low, 1 / (try #require(usual.interval?.high)), relative: 1e-12)
  }

  @Test func refusalsSayWhy() {
    func row(_ strata: [[Int]], level: Double = 0.95) -> Estimate {
      CommonOddsRatio(StratifiedExamples.table(2, 2, strata), level: level).estimates[0]
    }
    let zero = row([[0, 4, 5, 2], [0, 1, 3, 2]])
    #expect(zero.value == 0 && zero.interval == nil && zero.note.hasPrefix("no interval"))
    let infinite = row([[4, 0, 5, 2], [1, 0, 3, 2]])
    #expect(infinite.value == nil && infinite.note.hasPrefix("infinite"))
    #expect(row([[4, 2, 0, 0]]).note == "in each stratum all answers are in one row or one column")
    #expect(row([[4, 2, 3, 5]], level: 1).note == "the confidence level is not between 0 and 1")
    #expect(CommonOddsRatio(StratifiedExamples.job).estimates[0].note == "only for two rows and two columns")
  }
}
