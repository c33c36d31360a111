import StudyFile
import Testing

@testable import Analyses
@testable import Report

@Suite struct CrossTabulationTests {
  private func table(groups: Int, levels: Int) throws -> Table {
    var make = RowMaker(analysis: "x")
    for group in 1...groups {
      for level in 1...levels {
        make.share(3, of: 30, "cried", "l\(level)", by: "orientation", group: "g\(group)")
      }
    }
    make.add(
      .pearsonChiSquare, statistic: 1, df: 1, p: 0.5, n: 90, of: "cried", by: "orientation", primary: true)
    let result = AnalysisResult(
      analysis: FixtureStudy.analysis(
        "x", .compare(outcomes: [Outcome(variable: "cried")], groups: "orientation")), rows: make.rows)
    let document = DocumentBuilder.document(FixtureContent.content([result], study: FixtureStudy.study))
    return try #require(document.tables.first { $0.name.hasSuffix("crosstab") })
  }

  @Test func fewGroupsStandSideBySide() throws {
    let table = try table(groups: 2, levels: 3)
    #expect(table.spanners.count == 2 && table.rows.count == 3)
  }

  /// Eight groups of two levels make a table of six columns, not of sixteen.
  @Test func manyGroupsOfFewLevelsStandBelowOneAnother() throws {
    let table = try table(groups: 8, levels: 2)
    #expect(table.spanners.map(\.head.plain) == ["l1", "l2"])
    #expect(table.rows.count == 8 && table.columns.count == 6)
    guard case .cells(let stub, let cells)? = table.rows.first else { return #expect(Bool(false)) }
    #expect(
      stub.plain == "g1 (n\u{A0}=\u{A0}30)" && cells[0].prose.plain == "3" && cells[1].prose.plain == "10.0")
  }
}
