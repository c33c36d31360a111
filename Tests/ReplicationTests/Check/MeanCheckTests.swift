import Testing

@testable import Replication

@Suite struct MeanCheckTests {
  /// Brown & Heathers (2017), p. 364: 5.19 is no mean of 28 whole answers.
  @Test func wholeAnswers() throws {
    let impossible = try checkReport("mean: years, value: 5.19, n: 28")
    #expect(impossible.consistency == .impossible && impossible.nearest == "5.18 or 5.21")
    #expect(
      impossible.note == "no whole answers of 28 have the mean 5.19; the nearest is 5.18 or 5.21")
    #expect(try checkReport("mean: years, value: 5.21, n: 28").consistency == .possible)
  }

  @Test func whereSomeMayNotHaveAnswered() throws {
    let fewer = try checkReport("mean: years, value: 5.19", sample: 28)
    #expect(fewer.consistency == .possible)
    #expect(fewer.note == "28 whole answers cannot have the mean 5.19, 27 can: then not all answered")
    // No number of them up to 4 has it.
    #expect(try checkReport("mean: years, value: 5.19", sample: 4).consistency == .impossible)
    let group = try checkReport("mean: years, among: cried = Yes, value: 9.6", sample: 541)
    #expect(group.consistency == .possible && group.note.isEmpty)
  }

  @Test func whereNothingSaysThatAnswersAreWhole() throws {
    for name in ["minutes", "other", "halves", "partial", "split"] {
      let result = try checkReport("mean: \(name), value: 5.19, n: 28")
      #expect(result.unchecked == "whether the answers are whole numbers is not known", "\(name)")
    }
    #expect(
      try checkReport("mean: years, value: 5.19").unchecked
        == "how many respondents the number is of was not printed")
  }

  /// Three items of 28 respondents: 436 of 84 is 5.19. A sum of two items is one whole number.
  @Test func scales() throws {
    #expect(try checkReport("mean: calm, value: 5.19, n: 28").consistency == .possible)
    let impossible = try checkReport("mean: calm, value: 5.195, n: 28")
    #expect(impossible.note.hasPrefix("no whole answers of 28 respondents to 3 items have the mean 5.195"))
    #expect(try checkReport("mean: total, value: 5.19, n: 28").consistency == .impossible)
    #expect(
      try checkReport("mean: total, value: 14.5, n: 28").note
        == "answers lie between 2 and 14, and so does their mean")
    // Each item is known to be whole by its scale.
    #expect(try checkReport("mean: one, value: 5.19, n: 28").consistency == .impossible)
  }

  @Test func outsideTheScale() throws {
    #expect(
      try checkReport("mean: calm, value: 7.2", sample: 28).note
        == "answers lie between 1 and 7, and so does their mean")
    #expect(try checkReport("mean: minutes, value: 61").consistency == .impossible)
  }

  /// R's rsprite2 (tests): GRIMMER_test(5.21, 1.60, 28) is TRUE, GRIMMER_test(3.44, 2.47, 18) is FALSE.
  @Test func deviations() throws {
    #expect(try checkReport("mean: years, value: 5.21, sd: 1.60, n: 28").consistency == .possible)
    #expect(
      try checkReport("mean: years, value: 3.44, sd: 2.47, n: 18").note
        == "no whole answers of 18 from 0 to 60 have the mean 3.44 and the SD 2.47")
  }

  /// scrutiny's example: debit(x = "0.35", sd = "0.18", n = 20) is FALSE; R: sd(rep(1:0, c(7, 13))) is 0.4893605.
  @Test func twoValues() throws {
    #expect(try checkReport("mean: pass, value: 0.35, sd: 0.49, n: 20").consistency == .possible)
    #expect(
      try checkReport("mean: pass, value: 0.35, sd: 0.18, n: 20").note
        == "no 20 answers that are 0 or 1 have the mean 0.35 and the SD 0.18")
  }
}
