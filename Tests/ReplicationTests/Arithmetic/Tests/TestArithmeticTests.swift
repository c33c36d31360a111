import StudyFile
import Testing

@testable import Replication

@Suite struct TestArithmeticTests {
  private func outcome(_ text: String, rounding: Finding.Rounding = .nearest, significance: Double = 0.05)
    throws
    -> TestArithmetic.Outcome
  {
    let test = try #require(TestScanner.tests(in: text, file: "").first)
    return TestArithmetic(test, rounding: rounding, significance: significance).outcome
  }

  /// R's statcheck, tests/testthat/test-decisionerror.R and test-error.R.
  @Test(arguments: [
    "t(28) = 2.20, p = .06", "t(28) = 1.20, p = .03", "F(2, 28) = 22.20, p = .06", "F(2, 28) = 2.20, p = .03",
    "r(28) = .22, p = .03", "r(28) = .52, p = .06", "chi2(28) = 2.20, p = .03", "chi2(28) = 52.20, p = .06",
    "z = 1.20, p = .03", "z = 2.20, p = .06", "Q(28) = 2.20, p = .03", "Q(28) = 52.20, p = .06",
    "The effect was very significant (t(48) = 1.02, p < .05)", "t(100) = 1, p < 0.001",
  ])
  func decisionErrors(_ text: String) throws { #expect(try outcome(text) == .decisionError) }

  @Test(arguments: [
    ("t(28) = 2.20, p = .11", 0.10), ("t(28) = 1.20, p = .09", 0.10), ("t(28) = 5.20, p = .02", 0.01),
    ("t(28) = 1.20, p = .005", 0.01),
  ])
  func otherLevelsOfSignificance(_ text: String, _ level: Double) throws {
    #expect(try outcome(text, significance: level) == .decisionError)
  }

  /// t of p = .04, .05 and .06 with 28 degrees of freedom. R: qt(c(.04, .05, .06) / 2, 28, lower.tail = FALSE) is
  /// 2.153928, 2.048407, 1.960136
  @Test(arguments: [
    ("2.1539, p = .04", TestArithmetic.Outcome.consistent), ("1.9601, p = .04", .decisionError),
    ("2.0484, p = .05", .consistent), ("2.1539, p = .05", .inconsistent), ("1.9601, p = .05", .decisionError),
    ("2.1539, p = .06", .decisionError), ("1.9601, p = .06", .consistent), ("1.9601, p < .04", .oneTailed),
    ("2.1540, p < .04", .consistent), ("2.1539, p < .05", .consistent), ("1.9601, p < .05", .oneTailed),
    ("1.9601, p < .06", .consistent), ("2.1539, p > .05", .decisionError),
    ("2.0485, p > .05", .decisionError),
    ("1.9601, p > .05", .consistent), ("1.9601, ns", .consistent), ("2.1539, ns", .decisionError),
    ("1.2000, p < .04", .decisionError),
  ])
  func comparisons(_ rest: String, _ expected: TestArithmetic.Outcome) throws {
    #expect(try outcome("t(28) = \(rest)") == expected)
  }

  /// R: 2 * pt(2.195, 28, lower.tail = FALSE) is 0.0366…, and 0.0358… of 2.205: neither prints .03.
  @Test func roundingOfTheStatistic() throws {
    #expect(try outcome("t(28) = 2.20, p = .04") == .consistent)
    #expect(try outcome("t(28) = 2.20, p = .03") == .inconsistent)
    #expect(try outcome("t(28) = 2.20, p = .03", rounding: .down) == .consistent)
    // R: pf(c(3.05, 3.15), 2, 57, lower.tail = FALSE) is 0.0551565 and 0.0503997
    #expect(try outcome("F (2, 57)=3.1, p = .05") == .consistent)
    #expect(try outcome("F (2, 57)=3.1, p < .05") == .decisionError)
    #expect(try outcome("z = 2, p = .05") == .consistent)  // z may be 1.96
  }

  /// The range itself. R: pchisq(c(64.95, 65.05), 1, lower.tail = FALSE), pnorm, and cor.test's t for r.
  @Test func theRange() throws {
    let chi = TestArithmetic(
      try #require(TestScanner.tests(in: "χ²(1, N = 368) = 65.0, p < .001", file: "").first))
    #expect(chi.outcome == .consistent)
    #expect(abs(chi.high / 7.6822830e-16 - 1) < 1e-6 && abs(chi.low / 7.3021555e-16 - 1) < 1e-6)
    // R: r <- c(.515, .525); 2 * pt(r * sqrt(28 / (1 - r^2)), 28, lower.tail = FALSE)
    let r = TestArithmetic(try #require(TestScanner.tests(in: "r(28) = .52, p = .003", file: "").first))
    #expect(r.outcome == .consistent)
    #expect(abs(r.high / 0.0035895359 - 1) < 1e-6 && abs(r.low / 0.0028941052 - 1) < 1e-6)
  }

  @Test func tails() throws {
    #expect(try outcome("t(28) = 1.80, p = .04") == .oneTailed)
    #expect(try outcome("t(28) = 1.80, p = .04, one-tailed") == .consistent)
    #expect(try outcome("t(28) = 1.80, p = .08, one-tailed") == .consistent)
    // An F and a χ² have one tail.
    #expect(try outcome("F(1, 28) = 3.24, p = .04") == .decisionError)
  }

  @Test(arguments: [
    "F(2, 28) = -3.2, p = .03", "r(28) = 1.2, p = .03", "t(28) = 2.20, d = .8",
  ])
  func noSuchTest(_ text: String) throws { #expect(try outcome(text) == .unchecked) }

  @Test func impossibleProbabilities() throws {
    #expect(try outcome("t(28) = 0.01, p = 1.03") == .inconsistent)
    #expect(try outcome("t(28) = 9.00, p = .000") == .consistent)
    #expect(try outcome("t(28) = 0.00, p = 1.00") == .consistent)
  }
}
