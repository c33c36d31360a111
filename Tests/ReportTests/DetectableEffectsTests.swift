import Statistics
import StudyFile
import Testing

@testable import Analyses
@testable import Report

/// What is said where a test found nothing.
@Suite struct DetectableEffectsTests {
  private typealias Effect = (size: Double, method: String, of: String)

  private func input(
    _ effects: [Effect], smallest: SmallestEffect? = nil, in language: ReportLanguage = .english
  ) -> PartInput {
    var make = RowMaker(analysis: "x")
    for effect in effects {
      make.add(
        .minimumDetectableEffect, effect.size, n: 90, method: "\(effect.method), power 0.8, alpha 0.05",
        of: effect.of, by: "orientation")
    }
    var study = FixtureStudy.study
    study.language = language
    var analysis = FixtureStudy.analysis(
      "x", .compare(outcomes: [Outcome(variable: "daily")], groups: "orientation"))
    analysis.smallest = smallest
    return PartInput(
      result: AnalysisResult(analysis: analysis, rows: make.rows), rows: Rows(make.rows),
      labels: Labels(study), name: "x")
  }

  private func sentence(_ effects: [Effect], smallest: SmallestEffect? = nil) -> String {
    DetectableEffects(input(effects, smallest: smallest)).sentence.plain
  }

  @Test func oneTest() {
    #expect(
      sentence([(0.1234, "difference, pearson_chi_square", "cried")])
        == "A difference of 12.3 percentage points or more would have been found in 80% of such samples; a smaller one may be there."
    )
    #expect(
      sentence([(0.4, "d, welch_t", "daily")]).hasPrefix("A difference of 0.40 standard deviations or more"))
    #expect(
      sentence([(0.21, "rho, spearman_rho", "daily")]).hasPrefix("A correlation of .21 or more in size"))
    #expect(
      sentence([(0.21, "w, pearson_chi_square", "daily")]).hasPrefix(
        "An association of Cohen’s w = 0.21 or more"))
    #expect(sentence([]).isEmpty)
  }

  /// However many tests there are: what the least of them finds, which is the row that the page shows.
  @Test func manyTestsHaveOneSentence() {
    let many = (1...190).map { (0.2 + Double($0) / 1000, "r, pearson_r", "v\($0)") }
    let effects = DetectableEffects(input(many))
    #expect(
      effects.sentence.plain
        == "A correlation of .39 or more in size would have been found in at least 80% of such samples by each of the 190 tests without a significant result; a smaller one may be there."
    )
    #expect(effects.told.map(\.variable) == ["v190"])
  }

  @Test func aSentenceForEachUnit() {
    let effects = DetectableEffects(
      input([(0.3, "d, welch_t", "daily"), (0.1, "difference, pearson_chi_square", "cried")]))
    #expect(effects.told.map(\.variable) == ["daily", "cried"])
    #expect(effects.sentence.plain.components(separatedBy: "80% of such samples").count == 3)
  }

  /// Above and below a given share are one test.
  @Test func bothWaysAreOneTest() {
    let text = sentence([
      (0.06, "difference, binomial_exact", "cried"), (-0.07, "difference, binomial_exact", "cried"),
    ])
    #expect(text.hasPrefix("A difference of 7.0 percentage points or more would have been found in 80%"))
  }

  @Test func besideTheSmallestEffectOfInterest() {
    let points = SmallestEffect(.points, 0.1)
    #expect(
      sentence([(0.08, "difference, pearson_chi_square", "cried")], smallest: points)
        == "The smallest effect of interest, 10 percentage points, would have been found in at least 80% of such samples."
    )
    #expect(
      sentence([(0.12, "difference, pearson_chi_square", "cried")], smallest: points)
        == "The sample was too small to find the smallest effect of interest, 10 percentage points, in 80% of such samples; a difference of 12.0 percentage points or more would have been found."
    )
    // What is in another unit is not compared.
    #expect(
      sentence([(0.3, "d, welch_t", "daily")], smallest: points).hasSuffix("a smaller one may be there."))
  }

  /// Its number leads to the analysis; the table that a test has anyway has the row.
  @Test(arguments: ReportLanguage.allCases) func standsInTheSectionWithItsRow(language: ReportLanguage) {
    let input = input([(0.3, "d, welch_t", "daily")], in: language)
    var make = RowMaker(analysis: "x", rows: input.result.rows)
    make.add(.leveneMean, statistic: 1, df: 1, df2: 88, p: 0.3, n: 90, of: "daily", by: "orientation")
    func tables(_ section: Section) -> [Table] {
      section.blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }
    }
    let alone = AnalysisSection(input.result, labels: input.labels).section
    #expect(!tables(alone).contains { $0.name == "x-tests" })
    let section = AnalysisSection(
      AnalysisResult(analysis: input.analysis, rows: make.rows), labels: input.labels
    ).section
    let prose = section.blocks.compactMap { block -> Prose? in
      if case .paragraph(let prose) = block { prose } else { nil }
    }
    #expect(prose.last?.runs.contains(.number(input.numbers.fixed(0.3, 2), analysis: "x")) == true)
    let last = tables(section).last
    #expect(last?.name == "x-tests" && last?.rows.count == 3)
  }
}
