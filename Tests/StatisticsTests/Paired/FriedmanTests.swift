import Statistics
import Testing

// Reference/paired.R, "several occasions".
@Suite struct FriedmanTests {
  @Test(arguments: [
    (
      PairedData.likert, [7.8235294117647056, 2, 0.020005166658159868, 0.32598039215686275],
      [1.5, 2.0416666666666665, 2.4583333333333335]
    ),
    (PairedData.words, [15.15, 3, 0.0016928482496156717, 0.63124999999999998], [1.125, 2.375, 3, 3.5]),
  ])
  func agreesWithR(_ rows: [[Double]], _ expected: [Double], _ ranks: [Double]) {
    let test = Friedman(PairedData.scattered(rows))
    expectClose(test.q, expected[0])
    #expect(test.df == expected[1])
    expectClose(test.pValue, expected[2])
    expectClose(test.w, expected[3])
    for (mean, expected) in zip(test.meanRanks, ranks) { expectClose(mean, expected) }
    #expect(test.estimates.count == 2 + ranks.count)
  }

  @Test func allRankAlike() {
    let test = Friedman(RepeatedAnswers([[1, 2, 3], [4, 5, 6], [0, 8, 9]]))
    expectClose(test.w, 1)
    // Answers that respondents share count as often as they gave them.
    let shared = Friedman(RepeatedAnswers(occasions: 3, tuples: [[1, 2, 3]], counts: [3]))
    #expect(shared.q == test.q)
  }

  @Test func refusalsSayWhy() {
    #expect(
      Friedman(RepeatedAnswers([[1, 1], [2, 2]])).estimates[0].note == "each gave one answer throughout")
    #expect(
      Friedman(RepeatedAnswers(occasions: 3, tuples: [], counts: [])).estimates[0].note
        == "nobody answered all")
    #expect(Friedman(RepeatedAnswers([[1], [2]])).q == nil)
  }
}
