import StudyFile
import Testing

@testable import Analyses
@testable import Report

/// A model told by its terms.
@Suite struct AnovaTablesTests {
  private let section: Section = {
    var make = RowMaker(analysis: "m")
    let type = "type II"
    make.add(.coefficient, 0.5, se: 0.1, statistic: 5, df: 96, p: 0.001, n: 100, of: "daily", by: "age")
    make.add(.anovaF, statistic: 12, df: 4, df2: 95, p: 0.001, n: 100, of: "daily", primary: true)
    for (by, sum, df, f, p, share) in [
      ("gender", 12.345, 1.0, 4.0, 0.048, 0.04), ("age", 50.5, 1, 15, 0.0002, 0.14),
      ("gender:age", 3.25, 1, 1.1, 0.297, 0.01),
    ] {
      make.add(.sumOfSquares, sum, df: df, n: 100, method: type, of: "daily", by: by)
      make.add(
        .anovaF, statistic: f, df: df, df2: 95, p: p, n: 100, method: type, of: "daily", by: by)
      make.add(.partialEtaSquared, share, ci: (0, 0.2), n: 100, method: type, of: "daily", by: by)
    }
    make.add(.sumOfSquares, 301.5, df: 95, n: 100, method: type, of: "daily", by: "(residual)")
    for (group, mean) in [("Woman", 4.25), ("Man", 3.5)] {
      make.add(
        .estimatedMarginalMean, mean, se: 0.2, ci: (mean - 0.4, mean + 0.4), df: 95, n: 100, of: "daily",
        by: "gender", group: group)
    }
    make.add(
      .marginalMeanDifference, 0.75, se: 0.25, ci: (0.2, 1.3), statistic: 4.24, df: 2, df2: 95,
      adjusted: 0.003,
      n: 100, method: "tukey", of: "daily", by: "gender", group: "Woman vs Man")
    var analysis = FixtureStudy.analysis(
      "m",
      .model(
        Outcome(variable: "daily"), terms: [Term(["gender"]), Term(["age"]), Term(["gender", "age"])],
        family: .linear))
    analysis.anova = .typeII
    return AnalysisSection(
      AnalysisResult(analysis: analysis, rows: make.rows), labels: Labels(FixtureStudy.study)
    ).section
  }()

  private var tables: [Table] {
    section.blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }
  }

  @Test func termsAreToldInteractionsFirst() {
    let told = section.blocks.compactMap { if case .paragraph(let prose) = $0 { prose.plain } else { nil } }
    #expect(
      told.dropFirst() == [
        "The interaction of “Gender” and “Age” was not significant, F(1, 95) = 1.10, p = .297, ηp² = .01, 95% CI [.00, .20].",
        "“Gender” made a significant difference to “Crying in daily life”, F(1, 95) = 4.00, p = .048, ηp² = .04, 95% CI [.00, .20].",
        "“Age” made a significant difference to “Crying in daily life”, F(1, 95) = 15.00, p < .001, ηp² = .14, 95% CI [.00, .20].",
      ])
  }

  @Test func everyTermHasALineAndSoHasTheRest() throws {
    let variance = try #require(tables.first)
    #expect(variance.columns.map(\.head.plain) == ["SS", "df", "F", "p", "ηp²", "95% CI"])
    #expect(variance.cells(ofColumn: 0).map(\.prose.plain) == ["12.35", "50.50", "3.25", "301.50"])
    #expect(variance.cells(ofColumn: 2).map(\.prose.plain) == ["4.00", "15.00", "1.10", ""])
    #expect(variance.notes.first?.plain == "Sums of squares of type II.")
  }

  @Test func adjustedMeansStandUnderTheirTerm() throws {
    let means = try #require(tables.dropFirst().first)
    #expect(means.title.plain == "Adjusted Means of “Crying in daily life”")
    #expect(means.rows.first == .heading("Gender") && means.rows.count == 3)
    #expect(means.cells(ofColumn: 0).map(\.prose.plain) == ["4.25", "3.50"])
    #expect(means.cells(ofColumn: 2).map(\.prose.plain) == ["[3.85, 4.65]", "[3.10, 3.90]"])
  }

  @Test func pairsOfLevelsStandBelowTheMeans() throws {
    let pairs = try #require(tables.first { $0.name.hasSuffix("-mean-pairs") })
    #expect(pairs.rows.first == .heading("Gender") && pairs.rows.count == 2)
    #expect(pairs.columns.map(\.head.plain) == ["Difference", "SE", "95% CI", "q", "p"])
    #expect(
      (0..<5).map { pairs.cells(ofColumn: $0)[0].prose.plain } == [
        "0.75", "0.25", "[0.20, 1.30]", "4.24", ".003",
      ]
    )
  }

  @Test func adjustedMeansAreDrawn() throws {
    let figure = try #require(
      section.blocks.compactMap { if case .figure(let figure) = $0 { figure } else { nil } }.first)
    guard case .intervals(let plot) = figure.plot else {
      Issue.record("not a plot of intervals")
      return
    }
    #expect(plot.rows.map(\.label) == ["Woman", "Man"] && plot.series == ["Estimated marginal mean"])
    #expect(figure.alternative == "Adjusted means: Woman 4.25, Man 3.50.")
  }

  @Test func levelsOfAnInteractionStandSideBySide() throws {
    var make = RowMaker(analysis: "m")
    make.add(.coefficient, 0.5, se: 0.1, statistic: 5, df: 96, p: 0.001, n: 100, of: "daily", by: "role")
    make.add(
      .anovaF, statistic: 4, df: 1, df2: 95, p: 0.05, n: 100, method: "type II", of: "daily",
      by: "gender:role")
    for (group, mean) in [
      ("Woman:Student", 4.0), ("Woman:Clinician", 3), ("Man:Student", 2), ("Man:Clinician", 1),
    ] {
      make.add(
        .estimatedMarginalMean, mean, se: 0.2, ci: (mean - 0.4, mean + 0.4), df: 95, n: 100, of: "daily",
        by: "gender:role", group: group)
    }
    var analysis = FixtureStudy.analysis(
      "m", .model(Outcome(variable: "daily"), terms: [Term(["gender", "role"])], family: .linear))
    analysis.anova = .typeII
    let blocks = AnalysisSection(
      AnalysisResult(analysis: analysis, rows: make.rows), labels: Labels(FixtureStudy.study)
    ).section.blocks
    let figure = try #require(
      blocks.compactMap { if case .figure(let figure) = $0 { figure } else { nil } }.first)
    guard case .intervals(let plot) = figure.plot else {
      Issue.record("not a plot of intervals")
      return
    }
    #expect(plot.rows.map(\.label) == ["Woman", "Man"] && plot.series == ["Student", "Clinician"])
    #expect(plot.rows[1].points.map(\.value) == [2, 1])
  }

  @Test func onlyWhereItIsAskedFor() {
    let blocks = AnalysisSection(FixtureAnalyses.predictors, labels: Labels(FixtureStudy.study)).section
      .blocks
    #expect(
      !blocks.contains { if case .table(let table) = $0 { table.name.hasSuffix("-variance") } else { false } }
    )
  }
}
