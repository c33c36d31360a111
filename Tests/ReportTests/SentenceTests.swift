import Analyses
import Statistics
import StudyFile
import Testing

@testable import Report

@Suite struct SentenceTests {
  private let labels = Labels(FixtureStudy.study)

  private func sentences(_ result: AnalysisResult) -> [String] {
    AnalysisSection(result, labels: labels).section.blocks.compactMap {
      if case .paragraph(let prose) = $0 { prose.plain } else { nil }
    }
  }

  @Test func proportion() {
    #expect(
      sentences(FixtureAnalyses.cried) == [
        "The share of “Cried in therapy: Yes” was 72.3% (391 of 541), significantly more than 56.5%, 95% CI [68.4, 75.9], p < .001 (exact binomial test)."
      ])
  }

  @Test func twoByTwoHasTheSignsOfTheTable() {
    #expect(
      sentences(FixtureAnalyses.orientation) == [
        "Among respondents for whom Theoretical orientation is PDT or CBT.",
        "“Cried in therapy: Yes” was less common where “Theoretical orientation” was CBT (50.0%, 94 of 188) than where it was PDT (88.9%, 160 of 180), a difference of −38.9 percentage points, 95% CI [−46.9, −30.0], χ²(1, N = 368) = 65.04, p < .001, φ = −.42, 95% CI [−.52, −.32].",
      ])
  }

  /// Where nothing differs, groups and signs are in the order of the codebook, as in the table.
  @Test func meansHaveTheSignsOfTheTable() {
    #expect(
      sentences(FixtureAnalyses.daily) == [
        "The mean of “Crying in daily life” did not differ significantly by “Theoretical orientation” (CBT: M = 4.43, SD = 2.17, n = 186; PDT: M = 4.51, SD = 2.24, n = 179), a difference of −0.08, 95% CI [−0.53, 0.37], t(361.43) = −0.35, p = .729, g = −0.04, 95% CI [−0.24, 0.17]."
      ])
  }

  @Test func severalGroups() {
    #expect(
      sentences(FixtureAnalyses.relationship) == [
        "“Effect on the relationship” did not differ significantly by “Theoretical orientation” (CBT: Mdn = 2, n = 94; PDT: Mdn = 2, n = 160; Other: Mdn = 2, n = 137), H(2, N = 391) = 1.35, p = .509."
      ])
  }

  @Test func aFamilyIsOneFinding() {
    let section = AnalysisSection(FixtureAnalyses.traits, labels: labels)
    #expect(
      section.finding.prose.plain
        == "None of four outcomes compared by “Cried in therapy” differed significantly, smallest adjusted p > .999."
    )
    let correlates = AnalysisSection(FixtureAnalyses.correlates, labels: labels)
    #expect(
      correlates.finding.prose.plain
        == "Four of six correlations were significant, the strongest between “Age” and “Years licensed”, ρ = .84, n = 222, 95% CI [.75, .92], p < .001, adjusted p < .001."
    )
  }

  @Test func reliabilityAndRegression() {
    #expect(
      sentences(FixtureAnalyses.reliability) == [
        "The internal consistency of “Empathic concern” (4 items) was Cronbach’s α = .80, 95% CI [.78, .83], ω = .81, n = 533."
      ])
    #expect(
      sentences(FixtureAnalyses.predictors).dropFirst().first
        == "With the other predictors held constant, the odds of “Cried in therapy: Yes” were higher where “Theoretical orientation” was PDT than where it was CBT, OR = 8.00, 95% CI [4.69, 13.63], p < .001."
    )
  }

  @Test func pAtTheBoundaryIsNotSignificant() {
    var make = RowMaker(analysis: "a")
    make.add(.welchT, p: 0.05, n: 9)
    make.add(.welchT, p: 0.01, adjusted: 0.0499, n: 9)
    func analysis(_ confidence: Double) -> Analysis {
      var analysis = FixtureStudy.analysis("a", .describe([]))
      analysis.confidence = confidence
      return analysis
    }
    #expect(make.rows[0].isSignificant(in: analysis(0.95)) == false)
    #expect(make.rows[1].isSignificant(in: analysis(0.95)) == true)
    #expect(make.rows[1].isSignificant(in: analysis(0.99)) == false)
  }

  @Test func notesOfRowsAndAnalysesAreShown() {
    let blocks = AnalysisSection(FixtureAnalyses.relationship, labels: labels).section.blocks
    let notes = blocks.compactMap { if case .note(let prose) = $0 { prose.plain } else { nil } }
    #expect(
      notes == [
        "3 of 9 cells have expected counts below 5 (Pearson’s chi-square test).",
        "'effect' is ordinal, so groups are compared by ranks.",
      ])
  }

  @Test func conditionsReadAsWords() {
    let condition = Condition.all([
      .not(.isMissing(variable: "age")),
      .any([
        .compares(.variable("age"), .greaterOrEqual, .number(18)),
        .isOrdered(variable: "effect", .less, label: "Improved"),
      ]),
    ])
    #expect(
      labels.text(condition) == "Age is not missing and (Age ≥ 18 or Effect on the relationship < Improved)"
    )
  }
}
