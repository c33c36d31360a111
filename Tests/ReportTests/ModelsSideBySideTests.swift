import Analyses
import StudyFile
import Testing

@testable import Report

@Suite struct ModelsSideBySideTests {
  private func model(_ id: String, _ terms: [(by: String, group: String, p: Double)], n: Int = 90)
    -> AnalysisResult
  {
    var make = RowMaker(analysis: id)
    for (place, term) in terms.enumerated() {
      make.add(
        .coefficient, 1.5 + Double(place), se: 0.25, ci: (1, 2), statistic: 3, df: 80, p: term.p, n: n,
        of: "age",
        by: term.by, group: term.group)
    }
    make.add(.rSquared, 0.12, n: n, of: "age")
    make.add(.aic, 1234.5, n: n, of: "age")
    return AnalysisResult(
      analysis: FixtureStudy.analysis(id, .model(Outcome(variable: "age"), terms: [], family: .linear)),
      rows: make.rows)
  }

  private func tables(_ results: [AnalysisResult]) -> [Table] {
    DocumentBuilder(FixtureContent.content(results, study: FixtureStudy.study)).document().tables
      .filter { $0.name.hasPrefix("models-") }
  }

  private let first: [(by: String, group: String, p: Double)] = [
    ("(intercept)", "", 0.2), ("daily", "", 0.02),
  ]

  @Test func termsDownModelsAcross() throws {
    let second = first + [("gender:daily", "Man vs Woman", 0.2), ("gender", "Man vs Woman", 0.0001)]
    let table = try #require(tables([model("one", first), model("two", second, n: 85)]).first)
    #expect(table.title.plain == "Regressions of Age")
    #expect(table.columns.map(\.head.plain) == ["Model 1", "Model 2"])
    let lines = table.rows.map { row -> [String] in
      switch row {
      case .heading(let heading): [heading.plain]
      case .cells(let stub, let cells), .part(_, let stub, let cells): [stub.plain] + cells.map(\.prose.plain)
      }
    }
    #expect(
      lines == [
        ["Intercept", "1.50 (0.25)", "1.50 (0.25)"],
        ["Crying in daily life", "2.50* (0.25)", "2.50* (0.25)"],
        ["Gender: Man vs Woman", "", "4.50*** (0.25)"],
        ["Gender × Crying in daily life: Man vs Woman", "", "3.50 (0.25)"], ["Fit"], ["n", "90", "85"],
        ["R²", ".12", ".12"], ["AIC", "1,234.50", "1,234.50"],
      ])
    #expect(table.notes.contains { $0.plain.contains("not of the same respondents") })
    #expect(table.notes.contains { $0.plain == "* p < .05. *** p < .001." })
  }

  @Test func oneModelStandsAlone() {
    #expect(tables([model("one", first)]).isEmpty)
    // Seven have no room side by side.
    #expect(tables((1...7).map { model("m\($0)", first) }).isEmpty)
  }

  @Test func ofLogisticModelsOddsRatiosAreShown() throws {
    var again = FixtureAnalyses.predictors
    again.analysis.id = "again"
    let table = try #require(tables([FixtureAnalyses.predictors, again]).first)
    #expect(table.rows[1].cells?.first?.prose.plain == "8.00*** [4.69, 13.63]")
    #expect(table.notes[0].plain.hasPrefix("Numbers are odds ratios"))
  }
}
