import Analyses
import Statistics
import StudyFile
import Testing

@testable import Report

@Suite struct FindingChoiceTests {
  private let labels = Labels(FixtureStudy.study)

  private func findings(_ results: [AnalysisResult]) -> [String] {
    FindingChoice(sections: results.map { AnalysisSection($0, labels: labels) }, labels: labels)
      .findings.map(\.statement.plain)
  }

  /// An equivalence test beside the fixture's comparison of daily crying.
  private func alike(p: Double) -> AnalysisResult {
    var result = FixtureAnalyses.daily
    guard case .compare(let outcomes, let groups) = result.analysis.verb else { return result }
    result.analysis.id = "alike"
    result.analysis.verb = .equivalence(outcomes[0], groups: groups, margin: .d(0.2))
    var make = RowMaker(analysis: "alike")
    make.add(.equivalence, p: p, n: 365)
    result.rows = make.rows
    result.rows[0].variable = outcomes[0].variable
    result.rows[0].by = groups
    result.rows[0].group = "PDT vs CBT"
    result.rows[0].estimate = 0.08
    result.rows[0].isPrimary = true
    return result
  }

  @Test func plannedComeFirst() {
    var planned = FixtureAnalyses.daily
    planned.analysis.isPlanned = true
    let told = findings([FixtureAnalyses.cried, FixtureAnalyses.orientation, planned])
    #expect(told.count == 3)
    #expect(told[0].contains("Crying in daily life") && told[1].contains("72.3%"))
  }

  @Test func aQuestionIsAnsweredOnce() {
    var again = FixtureAnalyses.orientation
    again.analysis.id = "again"
    again.analysis.condition = nil
    #expect(findings([FixtureAnalyses.orientation, again]).count == 1)
  }

  @Test func equivalenceAnswersWhatADifferenceLeavesOpen() {
    let shown = findings([FixtureAnalyses.daily, alike(p: 0.01)])
    #expect(
      shown == [
        "A difference of 0.20 standard deviations or more in “Crying in daily life” by “Theoretical orientation” (PDT vs CBT) can be ruled out."
      ])
    let open = findings([FixtureAnalyses.daily, alike(p: 0.4)])
    #expect(open.count == 1 && open[0].contains("did not differ significantly"))
  }

  @Test func whomItIsAboutIsSaid() {
    var women = FixtureAnalyses.daily
    women.analysis.condition = Located(
      .isAnyOf(variable: "gender", labels: ["Woman"]), at: women.analysis.location)
    #expect(findings([women])[0].hasPrefix("Among respondents for whom Gender is Woman: The mean of"))
  }
}
