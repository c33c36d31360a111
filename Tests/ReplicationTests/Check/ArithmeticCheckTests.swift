import StudyFile
import Testing

@testable import Replication

@Suite struct ArithmeticCheckTests {
  /// Findings as in a study file, judged without data.
  private func checkAll(_ findings: String) throws -> [ArithmeticCheck.Result] {
    Array(ArithmeticCheck(try study(findings)).results.joined())
  }

  /// One report of a finding about a sample.
  private func check(_ report: String, sample: Int? = nil, rounding: String = "nearest") throws
    -> ArithmeticCheck.Result
  {
    let size = sample.map { "    sample: \($0)\n" } ?? ""
    return try checkAll("  - id: f\n\(size)    rounding: \(rounding)\n    reports:\n      - {\(report)}\n")[0]
  }

  @Test func aPercentageOfTheSample() throws {
    let possible = try check("proportion: cried = Yes, value: 72%", sample: 541)
    #expect(possible.consistency == .possible && possible.nearest.isEmpty && possible.note.isEmpty)
    #expect(possible.pinned == "387 to 392 of 541")
    // Of 13 respondents, 6 are 46.2% and 7 are 53.8%. No smaller number of them has 50.1% either.
    let impossible = try check("proportion: cried = Yes, value: 50.1%", sample: 13)
    #expect(impossible.consistency == .impossible)
    #expect(impossible.nearest == "53.8%")
    #expect(
      impossible.note
        == "no whole number of 13 respondents gives 50.1%; the nearest is 53.8% (7 of 13); no other number of respondents from 7 to 26 makes it possible"
    )
  }

  /// Pope, Tabachnick & Keith-Spiegel (1987).
  @Test func whatWouldMendIt() throws {
    let pope = try check("proportion: cried = Yes, value: 56.5%", sample: 456)
    #expect(pope.consistency == .impossible && pope.nearest == "56.4% or 56.6%")
    #expect(
      pope.note
        == "no whole number of 456 respondents gives 56.5%; the nearest is 56.4% (257 of 456) or 56.6% (258 of 456); if it is of those who answered, it is possible: then say `answered: yes`; rounded down, it would be possible; with 455 or 457 respondents, too"
    )
    let answered = try check("proportion: cried = Yes, value: 56.5%, answered: yes", sample: 456)
    #expect(answered.consistency == .possible)
    // How many answered was printed, so nobody else is left to have been silent.
    let known = try check("proportion: cried = Yes, value: 33.3%, answered: 13", sample: 20)
    #expect(known.consistency == .impossible && !known.note.contains("answered: yes"))
  }

  /// 5, 10 and 5 of 20 answers from 1 to 3: 10 squares in all away from 2, √(10/19) = 0.725, √(10/20) = 0.707.
  private func levels(_ sd: String) throws -> [ArithmeticCheck.Result] {
    try checkAll(
      """
        - id: f
          sample: 20
          reports:
            - {proportion: mood = low, value: 25%, n: 20}
            - {proportion: mood = middle, value: 50%, n: 20}
            - {\(sd), n: 20}

      """)
  }

  @Test(arguments: ["mean: mood, value: 2.00, sd: 0.73", "sd: mood, value: 0.71", "sd: mood, value: .7"])
  func aDeviationThatLevelsHave(_ report: String) throws {
    #expect(try levels(report).allSatisfy { $0.consistency == .possible && $0.note.isEmpty })
  }

  @Test func aDeviationThatLevelsDoNotHave() throws {
    // Twenty answers can have it beside the mean, with 7 of either end.
    #expect(try check("mean: mood, value: 2.00, sd: 0.86, n: 20").consistency == .possible)
    let results = try levels("mean: mood, value: 2.00, sd: 0.86")
    #expect(results.map(\.consistency) == [.possible, .possible, .impossible])
    #expect(results[2].nearest.isEmpty)
    #expect(
      results[2].note
        == "no whole number of 20 respondents gives SD = 0.86 beside 25% (mood = low) and 2.00 (mood), nor beside 50% (mood = middle); the nearest is 0.73; no other number of respondents from 10 to 40 makes it possible"
    )
    // Without the mean it is either of two: half of them in the middle are too many for such an SD.
    let tied = try levels("sd: mood, value: 0.86")
    #expect(tied.map(\.consistency) == [.possible, .conflicting, .conflicting])
    #expect(tied[1].note == "no whole number of 20 respondents gives 50% beside SD = 0.86 (mood)")
  }

  @Test func moreAnswersThanRespondents() throws {
    let result = try check("proportion: cried = Yes, value: 50%, answered: 1200", sample: 1000)
    #expect(result.consistency == .impossible)
    #expect(result.note == "1,200 cannot have answered of a sample of 1,000")
  }

  /// Of eight, one is 12.5%: that is 12% to even and, half up, 13%; 12.7% is of 55, seven of whom have it.
  @Test func howeverItWasRounded() throws {
    let half = try check("proportion: cried = Yes, value: 12%", sample: 8, rounding: "half-up")
    #expect(half.note.contains("; rounded to nearest with ties either way, it would be possible"))
    let up = try check("proportion: cried = Yes, value: 13%", sample: 8, rounding: "down")
    #expect(up.note.contains("; rounded to nearest with ties either way, it would be possible"))
    let far = try check("proportion: cried = Yes, value: 12.7%", sample: 40)
    #expect(far.note.hasSuffix("; with 55 respondents, it would be possible"))
  }

  /// Everything that was printed of therapists' tears, and nothing false.
  @Test func therapistTears() throws {
    let results = try checkAll(
      """
        - id: all
          sample: 541
          reports:
            - {proportion: school = CBT, value: 35%}
            - {proportion: school = PDT, value: 33%}
            - {proportion: cried = Yes, value: 72%}
            - {proportion: cried = Yes, among: school = PDT, value: 88.9%}
            - {proportion: cried = Yes, among: school = CBT, value: 50.1%}
            - {proportion: mood = low, among: cried = Yes, value: 45.7%}
            - {proportion: mood = high, among: cried = Yes, value: 1%}
            - {difference: cried = Yes ~ school, direction: PDT > CBT}
      """)
    #expect(
      results.map(\.consistency) == [
        .possible, .possible, .possible, .possible, .impossible, .possible, .possible, .unchecked,
      ])
    #expect(results[2].pinned == "387 or 392 of 541")
    #expect(results[3].pinned == "exactly 160 of 180")
    #expect(results[5].pinned == "177 of 387 or 179 of 392")
    #expect(results[4].nearest == "50.0%")
    #expect(
      results[4].note
        == "no whole number of 541 respondents gives 50.1% beside 35% (school = CBT), nor beside 72% (cried = Yes); the nearest is 50.0% (94 of 188, 95 of 190, 96 of 192); with 944 respondents, it would be possible"
    )
  }

  /// A cut, a recoded variable and a condition on numbers are about the same answers.
  @Test func derivedVariables() throws {
    let results = try checkAll(
      """
        - id: ages
          sample: 100
          reports:
            - {proportion: age < 30, value: 40%}
            - {proportion: age_group = 'under 30', value: 41%}
        - id: feelings
          sample: 101
          reports:
            - {count: mood = low, value: 30}
            - {count: feeling = Bad, value: 29}
            - {count: "missing(mood)", value: 60}
      """)
    #expect(
      results.map(\.consistency) == [.conflicting, .conflicting, .conflicting, .conflicting, .possible])
    #expect(
      results[0].note == "no whole number of 100 respondents gives 40% beside 41% (age_group = 'under 30')")
  }

  @Test func samplesApart() throws {
    let results = try checkAll(
      """
        - {id: a, sample: 100, reports: [{proportion: cried = Yes, value: 40%}]}
        - {id: b, sample: 200, reports: [{proportion: cried = Yes, value: 60%}]}
      """)
    #expect(results.map(\.consistency) == [.possible, .possible])
  }

  /// Pope, Tabachnick & Keith-Spiegel (1987) beside another survey: each sample is judged by itself.
  @Test func samplesOfTwoSources() throws {
    let study = try study(
      """
        - {id: here, source: PPRNet, sample: 541, reports: [{proportion: cried = Yes, value: 72%}]}
        - {id: pope, source: Pope, sample: 456, reports: [{proportion: cried = Yes, value: 56.5%}]}
        - {id: pooled, source: Pope, sample: 455, reports: [{proportion: cried = Yes, value: 56.5%}]}
      """)
    let results = ArithmeticCheck(study).results.joined()
    #expect(results.map(\.consistency) == [.possible, .impossible, .possible])
    #expect(results.map(\.pinned) == ["387 to 392 of 541", "", "exactly 257 of 455"])
    #expect(SampleStatements.samples(of: study).map(\.problem.n) == [541, 456, 455])
  }

  @Test(arguments: [
    ("half-up", "12%", false), ("half-up", "13%", true), ("half-even", "12%", true), ("down", "13%", false),
  ])
  func theRoundingOfTheFinding(_ rounding: String, _ value: String, _ isPossible: Bool) throws {
    // Of eight respondents one is 12.5%.
    let result = try check("proportion: cried = Yes, value: \(value)", sample: 8, rounding: rounding)
    #expect(result.consistency == (isPossible ? .possible : .impossible))
  }

  @Test func means() throws {
    #expect(try check("mean: mood, value: 2.10, n: 20", sample: 30).consistency == .possible)
    let impossible = try check("mean: mood, value: 2.11, n: 20", sample: 30)
    #expect(impossible.consistency == .impossible && impossible.nearest == "2.10")
    let numeric = try check("mean: x, value: 3.1", sample: 541)
    #expect(numeric.unchecked == "whether the answers are whole numbers is not known")
    let outside = try check("mean: age, value: 105", sample: 541)
    #expect(outside.note == "answers lie between 18 and 100, and so does their mean")
    let deviation = try check("mean: mood, value: 2.10, sd: 1.22, n: 40", sample: 40)
    #expect(deviation.note == "no whole answers of 40 from 1 to 3 have the mean 2.10 and the SD 1.22")
    // R: x <- rep(1:3, c(1, 1, 1)); sd(x) is 1, and sqrt(mean((x - 2)^2)) is 0.8164966
    let population = try check("mean: mood, value: 2.00, sd: 0.82, n: 3", sample: 3)
    #expect(
      population.consistency == .possible
        && population.note == "the SD 0.82 is possible with the divisor n only")
  }

  @Test func printedTests() throws {
    #expect(try check("test: 't(28) = 2.20, p = .04'").consistency == .possible)
    let wrong = try check("test: 't(28) = 2.20, p = .03'")
    #expect(wrong.consistency == .impossible && wrong.note == "t = 2.20 has p from .036 to .037")
    #expect(try check("test: 'a t test'").consistency == .unchecked)
  }

  @Test func whatIsNotCheckedSaysWhy() throws {
    let claim = try check("difference: age ~ school, direction: none")
    #expect(claim.unchecked == "a claim without a number has no arithmetic to check")
    let unknown = try check("proportion: cried = Yes, value: 72%")
    #expect(unknown.unchecked == "how many respondents the number is of was not printed")
    let odds = try check("odds_ratio: cried = Yes ~ school, value: 2.1", sample: 100)
    #expect(odds.unchecked == "arithmetic is not checked for this measure")
    let digits = try check("proportion: cried = Yes, value: 33.33333333333%", sample: 3)
    #expect(digits.unchecked == "more digits, or others, than arithmetic is checked with")
  }
}

/// A study with these findings.
func study(_ findings: String) throws -> Study {
  let variables = """
    study: test
    data: {}
    variables:
      cried: {measure: nominal, values: ["Yes", "No"]}
      school: {measure: nominal, values: [PDT, CBT, Other]}
      mood: {measure: ordinal, values: {1: low, 2: middle, 3: high}}
      feeling:
        recode: {of: mood, to: {Bad: [low], Good: [middle, high]}}
      age: {measure: numeric, range: [18, 100]}
      age_group:
        cut: {of: age, at: [30, 40], labels: [under 30, 30–39, 40 and over]}
      x: {measure: numeric}
    """
  return try StudyParser.parse(text: variables + "\nfindings:\n" + findings, file: "study.yaml")
}
