import Analyses
import Statistics
import StudyFile
import Testing

@testable import Report

@Suite struct PlaceholderResolverTests {
  private let results = FixtureContent.content.results

  private func text(_ placeholder: String) -> String? {
    guard case .success(let run) = PlaceholderResolver(results: results).resolve(placeholder) else {
      return nil
    }
    return run.text
  }

  private func problem(_ placeholder: String) -> String? {
    guard case .failure(let problem) = PlaceholderResolver(results: results).resolve(placeholder) else {
      return nil
    }
    return problem.message
  }

  @Test(arguments: [
    ("cried.proportion[Yes]", "72.3%"), (" cried.proportion[ Yes ] ", "72.3%"), ("cried.proportion", "72.3%"),
    ("cried.proportion[Yes].n", "541"), ("cried.proportion[Yes].conf_low", "68.4%"),
    ("by-orientation.proportion[Yes, PDT]", "88.9%"),
    ("by-orientation.proportion[\"Yes\", PDT].estimate", "88.9%"),
    ("by-orientation.pearson_chi_square.statistic", "65.04"),
    ("by-orientation.pearson_chi_square.p_value", "< .001"),
    ("by-orientation.phi", "−.42"), ("by-orientation.risk_difference", "−38.9"),
    ("sample.mean[age]", "36.00"),
    ("sample.count[Woman]", "411"), ("daily-life.welch_t.df", "361.43"),
    ("predictors.odds_ratio[PDT vs CBT]", "8.00"),
    ("empathy-reliability.cronbach_alpha", ".80"), ("correlates.spearman_rho[daily, share]", ".28"),
    ("cried.proportion[Yes].method", "wilson"), ("cried.proportion[Yes].conf_level", "95%"),
  ])
  func resolves(_ placeholder: String, _ expected: String) { #expect(text(placeholder) == expected) }

  /// Of one number by several methods the one of the sentence is meant, and another where it is named.
  @Test func variants() {
    func row(_ method: String, _ value: Double, _ isPrimary: Bool = false, group: String = "") -> ResultRow {
      ResultRow(
        analysis: "a", Estimate(.pooledEstimate, method: method, value: value, n: 9), group: group,
        isPrimary: isPrimary)
    }
    let result = AnalysisResult(
      analysis: FixtureStudy.analysis("a", .describe([])),
      rows: [row("reml", 1, true), row("common", 2), row("reml", 3, group: "B")])
    let resolver = PlaceholderResolver(
      results: StudyResults(study: FixtureStudy.study, analyses: [result]))
    func text(_ placeholder: String) -> String? {
      if case .success(let run) = resolver.resolve(placeholder) { run.text } else { nil }
    }
    #expect(text("a.pooled_estimate") == "1.00" && text("a.pooled_estimate[common]") == "2.00")
    #expect(text("a.pooled_estimate[reml]") == nil)
  }

  /// A row by resampling is meant only where it is named, by its method or as `bootstrap`.
  @Test func resampled() throws {
    var results = results
    let place = try #require(results.analyses.firstIndex { $0.analysis.id == "cried" })
    var row = try #require(results.analyses[place].rows.first { $0.measure == .proportion })
    row.method = "bootstrap BCa, 10,000 resamples"
    row.confidenceLow = 0.5
    row.isPrimary = false
    results.analyses[place].rows.append(row)
    func text(_ placeholder: String) -> String? {
      try? PlaceholderResolver(results: results).resolve(placeholder).get().text
    }
    #expect(text("cried.proportion[Yes].conf_low") == "68.4%")
    #expect(text("cried.proportion.conf_low") == "68.4%")
    #expect(text("cried.proportion[Yes, bootstrap].conf_low") == "50.0%")
    #expect(text("cried.proportion[\"bootstrap BCa, 10,000 resamples\"].conf_low") == "50.0%")
    func used(_ result: AnalysisResult) -> [String] {
      let signs = MethodSigns(of: result)
      return Method.all.filter { signs.show($0.sign) }.map(\.key)
    }
    #expect(used(results.analyses[place]).contains("bca"))
    #expect(!used(self.results.analyses[place]).contains("bootstrap"))
  }

  @Test func namesTheNearestKnown() {
    #expect(problem("cryed.proportion[Yes]") == "there is no analysis 'cryed'; did you mean 'cried'?")
    #expect(
      problem("cried.proportoin[Yes]")
        == "there is no measure of 'cried' 'proportoin'; did you mean 'proportion'?")
    #expect(
      problem("cried.proportion[yes]")
        == "there is no level or group of that measure 'yes'; did you mean 'Yes'?")
    #expect(
      problem("cried.proportion[Yes].estimat") == "there is no field 'estimat'; did you mean 'estimate'?")
    #expect(problem("structure.mean") == "there is no measure of 'structure' 'mean'; it has no results")
  }

  @Test func refusesMoreThanOneMatch() {
    #expect(
      problem("by-orientation.proportion[Yes]")
        == "2 results are so named; name in the brackets a group ('CBT', 'PDT')")
    #expect(
      problem("sample.mean")?.hasPrefix("2 results are so named; name in the brackets a variable") == true)
  }

  @Test func saysWhatIsAbsent() {
    #expect(
      problem("cried.proportion[Yes].p_value")?.hasPrefix(
        "'p_value' is absent there; it has analysis, measure")
        == true)
    #expect(problem("cried") == "write {{analysis.measure[level, group].field}}")
    #expect(problem("cried.proportion[Yes") == "write {{analysis.measure[level, group].field}}")
    #expect(problem("cried.proportion[Yes]x") == "write {{analysis.measure[level, group].field}}")
    #expect(problem("") == "write {{analysis.measure[level, group].field}}")
  }

  @Test func reportsEveryPlaceholderWithItsPlace() {
    var broken = results
    broken.study.caution = Located(
      "{{cried.proportion[Yes]}} {{nothing.here}} and {{open",
      at: SourceLocation(file: "study.yaml", line: 12, column: 3))
    let diagnostics = ReportWriter.checkPlaceholders(broken)
    #expect(
      diagnostics.map(\.description) == [
        "study.yaml:12:3: error: {{nothing.here}}: there is no analysis 'nothing'; expected sample, cried, by-orientation, relationship, daily-life, traits, correlates, empathy-reliability, raters, predictors or structure",
        "study.yaml:12:3: error: '{{' without '}}': close it, or remove it",
      ])
    let text = PlaceholderText(broken.study.caution ?? Located("", at: FixtureStudy.place), results: broken)
    #expect(text.prose.plain == "72.3% {{nothing.here}} and {{open")
  }

  @Test func bracketsAndCommasStandInQuotes() {
    #expect(Placeholder("a.b[\"x, [y]\", z].n")?.items == ["x, [y]", "z"])
    #expect(Placeholder("a.b[x]")?.field == nil)
    #expect(Placeholder("a.b[].c")?.items == [""])
  }
}
