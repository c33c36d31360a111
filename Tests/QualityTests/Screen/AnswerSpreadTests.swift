import StudyFile
import Testing

@testable import Quality

@Suite struct AnswerSpreadTests {
  // apply(answers, 1, sd, na.rm = TRUE): Reference/quality.R
  private let expected = [
    1.267304464625848, 0, 1.651445647689541, 1.348399724926484, 1.505042031024886, 1.775250729197189,
    0.640869944461656, 1.809068067466582, 1.378954368902449, 1.279204298133663,
  ]

  @Test func whoeverDoesNotVaryHasAStandardDeviationOfZero() {
    var spread = AnswerSpread()
    ReferenceAnswers.withColumns { spread.find(in: $0, count: ReferenceAnswers.rows.count) }
    #expect(expected.indices.map { spread.isNone($0) } == expected.map { $0 == 0 })
    #expect(spread.answered == [12, 12, 12, 12, 12, 12, 8, 12, 12, 12])
  }

  @Test func theIndexOfConditionsAgreesWithR() {
    for (answers, value) in zip(ReferenceAnswers.rows, expected) {
      #expect(isClose(AnswerIndex.irv.value(of: answers), value))
    }
    #expect(AnswerIndex.irv.value(of: [4, .nan]).isNaN)
  }
}
