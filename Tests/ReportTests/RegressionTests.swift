import StudyFile
import Testing

@testable import Analyses
@testable import Report

/// What is said of a model.
@Suite struct RegressionTests {
  private let labels = Labels(FixtureStudy.study)

  /// age × gender on daily crying.
  private func section(interaction p: [Double]) -> AnalysisSection {
    var make = RowMaker(analysis: "m")
    func add(_ by: String, _ group: String, _ b: Double, _ p: Double) {
      make.add(
        .coefficient, b, se: 0.1, ci: (b - 0.2, b + 0.2), statistic: b / 0.1, df: 96, p: p, n: 100,
        of: "daily", by: by, group: group)
    }
    let groups = ["Man vs Woman", "Other vs Woman"].prefix(p.count)
    add("(intercept)", "", 1, 0.001)
    add("age", "", 0.5, 0.001)
    for group in groups { add("gender", group, 0.3, 0.2) }
    for (group, p) in zip(groups, p) { add("age:gender", group, 0.25, p) }
    make.add(.anovaF, statistic: 12, df: 3, df2: 96, p: 0.001, n: 100, of: "daily", primary: true)
    let terms = [Term(["age"]), Term(["gender"]), Term(["age", "gender"])]
    return AnalysisSection(
      AnalysisResult(
        analysis: FixtureStudy.analysis(
          "m", .model(Outcome(variable: "daily"), terms: terms, family: .linear)), rows: make.rows),
      labels: labels)
  }

  private func sentences(_ section: AnalysisSection) -> [String] {
    section.section.blocks.compactMap { if case .paragraph(let prose) = $0 { prose.plain } else { nil } }
  }

  @Test func theInteractionIsToldFirst() {
    let section = section(interaction: [0.02])
    #expect(
      sentences(section).dropFirst() == [
        "The interaction of “Age” and “Gender” was significant, b = 0.25, 95% CI [0.05, 0.45], p = .020.",
        "Where “Gender” was Woman, “Crying in daily life” was higher with each additional unit of “Age”, b = 0.50, 95% CI [0.30, 0.70], p = .001.",
      ])
    #expect(section.finding.prose.plain.hasPrefix("The interaction of “Age” and “Gender” was significant"))
    #expect(section.section.title == "Linear regression of Crying in daily life on Age × Gender")
  }

  @Test func alsoWhereItIsNotSignificant() {
    #expect(
      sentences(section(interaction: [0.3]))[1]
        == "The interaction of “Age” and “Gender” was not significant, b = 0.25, 95% CI [0.05, 0.45], p = .300."
    )
  }

  @Test func ofSeveralCoefficients() {
    #expect(
      sentences(section(interaction: [0.3, 0.4]))[1]
        == "None of the two coefficients of the interaction of “Age” and “Gender” was significant, smallest p = .300."
    )
    #expect(
      sentences(section(interaction: [0.3, 0.004]))[1].hasPrefix(
        "The interaction of “Age” and “Gender” (Other vs Woman) was significant, b = 0.25"))
  }

  /// Rows with other standard errors are columns beside the usual ones, and no coefficients of their own.
  @Test func errorsThatDoNotSupposeEqualVariances() throws {
    var make = RowMaker(analysis: "m")
    for (method, error, p) in [("", 0.1, 0.001), ("hc3", 0.25, 0.04), ("hc2", 0.2, 0.03)] {
      make.add(
        .coefficient, 0.5, se: error, ci: (0.3, 0.7), statistic: 0.5 / error, df: 96, p: p, n: 100,
        method: method, of: "daily", by: "age")
    }
    make.add(.standardizedCoefficient, 0.4, n: 100, of: "daily", by: "age")
    make.add(.anovaF, statistic: 12, df: 3, df2: 96, p: 0.001, n: 100, of: "daily", primary: true)
    let section = AnalysisSection(
      AnalysisResult(
        analysis: FixtureStudy.analysis(
          "m", .model(Outcome(variable: "daily"), terms: [Term(["age"])], family: .linear)), rows: make.rows),
      labels: labels)
    let table = try #require(
      section.section.blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }.first)
    #expect(table.columns.map(\.head.plain) == ["b", "SE", "95% CI", "t", "p", "β", "SE, HC3", "p, HC3"])
    #expect(table.rows.count == 1)
    #expect(table.cells(ofColumn: 6).map(\.prose.plain) == ["0.25"])
    #expect(table.cells(ofColumn: 7).map(\.prose.plain) == [".040"])
  }

  /// Whoever says that respondents belong together is told of errors that allow for it, ratios too.
  @Test func clusteredErrorsAreTold() throws {
    var make = RowMaker(analysis: "m")
    for (method, error, p) in [("wald", 0.1, 0.001), ("clustered", 0.4, 0.2)] {
      make.add(
        .coefficient, 0.5, se: error, ci: (0.5 - 2 * error, 0.5 + 2 * error), statistic: 0.5 / error,
        df: method == "wald" ? nil : 24, p: p, n: 100, method: method, of: "cried", at: "Yes", by: "age")
      make.add(
        .oddsRatio, 1.65, ci: method == "wald" ? (1.35, 2.01) : (0.74, 3.67), p: p, n: 100, method: method,
        of: "cried", at: "Yes", by: "age")
    }
    var analysis = FixtureStudy.analysis(
      "m",
      .model(Outcome(variable: "cried", level: "Yes"), terms: [Term(["age"])], family: .logistic))
    analysis.cluster = "role"
    let section = AnalysisSection(AnalysisResult(analysis: analysis, rows: make.rows), labels: labels)
    let table = try #require(
      section.section.blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }.first)
    #expect(table.columns.map(\.head.plain) == ["b", "SE", "95% CI", "t", "p", "OR", "95% CI"])
    #expect(
      (0..<7).map { table.cells(ofColumn: $0).map(\.prose.plain) }
        == [["0.50"], ["0.40"], ["[−0.30, 1.30]"], ["1.25"], [".200"], ["1.65"], ["[0.74, 3.67]"]])
    #expect(table.notes[1].plain.contains("allow for likeness within the levels of “Professional role”"))
    // By the usual errors it would be significant.
    #expect(!sentences(section).contains { $0.contains("higher") })
  }

  @Test func risksThatDoNotFit() {
    func notes(_ p: Double) -> [String] {
      var make = RowMaker(analysis: "m")
      make.add(
        .coefficient, 0.5, se: 0.1, statistic: 5, p: 0.001, n: 100, method: "wald", of: "cried",
        at: "Yes", by: "age")
      make.add(
        .oddsRatio, 1.6, statistic: 5, p: 0.001, n: 100, method: "wald", of: "cried",
        at: "Yes", by: "age")
      make.add(
        .likelihoodRatio, statistic: 25, df: 1, p: 0.001, n: 100, of: "cried", at: "Yes", primary: true)
      make.add(.hosmerLemeshow, statistic: 20, df: 8, p: p, n: 100, of: "cried", at: "Yes")
      let section = AnalysisSection(
        AnalysisResult(
          analysis: FixtureStudy.analysis(
            "m", .model(Outcome(variable: "cried", level: "Yes"), terms: [Term(["age"])], family: .logistic)),
          rows: make.rows), labels: labels)
      return section.section.blocks.compactMap { if case .note(let prose) = $0 { prose.plain } else { nil } }
        .filter { $0.contains("risks") }
    }
    #expect(notes(0.2).isEmpty)
    #expect(
      notes(0.01) == [
        "The model’s risks do not fit what was answered (Hosmer–Lemeshow test, χ²(8, N = 100) = 20.00, p = .010): a term may be missing, or a predictor may not act in a straight line."
      ])
  }

  /// car::vif gives GVIF^(1/(2·Df)): 1.02^(1/4) and √1.03.
  @Test func inflationOfATermOfSeveralCoefficients() throws {
    let blocks = AnalysisSection(FixtureAnalyses.predictors, labels: labels).section.blocks
    let table = try #require(
      blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }.first)
    #expect(table.columns.suffix(2).map(\.head.plain) == ["GVIF", "GVIF^(1/(2·df))"])
    let powers = table.rows.compactMap { row -> String? in
      if case .cells(_, let cells) = row { cells.last?.prose.plain } else { nil }
    }
    #expect(powers == ["", "1.00", "", "1.01", "1.00"])
  }
}
