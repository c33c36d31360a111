import Replication
import StudyFile
import Testing

@testable import Report

/// Numbers that cannot exceed 1 stand without the zero, whatever was published.
@Suite struct RecomputedTextTests {
  private func printed(_ measure: String, published: String, _ recomputed: String) -> String {
    let statement = PublishedReport(
      measure: measure, target: .association("age", "empathy"), location: SourceLocation(file: "study.yaml"))
    var verdict = Verdict(finding: "f", report: "r", published: published)
    verdict.statement = statement
    verdict.recomputedText = recomputed
    return verdict.printedText(.english)
  }

  @Test(arguments: [
    ("pearson_r", "-0.45", "−0.51", "−.51"), ("cronbach_alpha", ".88", "0.77", ".77"),
    ("cronbach_alpha", "0.88", "1.00", "1.00"), ("phi", "0.1", "0.2", ".2"),
    // These have no bound.
    ("mean", "0.45", "0.51", "0.51"), ("cohens_d", "-0.45", "−0.51", "−0.51"),
    // Shares are in percent; words stay words.
    ("proportion", "45%", "0.5%", "0.5%"), ("association", "positive", "r = −.01", "r = −.01"),
  ])
  func apa(measure: String, published: String, recomputed: String, expected: String) {
    #expect(printed(measure, published: published, recomputed) == expected)
  }
}
