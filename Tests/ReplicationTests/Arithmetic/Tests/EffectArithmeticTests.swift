import Testing

@testable import Replication

@Suite struct EffectArithmeticTests {
  private func problems(_ text: String) throws -> [String] {
    EffectArithmetic.problems(try #require(TestScanner.tests(in: text, file: "").first))
  }

  /// 3.1 · 2 / (3.1 · 2 + 57) is .098; √(65 / 368) is .42; 2.2 / √(2.2² + 28) is .38; √(20 / (100 · 2)) is .32.
  @Test(arguments: [
    "F(2, 57) = 3.1, p = .05, ηp² = .10", "F(2, 57) = 3.1, p = .05, η² = .08",
    "χ²(1, N = 368) = 65.0, p < .001, φ = .42",
    "χ²(1, N = 368) = 65.0, p < .001, φ = -.42", "χ²(4, N = 100) = 20.0, p < .001, V = .32",
    "χ²(4, N = 100) = 20.0, p < .001, V = .45", "t(28) = 2.20, p = .04, r = .38",
    "t(28) = 2.20, p = .04, d = 0.80",
    "χ²(1) = 65.0, p < .001, φ = .9", "t(28) = -2.20, d = -0.80, 95% CI [-1.54, -0.05]",
    "r(28, N = 30) = .52, p = .003", "t(28, N = 30) = 2.20, p = .04",
  ])
  func agree(_ text: String) throws { #expect(try problems(text) == []) }

  @Test(arguments: [
    ("F(2, 57) = 3.1, p = .05, ηp² = .12", "the test does not give ηp² = 0.12"),
    ("F(2, 57) = 3.1, p = .05, η² = .12", "the test does not give η² = 0.12"),
    ("χ²(1, N = 368) = 65.0, p < .001, φ = .45", "the test does not give φ = 0.45"),
    ("χ²(4, N = 100) = 20.0, p < .001, V = .40", "the test does not give V = 0.40"),
    ("t(28) = 2.20, p = .04, r = .41", "the test does not give r = 0.41"),
    ("t(28) = 2.20, d = 0.80, 95% CI [0.85, 1.54]", "d = 0.80 is outside its interval [0.85, 1.54]"),
    ("t(28) = 2.20, d = 0.80, 95% CI [1.54, 0.05]", "the interval [1.54, 0.05] ends before it begins"),
    ("r(28, N = 28) = .52, p = .003", "a correlation of 28 has 26 degrees of freedom, not 28"),
    ("t(28, N = 28) = 2.20, p = .04", "28 respondents cannot leave 28 degrees of freedom"),
  ])
  func disagree(_ text: String, _ problem: String) throws { #expect(try problems(text) == [problem]) }
}
