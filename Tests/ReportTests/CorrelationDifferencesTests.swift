import Statistics
import StudyFile
import Testing

@testable import Analyses
@testable import Report

@Suite struct CorrelationDifferencesTests {
  private func differences(_ make: RowMaker, of names: [String], within strata: String? = nil)
    -> CorrelationDifferences
  {
    var analysis = FixtureStudy.analysis("x", .correlate(names))
    analysis.within = strata
    analysis.test = "correlation_difference"
    return CorrelationDifferences(
      PartInput(
        result: AnalysisResult(analysis: analysis, rows: make.rows), rows: Rows(make.rows),
        labels: Labels(FixtureStudy.study), name: "x"))
  }

  @Test func groupsAreToldApart() throws {
    var make = RowMaker(analysis: "x")
    make.add(
      .pearsonR, 0.6, ci: (0.35, 0.77), statistic: 4.6, df: 38, p: 0.0001, n: 40, of: "age", by: "daily",
      stratum: "Man")
    make.add(
      .pearsonR, 0.2, ci: (-0.05, 0.42), statistic: 1.6, df: 63, p: 0.11, n: 65, of: "age", by: "daily",
      stratum: "Woman")
    make.add(
      .correlationDifference, 0.4, ci: (0.07, 0.7), statistic: 2.36, p: 0.018, n: 105, method: "fisher-z",
      of: "age",
      by: "daily", group: "Man vs Woman", primary: true)
    let told = differences(make, of: ["age", "daily"], within: "gender")
    let text = try #require(told.sentences.first?.prose.plain)
    #expect(text.contains("was higher among “Man” than among “Woman”"))
    #expect(text.contains("Δr = .40, 95% CI [.07, .70], z = 2.36, p = .018"))
    let stubs = try #require(told.table).rows.compactMap { row -> String? in
      if case .cells(let stub, _) = row { stub.plain } else { nil }
    }
    #expect(stubs == ["Man", "Woman", "“Man” vs “Woman”"])
  }

  @Test func pairsOfTheSameRespondentsAreNamed() throws {
    var make = RowMaker(analysis: "x")
    make.add(
      .correlationDifference, -0.1, ci: (-0.3, 0.1), statistic: -1, df: 63, p: 0.32, n: 66,
      method: "williams",
      of: "age", by: "daily", group: "age:daily vs age:experience", primary: true)
    let told = differences(make, of: ["age", "daily", "experience"])
    let text = try #require(told.sentences.first?.prose.plain)
    #expect(text.contains("did not differ significantly") && text.contains("t(63) = −1.00"))
    #expect(told.summary.prose.plain.contains("0 of 1"))
  }
}
