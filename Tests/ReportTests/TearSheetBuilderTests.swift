import Analyses
import Statistics
import StudyFile
import Testing

@testable import Report

/// The number that a page opens with.
@Suite struct HeadlineTests {
  private func headline(_ results: [AnalysisResult]) -> TearSheet.Headline? {
    DocumentBuilder(FixtureContent.content(results)).document().sheet.headline
  }

  /// A mean tested against 30.
  private var against: AnalysisResult {
    var make = RowMaker(analysis: "older")
    make.moments("age", mean: 36, sd: 10.42, n: 538, median: 33, quartiles: (28, 42))
    make.add(
      .oneSampleT, 36, ci: (35.1, 36.9), statistic: 13.4, df: 537, p: 1e-9, n: 538, of: "age", primary: true)
    var analysis = FixtureStudy.analysis("older", .describe(["age"]))
    analysis.against = [Analysis.GivenValue(label: nil, value: 30)]
    return AnalysisResult(analysis: analysis, rows: make.rows)
  }

  @Test func aShareComesBeforeATest() {
    #expect(headline([against, FixtureAnalyses.cried])?.number == "72.3%")
    // The share of the event in the first group, where only a comparison has one.
    let compared = headline([against, FixtureAnalyses.orientation])
    #expect(compared?.number == "50.0%")
    #expect(compared?.label.plain.contains("Theoretical orientation CBT") == true)
  }

  @Test func withoutAShareItIsTheMeanAndNotTheTest() {
    let mean = headline([against])
    #expect(mean?.number == "36.00")
    #expect(mean?.label.plain.hasPrefix("Mean, Age") == true)
  }

  @Test func theShareOfEveryoneComesFirst() {
    var some = FixtureAnalyses.cried
    some.analysis.id = "some"
    some.analysis.condition = Located(
      .isAnyOf(variable: "gender", labels: ["Woman"]), at: FixtureStudy.place)
    #expect(headline([some, FixtureAnalyses.cried])?.analysis == "cried")
    #expect(headline([some])?.label.plain.contains("where Gender is Woman") == true)
  }

  /// A condition is not a heading: its variable's label and its levels are.
  @Test(arguments: [
    Condition.isAnyOf(variable: "effect", labels: ["Unchanged", "Improved"]),
    .any([
      .isAnyOf(variable: "effect", labels: ["Unchanged"]), .isAnyOf(variable: "effect", labels: ["Improved"]),
    ]),
  ])
  func eventsOfSeveralLevelsInWords(_ condition: Condition) {
    let event = Event(text: condition.text, condition: condition, outcome: nil)
    var make = RowMaker(analysis: "fine")
    make.share(387, of: 391, event.text, "", primary: true)
    let result = AnalysisResult(
      analysis: FixtureStudy.analysis("fine", .proportion(event)), rows: make.rows)
    let words = "Effect on the relationship: Unchanged or Improved"
    #expect(headline([result])?.label.plain.hasPrefix(words) == true)
    let page = MarkdownRenderer.markdown(DocumentBuilder(FixtureContent.content([result])).document())
    #expect(page.contains("### \(words)") && page.contains("The share of “\(words)” was"))
    #expect(!page.contains("effect =") && !page.contains("effect in"))
  }
}
