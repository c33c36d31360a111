import Testing

@testable import Replication

@Suite struct ArithmeticCheckTests {
  @Test func aPercentageOfTheSample() throws {
    let possible = try judge("proportion: cried = Yes, value: 72%", sample: 541, csv: tears)
    #expect(possible.consistency == .possible && possible.nearest.isEmpty)
    #expect(possible.note == "12 of the 380 gave no answer; of those who did, it is 254 of 368, 69%")
    // Of 13 respondents, 6 are 46.2% and 7 are 53.8%.
    let impossible = try judge("proportion: cried = Yes, value: 50.1%", sample: 13, csv: tears)
    #expect(impossible.consistency == .impossible)
    #expect(impossible.nearest == "53.8%")
    #expect(
      impossible.note
        == "no whole number of 13 respondents gives 50.1%; the nearest is 53.8% (7 of 13); 12 of the 380 gave no answer; of those who did, it is 254 of 368, 69.0%"
    )
  }

  /// The percentage may be of those who answered: said only where fewer respondents could give it.
  @Test func answeredMayBeTheWayOut() throws {
    let all = try judge("proportion: cried = Yes, value: 33.3%", sample: 13, csv: tears)
    #expect(
      all.note
        == "no whole number of 13 respondents gives 33.3%; the nearest is 30.8% (4 of 13); if it is of those who answered, it is possible (such as 4 of 12): then say `answered: yes`; 12 of the 380 gave no answer; of those who did, it is 254 of 368, 69.0%"
    )
    #expect(
      try judge("proportion: cried = Yes, value: 33.3%, answered: yes", sample: 13, csv: tears).note == "")
    // How many answered was printed, so nobody else is left to have been silent.
    let known = try judge("proportion: cried = Yes, value: 33.3%, answered: 13", sample: 20, csv: tears)
    #expect(known.consistency == .impossible && !known.note.contains("answered: yes"))
  }

  @Test func aSubgroupWhoseShareWasPrinted() throws {
    let verdicts = try judgeAll(
      """
        - id: schools
          sample: 541
          reports:
            - {proportion: school = CBT, value: 35%}
        - id: tears
          sample: 541
          reports:
            - {proportion: cried = Yes, among: school = CBT, value: 50.1%}
            - {proportion: cried = Yes, among: school = PDT, value: 50.1%}
      """, csv: tears)
    #expect(verdicts[1].consistency == .impossible && verdicts[1].nearest == "50.0%")
    #expect(
      verdicts[1].note
        == "no whole number of 187 to 192 respondents gives 50.1%; the nearest is 50.0% (94 of 188, 95 of 190, 96 of 192); 12 of the 200 gave no answer; of those who did, it is 94 of 188, 50.0%"
    )
    // Nobody printed how many PDT therapists there were.
    #expect(verdicts[2].consistency == .unchecked)
    #expect(verdicts[2].unchecked == "how many respondents the percentage is of was not printed")
  }

  @Test func theNumberOfThoseWhoAnswered() throws {
    for option in ["answered: 13", "n: 13"] {
      let verdict = try judge("proportion: cried = Yes, value: 50.1%, \(option)", sample: 541, csv: tears)
      #expect(verdict.consistency == .impossible)
    }
    // Any number up to 541 may have answered.
    let unknown = try judge("proportion: cried = Yes, value: 50.1%, answered: yes", sample: 541, csv: tears)
    #expect(unknown.consistency == .unchecked)
  }

  @Test(arguments: [
    ("half-up", "12%", false), ("half-up", "13%", true), ("half-even", "12%", true), ("down", "13%", false),
  ])
  func theRoundingOfTheFinding(_ rounding: String, _ value: String, _ isPossible: Bool) throws {
    // Of eight respondents one is 12.5%.
    let verdict = try judge(
      "proportion: cried = Yes, value: \(value)", sample: 8, rounding: rounding, csv: tears)
    #expect(verdict.consistency == (isPossible ? .possible : .impossible))
  }

  @Test func whatIsNotCheckedSaysWhy() throws {
    let mean = try judge("mean: age, value: 3.1", sample: 541, csv: ages(shift: 0))
    #expect(mean.consistency == .unchecked)
    #expect(mean.unchecked == "arithmetic is checked for percentages only so far")
    let claim = try judge("difference: age ~ school, direction: none", csv: ages(shift: 0))
    #expect(claim.consistency == .unchecked)
    #expect(claim.unchecked == "a claim without a number has no arithmetic to check")
    let unknown = try judge("proportion: cried = Yes, value: 72%", csv: tears)
    #expect(unknown.unchecked == "how many respondents the percentage is of was not printed")
  }
}
