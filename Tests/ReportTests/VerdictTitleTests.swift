import Replication
import StudyFile
import Testing

@testable import Report

@Suite struct VerdictTitleTests {
  private let labels = Labels(FixtureStudy.study)

  private func title(
    _ measure: String, _ target: PublishedReport.Target, among: Condition? = nil
  ) -> String {
    let place = SourceLocation(file: "study.yaml")
    var statement = PublishedReport(measure: measure, target: target, location: place)
    statement.among = among.map { Located($0, at: place) }
    var verdict = Verdict(finding: "f", report: "as it was written", published: "1")
    verdict.statement = statement
    return VerdictTitle(verdict, labels: labels).text
  }

  @Test func inTheStudysLabels() {
    let cried = Outcome(variable: "cried", level: "Yes")
    let event = Event(
      text: "cried = Yes", condition: .isAnyOf(variable: "cried", labels: ["Yes"]), outcome: cried)
    #expect(title("proportion", .event(event)) == "Cried in therapy: Yes")
    #expect(
      title("proportion", .event(event), among: .isAnyOf(variable: "orientation", labels: ["CBT"]))
        == "Cried in therapy: Yes, among those for whom Theoretical orientation is CBT")
    #expect(title("mean", .variable("age")) == "Mean of Age")
    #expect(
      title("difference", .comparison(cried, groups: "orientation"))
        == "Difference in Cried in therapy: Yes by Theoretical orientation")
    #expect(title("association", .association("age", "empathy")) == "Association of Age and Empathic concern")
    #expect(title("test", .test("t(28) = 2.20, p = .03")) == "t(28) = 2.20, p = .03")
  }

  @Test func withoutAStatementAsItWasWritten() {
    #expect(VerdictTitle(Verdict(finding: "f", report: "r", published: ""), labels: labels).text == "r")
    #expect(VerdictTitle(Verdict(finding: "f", report: "", published: ""), labels: labels).text == "f")
  }
}
