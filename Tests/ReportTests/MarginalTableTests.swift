import StudyFile
import Testing

@testable import Analyses
@testable import Report

/// Average marginal effects, in percentage points.
@Suite struct MarginalTableTests {
  @Test func levelsAndNumbers() throws {
    var make = RowMaker(analysis: "m")
    make.add(
      .coefficient, 0.5, se: 0.1, statistic: 5, p: 0.001, n: 100, method: "wald", of: "cried", at: "Yes",
      by: "age")
    for (by, group, effect) in [("gender", "Man vs Woman", -0.123), ("age", "", 0.012)] {
      make.add(
        .marginalEffect, effect, se: 0.02, ci: (effect - 0.04, effect + 0.04), statistic: effect / 0.02,
        p: 0.03, n: 100, of: "cried", at: "Yes", by: by, group: group)
    }
    var analysis = FixtureStudy.analysis(
      "m",
      .model(
        Outcome(variable: "cried", level: "Yes"), terms: [Term(["gender"]), Term(["age"])], family: .logistic)
    )
    analysis.hasMarginalEffects = true
    let section = AnalysisSection(
      AnalysisResult(analysis: analysis, rows: make.rows), labels: Labels(FixtureStudy.study)
    ).section
    let table = try #require(
      section.blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }
        .first { $0.name.hasSuffix("-marginal-effects") })
    #expect(table.columns.map(\.head.plain) == ["Percentage points", "95% CI", "z", "p"])
    let stubs = table.rows.compactMap { if case .cells(let stub, _) = $0 { stub.plain } else { nil } }
    #expect(stubs == ["Gender: Man vs Woman", "Age, for each unit"])
    #expect(table.cells(ofColumn: 0).map(\.prose.plain) == ["−12.3", "1.2"])
  }
}
