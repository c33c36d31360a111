import Analyses
import Testing

@testable import Quality
@testable import Report

@Suite struct UnansweredFigureTests {
  private func figure(questions: Int, _ patterns: [([Int], Int)], others: Int = 0) -> Figure? {
    var report = QualityReport()
    report.used = 100
    report.unanswered = [70]
    report.questions = (0..<questions).map { .init(variable: "q\($0 + 1)", missing: 10 + $0, last: 0) }
    let shown = patterns.map { Combinations.Combination(options: $0.0, count: $0.1) }
    let found = Combinations(
      variable: "", n: shown.reduce(others) { $0 + $1.count }, shown: shown, others: others)
    return UnansweredFigure(
      patterns: UnansweredPatterns(found), report: report, labels: Labels(FixtureStudy.study)
    ).figure
  }

  private func rows(_ figure: Figure?) -> [String] {
    if case .upSet(let plot)? = figure?.plot { plot.rows.map(\.label) } else { [] }
  }

  @Test func questionsStandInTheOrderOfTheExport() throws {
    let found = try #require(figure(questions: 4, [([1, 3], 20), ([0], 10)], others: 2))
    #expect(rows(found) == ["q1", "q2", "q4"])
    #expect(
      found.alternative
        == "Questions left unanswered by the same respondents: q2 and q4 20; q1 10. Each question: q1 10; q2 11; q4 13. 70 of 100 respondents answered every question. 2 respondents with 2 other combinations are not drawn."
    )
  }

  /// Those who stopped left out all that followed.
  @Test func ofManyQuestionsThoseThatGoTogetherStandInOneRow() {
    let all = figure(questions: 30, [(Array(10..<30), 20), ([0, 3], 5), (Array(0..<30), 4)])
    #expect(
      rows(all) == [
        "q1", "q2 to q3 (2 questions)", "q4", "q5 to q10 (6 questions)", "q11 to q30 (20 questions)",
      ])
  }

  @Test func oneColumnIsNoFigure() { #expect(figure(questions: 3, [([0, 1], 5)]) == nil) }
}
