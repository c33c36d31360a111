import Analyses
import Statistics
import Testing

@testable import Quality
@testable import Report

@Suite struct MissingTestPartTests {
  private func texts(_ variables: [String], p: Double?, note: String = "") -> [String] {
    let row = ResultRow(
      analysis: "study",
      Estimate(
        .littlesMCAR, statistic: p == nil ? nil : 35.106, df: p == nil ? nil : 14, pValue: p, n: 153,
        note: note))
    return MissingTestPart(
      test: MissingTest(variables: variables, row: row), labels: Labels(FixtureStudy.study)
    ).blocks.map { block in
      switch block {
      case .paragraph(let prose), .note(let prose): prose.plain
      default: ""
      }
    }
  }

  @Test func saysWhatItShowsAndWhatNot() {
    let found = texts(["q1", "q2"], p: 0.0014)
    #expect(
      found[0].hasPrefix(
        "Little’s test of whether the answers to q1 and q2 are missing completely at random: χ²(14, N = 153) = 35.11, p = .001. Respondents who left out different questions gave different answers"
      ))
    #expect(found[1].contains("no test of the answers given can tell. Little, R. J. A. (1988)."))
    #expect(texts(["q1", "q2"], p: 0.4)[0].contains("This does not prove that answers are missing"))
  }

  @Test func ofManyQuestionsTheNamesStandInTheNote() {
    let found = texts((1...9).map { "q\($0)" }, p: 0.4, note: ResultRow.unweighted)
    #expect(found[0].contains("the answers to 9 questions are"))
    #expect(found[1].contains("The questions: q1; q2; q3; q4; q5; q6; q7; q8; q9. Sampling weights are not"))
  }

  @Test func saysWhyThereIsNone() {
    #expect(
      texts(["q1", "q2"], p: nil, note: "nobody left out any of the variables")[0]
        == "Little’s test of whether answers are missing completely at random is not computed: nobody left out any of the variables."
    )
  }
}
