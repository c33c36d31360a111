import Testing

@testable import Replication

/// The p values are those of Tests/StatisticsTests/Reference/printed_tests.R.
@Suite struct ReportedTestTests {
  @Test(arguments: [
    "student_t: years ~ cried, value: 2.20, n: 30, p: .036",
    "student_t: years ~ cried, value: 2.20, n: [15, 15], df: 28, p: .036",
    "student_t: years ~ cried, value: -2.20, df: 28, p: \"< .05\"",
    "student_t: years ~ cried, value: 1.20, df: 28, p: \"> .05\"",
    "welch_t: years ~ cried, value: 2.20, n: [15, 17], p: .041",
    "welch_t: years ~ cried, value: 2.20, n: [15, 17], df: 27.3, p: .037",
    "pearson_chi_square: cried = Yes ~ school, value: 6.53, p: .038",
    "pearson_chi_square: cried = Yes ~ school, value: 6.53, df: 2, p: .038",
    "anova_f: years ~ school, value: 3.10, df: [2, 57], n: 60, p: .053",
    "anova_f: years ~ school, value: 3.10, n: 60, p: .053",
    "pearson_r: years ~ other, value: .31, n: 50, p: .03",
    "phi: cried = Yes ~ pass, value: .10, n: 368, p: .05",
    "cohens_d: years ~ cried, value: 0.80, n: [15, 15], p: .037",
  ])
  func agree(_ report: String) throws {
    let result = try checkReport(report)
    #expect(result.consistency == .possible && result.note.isEmpty, "\(result.note)")
  }

  @Test(arguments: [
    (
      "student_t: years ~ cried, value: 2.20, n: 30, p: .05",
      "2.20 with 28 degrees of freedom has p from .036 to .037, not p = .05", false
    ),
    (
      "student_t: years ~ cried, value: 1.20, df: 28, p: \"< .05\"",
      "1.20 has p from .238 to .242, not p < .05, on the other side of .05", true
    ),
    (
      "pearson_r: years ~ other, value: .31, n: 50, p: .30",
      "0.31 with 48 degrees of freedom has p from .026 to .031, not p = .30, on the other side of .05", true
    ),
    (
      "welch_t: years ~ cried, value: 2.20, n: [15, 17], p: .06",
      "2.20 has p from .035 to .046, not p = .06, on the other side of .05", true
    ),
    ("pearson_r: years ~ other, value: 1.31", "it lies between −1 and 1", false),
    ("anova_f: years ~ school, value: -3.1", "it cannot be below 0", false),
  ])
  func disagree(_ report: String, _ note: String, _ isDecisionError: Bool) throws {
    let result = try checkReport(report)
    #expect(result.consistency == .impossible && result.note == note)
    #expect(result.isDecisionError == isDecisionError)
  }

  @Test(arguments: [
    (
      "student_t: years ~ cried, value: 2.20, n: 30, df: 29",
      "30 respondents leave 28 degrees of freedom here, not 29"
    ),
    (
      "paired_t: one ~ two, value: 2.20, n: 30, df: 28",
      "30 respondents leave 29 degrees of freedom here, not 28"
    ),
    (
      "welch_t: years ~ cried, value: 2.20, n: [15, 17], df: 31.2",
      "Welch's degrees of freedom are from 14 to 30 here, not 31.2"
    ),
    (
      "welch_t: years ~ cried, value: 2.20, n: [15, 17], df: 12.9",
      "Welch's degrees of freedom are from 14 to 30 here, not 12.9"
    ),
    (
      "pearson_chi_square: cried = Yes ~ school, value: 6.53, df: 3",
      "a table of 'cried' and 'school' has at most 2 degrees of freedom, not 3"
    ),
    (
      "anova_f: years ~ school, value: 3.1, df: [2, 58], n: 60",
      "60 respondents in 3 groups leave 57 degrees of freedom, not 58"
    ),
    (
      "anova_f: years ~ school, value: 3.1, df: [3, 56], n: 60",
      "a comparison of the levels of 'school' has at most 2 degrees of freedom, not 3"
    ),
    (
      "pearson_r: years ~ other, value: .31, n: 50, df: 49",
      "50 respondents leave 48 degrees of freedom here, not 49"
    ),
  ])
  func degreesOfFreedom(_ report: String, _ note: String) throws {
    let result = try checkReport(report)
    #expect(result.consistency == .impossible && result.note == note)
  }

  /// It may be that of Fisher's or Welch's test.
  @Test func effectsWithAnotherP() throws {
    let phi = try checkReport("phi: cried = Yes ~ pass, value: .42, n: 368, p: .02")
    #expect(phi.consistency == .possible)
    #expect(phi.note == "by χ², 0.42 with 1 degree of freedom has p < .001, not p = .02")
    let d = try checkReport("cohens_d: years ~ cried, value: 0.80, n: [15, 15], p: .01")
    #expect(d.note == "by Student's t, 0.80 with 28 degrees of freedom has p from .036 to .038, not p = .01")
  }

  @Test func degreesOfTheSample() throws {
    let result = try checkReport("student_t: years ~ cried, value: 2.20, df: 540", sample: 541)
    #expect(result.note == "540 degrees of freedom need more respondents than there are")
    #expect(
      try checkReport("student_t: years ~ cried, value: 2.20, df: 500", sample: 541).consistency == .possible)
  }

  @Test func testsInWords() throws {
    #expect(try checkReport("test: 't(28) = 2.20', p: .036").consistency == .possible)
    #expect(try checkReport("test: 't(28) = 2.20', p: .05").note == "t = 2.20 has p from .036 to .037")
    #expect(
      try checkReport("test: 't(28) = 2.20, p = .036', p: .04").note
        == "the test has p = .036, the report p = .04")
    #expect(
      try checkReport("test: 't(28) = 2.20'").unchecked
        == "there is no such statistic, or no p value to compare it with")
    #expect(
      try checkReport("test: 't(560) = 2.20, p = .028'", sample: 541).note
        == "541 respondents cannot leave 560 degrees of freedom")
    #expect(
      try checkReport("test: 'χ²(1, N = 600) = 65.0, p < .001'", sample: 541).note
        == "the test is of 600, the sample of 541 respondents")
    #expect(try checkReport("test: 't(28) = 9.20, p = .000'").note == "no p is 0: it is p < .001")
    #expect(
      try checkReport("test: 't(28) = 2.20, p = .11, Bonferroni-corrected'").note
        == "t = 2.20 has p from .036 to .037, on the other side of .05; an adjustment for several tests, which the text speaks of, may be why"
    )
  }
}
