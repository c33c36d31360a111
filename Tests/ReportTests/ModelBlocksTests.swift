import StudyFile
import Testing

@testable import Analyses
@testable import Report

/// What blocks of predictors add.
@Suite struct ModelBlocksTests {
  private func section(_ family: Analysis.Family, _ rows: (inout RowMaker) -> Void) -> Section {
    var make = RowMaker(analysis: "m")
    make.add(.coefficient, 0.5, se: 0.1, statistic: 5, df: 96, p: 0.001, n: 100, of: "daily", by: "age")
    rows(&make)
    var analysis = FixtureStudy.analysis(
      "m",
      .model(Outcome(variable: "daily"), terms: [Term(["age"]), Term(["gender"])], family: family))
    analysis.blocks = [[Term(["age"])], [Term(["gender"])]]
    return AnalysisSection(
      AnalysisResult(analysis: analysis, rows: make.rows), labels: Labels(FixtureStudy.study)
    ).section
  }

  private func table(_ section: Section) throws -> Table {
    try #require(
      section.blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }
        .first { $0.name.hasSuffix("-blocks") })
  }

  private func sentences(_ section: Section) -> [String] {
    section.blocks.compactMap { if case .paragraph(let prose) = $0 { prose.plain } else { nil } }
      .filter { $0.hasPrefix("Adding") }
  }

  @Test func ofLinearModels() throws {
    let section = section(.linear) { make in
      make.add(.rSquaredChange, 0.2, statistic: 25, df: 1, df2: 98, p: 0.0001, n: 100, of: "daily", by: "age")
      make.add(
        .rSquaredChange, 0.05, statistic: 3.2, df: 2, df2: 96, p: 0.045, n: 100, of: "daily", by: "gender")
    }
    #expect(
      sentences(section) == [
        "Adding “Gender” improved the prediction of “Crying in daily life” significantly, ΔR² = .05, F(2, 96) = 3.20, p = .045."
      ])
    let table = try table(section)
    #expect(table.columns.map(\.head.plain) == ["R²", "ΔR²", "F", "df", "p"])
    #expect(table.cells(ofColumn: 0).map(\.prose.plain) == [".20", ".25"])
    #expect(table.cells(ofColumn: 3).map(\.prose.plain) == ["1, 98", "2, 96"])
  }

  @Test func ofTheOthers() throws {
    let section = section(.poisson) { make in
      make.add(
        .likelihoodRatioChange, statistic: 30, df: 1, p: 0.0001, n: 100, of: "daily", by: "age")
      make.add(.likelihoodRatioChange, statistic: 1.5, df: 2, p: 0.47, n: 100, of: "daily", by: "gender")
    }
    #expect(
      sentences(section) == [
        "Adding “Gender” did not improve the prediction of “Crying in daily life” significantly, χ²(2, N = 100) = 1.50, p = .470."
      ])
    #expect(try table(section).columns.map(\.head.plain) == ["χ²", "df", "p"])
  }
}
