import Analyses
import Replication
import Statistics
import StudyFile
import Testing

@testable import Report

@Suite struct FindingsSectionTests {
  private let labels = Labels(FixtureStudy.study)

  private func verdict(_ published: String, _ value: Double, _ recomputed: Double, against: Double?) throws
    -> Verdict
  {
    let event = Event(
      text: "cried = Yes", condition: .isAnyOf(variable: "cried", labels: ["Yes"]),
      outcome: Outcome(variable: "cried", level: "Yes"))
    var statement = PublishedReport(
      measure: "proportion", target: .event(event), location: SourceLocation(file: "study.yaml"))
    statement.value = PrintedNumber(text: published, value: value, isPercentage: true, decimals: 0)
    var verdict = Verdict(finding: "cried", report: "proportion: cried = Yes", published: published)
    verdict.statement = statement
    (verdict.recomputed, verdict.confidenceLow, verdict.confidenceHigh) = (recomputed, 0.4, 0.6)
    (verdict.expectedLow, verdict.expectedHigh) = (0.6, 0.8)
    verdict.recomputedText = "50%"
    (verdict.outcome, verdict.consistency) = (.contradicted, .possible)
    verdict.criterion = "recomputed value outside the 95% prediction interval"
    let original = try #require(EffectEstimate(0.4, standardError: 0.05))
    let new = try #require(EffectEstimate(0.1, standardError: 0.06))
    var estimates = HeterogeneityQ(original, new, n: 300).estimates
    estimates.append(Estimate(.replicationEffect, method: "Cohen’s h", value: 0.1, n: 300))
    estimates.append(Estimate(.publishedEffect, method: "Cohen’s h", value: 0.4, n: 400))
    if against != nil {
      estimates +=
        SameDirection(original, new, n: 300).estimates + ScepticalPValue(original, new, n: 300).estimates
      estimates.append(Estimate(.sampleSize, method: "power .80, two-sided .05", value: 50, n: 400))
    }
    verdict.criteria = estimates.map { ResultRow(analysis: "cried", $0) }
    return verdict
  }

  private func section(_ verdicts: [Verdict]) throws -> Section {
    try #require(FindingsSection(verdicts: verdicts, labels: labels).section)
  }

  private func text(_ section: Section) -> String {
    MarkdownRenderer.markdown(
      Document(
        title: "", sheet: DocumentBuilder(FixtureContent.content).document().sheet, sections: [section])
    ).replacing("\u{A0}", with: " ")
  }

  @Test func countsFindingsAndSaysEachInASentence() throws {
    let text = text(try section([try verdict("70%", 0.7, 0.5, against: nil)]))
    #expect(text.contains("**0 of 1 finding reproduced, 1 contradicted.**"))
    #expect(text.contains("✗ **contradicted**. Further from it than chance would put another sample."))
    #expect(text.contains("**The samples are heterogeneous**"))
  }

  /// Where nothing is held against a number, the second table has nothing to say of it.
  @Test func criteriaNeedAValueThatMeansNoEffect() throws {
    let without = try section([try verdict("70%", 0.7, 0.5, against: nil)])
    let names = without.blocks.compactMap { if case .table(let table) = $0 { table.name } else { nil } }
    #expect(names == ["findings", "findings-samples"])
    let with = try section([try verdict("70%", 0.7, 0.5, against: 0.5)])
    let tables = with.blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }
    #expect(tables.map(\.name) == ["findings", "findings-samples", "findings-criteria"])
    #expect(tables[2].rows[0].cells?.map(\.prose.plain).contains("50") == true)
    #expect(tables[1].rows[0].cells?[3].prose.plain == "[60.0, 80.0]")
  }

  @Test func theForestPlotIsToldInWords() throws {
    let blocks = try section([try verdict("70%", 0.7, 0.5, against: nil)]).blocks
    let figure = try #require(
      blocks.compactMap { if case .figure(let figure) = $0 { figure } else { nil } }.first)
    #expect(
      figure.alternative
        == "Cried in therapy: Yes: original 70%, this survey 50% [40.0%, 60.0%], expected [60.0%, 80.0%].")
    #expect(figure.data.contains("Expected low"))
    #expect(figure.script.contains("This survey"))
  }

  @Test func conflictingHasAMarkOfItsOwn() throws {
    var conflicting = try verdict("70%", 0.7, 0.5, against: nil)
    conflicting.consistency = .conflicting
    #expect(
      VerdictMark(conflicting).mark == "≠"
        && VerdictMark(conflicting).word(.english) == "conflicting as printed")
    #expect(text(try section([conflicting])).contains("≠ **conflicting as printed**; data ✗ contradicted"))
    #expect(VerdictMark.tally([conflicting], .english).map(\.word) == ["conflicting as printed"])
  }
}
