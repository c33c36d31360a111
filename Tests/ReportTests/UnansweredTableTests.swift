import Analyses
import Testing

@testable import Quality
@testable import Report

@Suite struct UnansweredTableTests {
  private func rows(_ patterns: [([Int], Int)], others: Int = 0) -> [[String]] {
    var report = QualityReport()
    report.used = 100
    report.unanswered = [70]
    report.questions = (0..<30).map { .init(variable: "q\($0 + 1)", missing: 10, last: 0) }
    let shown = patterns.map { Combinations.Combination(options: $0.0, count: $0.1) }
    let found = Combinations(
      variable: "", n: shown.reduce(others) { $0 + $1.count }, shown: shown, others: others)
    return UnansweredTable(
      patterns: UnansweredPatterns(found), report: report, labels: Labels(FixtureStudy.study)
    ).table.rows.compactMap { row in
      if case .cells(let stub, let cells) = row { [stub.plain] + cells.map(\.prose.plain) } else { nil }
    }
  }

  @Test func everybodyIsInOneRow() {
    #expect(
      rows([([1, 3], 20), ([0], 7)], others: 3) == [
        ["None of them: every question answered", "0", "70", "70.0"], ["q2 and q4", "2", "20", "20.0"],
        ["q1", "1", "7", "7.0"], ["3 other combinations", "", "3", "3.0"],
      ])
  }

  @Test func ofManyQuestionsTheFirstAndTheLastAreNamed() {
    #expect(
      rows([([0, 3, 4] + Array(10..<30), 4)])[1]
        == ["q1, q4, q5, and q11 to q30 (20 questions)", "23", "4", "4.0"])
  }
}
