import StudyFile
import Testing

@testable import Quality

@Suite struct AnswerRunsTests {
  // max(rle(x)$lengths), a missing answer ending a run: Reference/quality.R
  private let expected: [Double] = [1, 12, 2, 4, 2, 4, 3, 1, 2, 2]

  @Test func agreesWithR() {
    var runs = AnswerRuns()
    ReferenceAnswers.withColumns { runs.find(in: $0, count: ReferenceAnswers.rows.count) }
    #expect(runs.longest == expected)
  }

  @Test func agreesWithTheIndexOfConditions() {
    #expect(ReferenceAnswers.rows.map { AnswerIndex.longstring.value(of: $0) } == expected)
  }

  @Test func whoeverAnswersNothingHasNoRun() {
    #expect(AnswerIndex.longstring.value(of: [.nan, .nan]).isNaN)
    #expect(AnswerIndex.longstring.value(of: [Double]()).isNaN)
    #expect(AnswerIndex.longstring.value(of: [2, .nan, 2]) == 1)
  }
}
