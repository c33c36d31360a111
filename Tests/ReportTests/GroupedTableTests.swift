import Analyses
import Testing

@testable import Report

@Suite struct GroupedTableTests {
  private func section(groups: Int = 2, adjusted: Double? = nil) -> Section {
    var make = RowMaker(analysis: "t")
    let names = (1...groups).map { "g\($0)" } + [""]
    for group in names {
      for (level, count) in [("Woman", 12), ("Man", 6)] {
        make.share(count, of: 18, "gender", level, by: "orientation", group: group)
      }
      make.missing(2, n: 20, "gender", group: group, by: "orientation")
    }
    make.add(
      .pearsonChiSquare, statistic: 2, df: 1, p: 0.157, adjusted: adjusted, n: 36, of: "gender",
      by: "orientation", primary: true)
    make.add(
      .standardizedDifference, 0.214, n: 36, of: "gender", by: "orientation", group: "g1 vs g2")
    for group in names {
      make.moments(
        "age", mean: 36, sd: 10.42, n: 20, median: 33, quartiles: (28, 42), range: (22, 79),
        by: "orientation", group: group, missing: 0)
    }
    make.add(
      .welchT, statistic: 2, df: 30, p: 0.0004, adjusted: adjusted, n: 40, of: "age", by: "orientation",
      group: "g1 vs g2", primary: true)
    make.add(.standardizedDifference, 1.2, n: 40, of: "age", by: "orientation", group: "g1 vs g2")
    var analysis = FixtureStudy.analysis("t", .describe(["gender", "age"]))
    analysis.by = "orientation"
    return AnalysisSection(
      AnalysisResult(analysis: analysis, rows: make.rows), labels: Labels(FixtureStudy.study)
    ).section
  }

  private func tables(_ section: Section) -> [Table] {
    section.blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }
  }

  private func line(_ row: Table.Row) -> [String] {
    switch row {
    case .heading(let heading): [heading.plain]
    case .cells(let stub, let cells), .part(_, let stub, let cells): [stub.plain] + cells.map(\.prose.plain)
    }
  }

  @Test func characteristicsDownGroupsAcross() throws {
    let table = try #require(tables(section()).first)
    #expect(tables(section()).count == 1)
    #expect(
      table.columns.map(\.head.plain) == [
        "g1 (n\u{A0}=\u{A0}20)", "g2 (n\u{A0}=\u{A0}20)", "Total (N\u{A0}=\u{A0}20)", "p", "SMD",
      ])
    #expect(
      table.rows.map(line) == [
        ["Gender, n (%)", "", "", "", ".157", "0.21"],
        ["Woman", "12 (66.7)", "12 (66.7)", "12 (66.7)", "", ""],
        ["Man", "6 (33.3)", "6 (33.3)", "6 (33.3)", "", ""], ["Missing, n", "2", "2", "2", "", ""],
        ["Age, M (SD)", "36.00 (10.42)", "36.00 (10.42)", "36.00 (10.42)", "< .001", "1.20"],
        ["Mdn [IQR]", "33 [28, 42]", "33 [28, 42]", "33 [28, 42]", "", ""],
      ])
    #expect(
      table.notes.map(\.plain).contains(
        "p values are of these tests: Pearson’s chi-square test and Welch’s t test."))
  }

  @Test func adjustedPValuesHaveAColumn() throws {
    let table = try #require(tables(section(adjusted: 0.3)).first)
    #expect(table.columns.map(\.head.plain).suffix(3) == ["p", "p′", "SMD"])
    #expect(table.rows.allSatisfy { $0.cells?.count == table.columns.count })
  }

  /// Beyond eight groups each kind of variable has its own table.
  @Test func manyGroupsStandInLongTables() {
    let all = tables(section(groups: 9))
    #expect(all.map(\.name) == ["t-frequencies", "t-moments", "t-tests"])
    #expect(all[0].spanners.count == 9)
  }
}
