import Statistics
import StudyFile
import Testing

@testable import Analyses
@testable import Report

/// Every statistic has its name.
@Suite struct FurtherTableTests {
  private func rows(_ make: RowMaker) -> [(stub: String, statistic: String)] {
    let result = AnalysisResult(
      analysis: FixtureStudy.analysis("x", .correlate(["age", "daily"])), rows: make.rows)
    let input = PartInput(
      result: result, rows: Rows(make.rows), labels: Labels(FixtureStudy.study), name: "x")
    return FurtherTable.table(Rows(make.rows), input).rows.compactMap { row in
      guard case .cells(let stub, let cells) = row else { return nil }
      return (stub.plain, cells[2].prose.plain)
    }
  }

  /// As cor.test names them: t, S, T where p is exact, else z.
  @Test(arguments: [
    (Measure.pearsonR, "", "t = 2.50"), (.spearmanRho, "t", "S = 2.50"), (.spearmanRho, "exact", "S = 2.50"),
    (.kendallTauB, "exact", "T = 2.50"), (.kendallTauB, "normal", "z = 2.50"),
  ])
  func statisticsOfCorrelations(measure: Measure, method: String, expected: String) {
    var make = RowMaker(analysis: "x")
    make.add(measure, 0.4, statistic: 2.5, p: 0.02, n: 40, method: method, of: "age", by: "daily")
    #expect(rows(make).map(\.statistic) == [expected])
  }

  /// Fisher's estimate is not the sample's odds ratio; of a larger table there is none.
  @Test func fishersOddsRatioIsConditional() {
    var make = RowMaker(analysis: "x")
    make.add(.fisherExact, 0.13, p: 0.01, n: 40, method: "exact", of: "age", by: "daily")
    make.add(.fisherExact, p: 0.01, n: 40, method: "monte_carlo", of: "age", by: "daily")
    #expect(
      rows(make).map(\.stub) == [
        "Fisher’s exact test, conditional odds ratio", "Fisher’s exact test, Monte Carlo",
      ])
  }
}
