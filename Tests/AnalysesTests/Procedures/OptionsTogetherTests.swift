import Statistics
import Testing

@testable import Analyses

/// The numbers are those of `Tests/StatisticsTests/Reference/options.R`.
@Suite struct OptionsTogetherTests {
  private func results(_ analysis: String, csv: String, more: String = "") throws -> StudyResults {
    try run(
      """
      data: {count: n\(more)}
      variables:
        ticks: {measure: multiple, columns: {a: Alpha, b: Beta}, base: shown}
        cried: {measure: nominal, values: ["No", "Yes"]}
      analyses:
        - {id: o, \(analysis)}
      """, csv: csv)
  }

  private static let csv = """
    cried,a,b,n
    No,No,No,20
    No,No,x,11
    No,x,No,8
    No,x,x,15
    Yes,No,No,9
    Yes,No,x,14
    Yes,x,No,17
    Yes,x,x,25
    """

  @Test func allOptionsAtOnce() throws {
    let rows = try results("compare: ticks ~ cried", csv: Self.csv).rows
    let tests = rows.filter { $0.measure == .multipleMarginalIndependence }
    #expect(tests.map(\.method) == ["second-order", "first-order", "bonferroni"])
    #expect(tests.allSatisfy { $0.n == 119 && $0.variable == "ticks" && $0.by == "cried" })
    #expect(isClose(tests[0].statistic, 7.6588326373993221, 1e-9))
    #expect(isClose(tests[0].df, 2.0579712134238166, 1e-9))
    #expect(isClose(tests[1].statistic, 7.4430901534890115, 1e-9) && tests[1].df == 2)
    #expect(isClose(tests[2].pValue, 0.032575508859889711, 1e-9))
    // The options are a family; this test is none of it.
    #expect(tests.allSatisfy { !$0.isPrimary && $0.pAdjusted == nil })
    #expect(rows.filter(\.isPrimary).allSatisfy { $0.pAdjusted != nil })
  }

  @Test func ofASingleOptionThereIsNone() throws {
    let rows = try results("compare: ticks = Alpha ~ cried", csv: Self.csv).rows
    #expect(!rows.contains { $0.measure == .multipleMarginalIndependence })
    let one = try results("compare: ticks ~ cried", csv: "cried,a,b,n\nNo,x,,4\nNo,,x,5\n").rows
    #expect(!one.contains { $0.measure == .multipleMarginalIndependence })
  }
}
