import Testing

@testable import Replication

@Suite struct TestScannerTests {
  private func scan(_ text: String) -> [PrintedTest] { TestScanner.tests(in: text, file: "paper.txt") }

  private func summary(_ test: PrintedTest) -> String {
    let df = [test.df, test.df2].compactMap { $0?.text }.joined(separator: ", ")
    let p =
      switch test.probability {
      case .notSignificant: "ns"
      case .value(let comparison, let value): "p \(comparison.rawValue) \(value.text)"
      case nil: "no p"
      }
    return
      "\(test.kind.rawValue)(\(df)\(test.n.map { ", N = \($0)" } ?? "")) \(test.comparison.rawValue) \(test.statistic.text), \(p)"
  }

  /// As in the wild; many are of the examples of R's statcheck (tests/testthat/test-extract-*.R).
  @Test(arguments: [
    ("χ²(1, N = 368) = 65.0, p < .001", "χ²(1, N = 368) = 65.0, p < 0.001"),
    ("F (2, 57)=3.1, p<.05", "F(2, 57) = 3.1, p < 0.05"),
    ("t(28) = 2.20, p = .03", "t(28) = 2.20, p = 0.03"),
    (" t ( 28 ) = 2.20 , p = .03", "t(28) = 2.20, p = 0.03"),
    ("t(28)=2.20,p=.03", "t(28) = 2.20, p = 0.03"),
    ("t(28) = −2.20, p = .03", "t(28) = −2.20, p = 0.03"),
    ("t(28) = - 2.20, p = .03", "t(28) = −2.20, p = 0.03"),
    ("t(28) = 2,000.20, p = .03", "t(28) = 2000.20, p = 0.03"),
    ("t(28) < 2.20, p > .03", "t(28) < 2.20, p > 0.03"),
    ("t(28) = 2.20, ns", "t(28) = 2.20, ns"),
    ("t(28) = 0.20, p = n.s.", "t(28) = 0.20, ns"),
    ("t(28.1) = 2.20, p = .03", "t(28.1) = 2.20, p = 0.03"),
    ("t[28] = 2.2; p = .03", "t(28) = 2.2, p = 0.03"),
    ("F{2, 28} = 2.2, p = .03", "F(2, 28) = 2.2, p = 0.03"),
    ("F(2.1, 28.1) = 2.20, p = .03", "F(2.1, 28.1) = 2.20, p = 0.03"),
    ("F(2,25) = 11.37, MSE = 236.43, p < .01", "F(2, 25) = 11.37, p < 0.01"),
    ("F(1,250) = 4.1, p = .04", "F(1, 250) = 4.1, p = 0.04"),
    ("t(191) = 8.22, p < . 001", "t(191) = 8.22, p < 0.001"),
    ("chi2(1, N = 11,455) = 16.78, p <.001", "χ²(1, N = 11455) = 16.78, p < 0.001"),
    ("X2(28) = 2.20, p = .03", "χ²(28) = 2.20, p = 0.03"),
    ("x^2(28) = 2.20, p = .03", "χ²(28) = 2.20, p = 0.03"),
    ("chi_2(28) = 2.20, p = .03", "χ²(28) = 2.20, p = 0.03"),
    ("chi-square (1, n = 81) = 3.25, p = 0.07", "χ²(1, N = 81) = 3.25, p = 0.07"),
    ("<i>χ</i><sup>2</sup>(1, <i>N</i> = 81) = 3.25, <i>p</i> = .07", "χ²(1, N = 81) = 3.25, p = 0.07"),
    ("*t*(28) = 2.20, *p* &lt; .05", "t(28) = 2.20, p < 0.05"),
    ("𝑡(28) = 2.20, 𝑝 = .03", "t(28) = 2.20, p = 0.03"),
    ("t(28)\u{A0}=\u{2009}2.20,\np ≤ .05", "t(28) = 2.20, p ≤ 0.05"),
    ("r(28) = .52, p = .06", "r(28) = 0.52, p = 0.06"),
    ("z = 1.20, p = .03", "z() = 1.20, p = 0.03"),
    ("Q-within(2) = 2.20, p = .03", "Q(2) = 2.20, p = 0.03"),
    ("Qb(2) = 2.20, p = .03", "Q(2) = 2.20, p = 0.03"),
    ("t(28) = 2.20, d = 0.80, 95% CI [0.05, 1.5], p = .036", "t(28) = 2.20, p = 0.036"),
    ("t(28) = 2.20, 95% CI [0.05, 1.5], p = .036", "t(28) = 2.20, p = 0.036"),
    ("t(28) = 2.20 (p = .03)", "t(28) = 2.20, p = 0.03"),
    ("t = 2.20, df = 28, p = .03", "t(28) = 2.20, p = 0.03"),
    ("F = 3.1 (df = 2, 57), P = 0.05", "F(2, 57) = 3.1, p = 0.05"),
    ("r = .31, n = 50, p = .03", "r(48, N = 50) = 0.31, p = 0.03"),
    ("r = .31, p = .03, N = 50", "r(48, N = 50) = 0.31, p = 0.03"),
    ("t(1,234) = 2.20, p = .03", "t(1234) = 2.20, p = 0.03"),
    ("F(1, 1,234) = 4.1, p = .04", "F(1, 1234) = 4.1, p = 0.04"),
    ("χ²(1, 368) = 65.0, p < .001", "χ²(1, N = 368) = 65.0, p < 0.001"),
    ("χ 2 (1, N = 368) = 65.0, p < .001", "χ²(1, N = 368) = 65.0, p < 0.001"),
    ("$\\chi^2(1, N = 368) = 65.0$, $p < .001$", "χ²(1, N = 368) = 65.0, p < 0.001"),
    ("$\\chi^{2}(1) = 65.0$, $p \\leq .001$", "χ²(1) = 65.0, p ≤ 0.001"),
    ("\\textit{t}(28) = 2.20, \\emph{p} = .03", "t(28) = 2.20, p = 0.03"),
    ("$t_{28} = 2.20$, $p = .03$", "t(28) = 2.20, p = 0.03"),
    ("t₂₈ = 2.20, p = .03", "t(28) = 2.20, p = 0.03"),
    ("<i>F</i><sub>2,57</sub> = 3.1, <i>p</i> = .05", "F(2, 57) = 3.1, p = 0.05"),
    ("F_(2,57) = 3.1, p = .05", "F(2, 57) = 3.1, p = 0.05"),
    ("*t*(28) = 2.20, *p* \\< .05", "t(28) = 2.20, p < 0.05"),
    ("t(28) = 2·20, p = 0·03", "t(28) = 2.20, p = 0.03"),
    ("t(28) = 2.20, p = 0,03", "t(28) = 2.20, p = 0.03"), ("t(28)=2.20,p<0,001;", "t(28) = 2.20, p < 0.001"),
    ("t(28) = 9.1, p = 0, 95% CI [1, 2]", "t(28) = 9.1, p = 0"),
    ("t(28) = 9.1, p = 0,95% CI [1, 2]", "t(28) = 9.1, p = 0"),
    ("t(28) ϭ 2.20, p Ͻ .05", "t(28) = 2.20, p < 0.05"),
    ("ts(28) < 1.2, ps > .2", "t(28) < 1.2, p > 0.2"),
    ("t(28) = 2.20, two-tailed p = .03", "t(28) = 2.20, p = 0.03"),
    ("t(28) = 2.20, p (two-tailed) = .03", "t(28) = 2.20, p = 0.03"),
    ("t(28) = 8.1, p = 2.3 × 10−8", "t(28) = 8.1, p = 0.000000023"),
    ("t(28) = 19.1, p = 2.3 × 10−18", "t(28) = 19.1, p < 0.000001"),
    ("t(28) = 6.1, p = 1.4 × 10^-6", "t(28) = 6.1, p = 0.0000014"),
    ("t(28) = 6.1, p = 1.4e-06", "t(28) = 6.1, p = 0.0000014"),
    ("F(2, 57) = 3.1, R² = .10, p = .05", "F(2, 57) = 3.1, p = 0.05"),
    ("Q(12) = 20.3, I² = 41%, p = .06", "Q(12) = 20.3, p = 0.06"),
  ])
  func reads(_ text: String, _ expected: String) {
    #expect(scan("It was so, \(text). And then?").map(summary) == [expected])
  }

  @Test(arguments: [
    "see p. 01", "t(2,28) = 2.20, p = .03", "F(28) = 2.2, p = .03", "Qs(2) = 2.2, p = .03",
    "q(2) = 2.2, p = .03",
    "cost(28) = 2.20, p = .03", "t(0) = 2.20, p = .03", "t(28) = , p = .03", "t(28) = 2.20", "(", "t(",
    "t(28) =",
    "t = 2.20, p = .03", "F = 3.1, df = 2, p = .05", "r = .31, p = .03", "rs(48) = .31, p = .03",
    "t(28) = 2.20, padj = .03", "t(28) = 2.20, adjusted p = .03",
    "χ²(1, N = 0) = 2, p = .3", "t(28) = 99999999999999, p = .03", "p < .05", "",
  ])
  func passesOver(_ text: String) { #expect(scan(text).isEmpty) }

  /// As in German, Dutch and French texts; a comma that may divide thousands or degrees does.
  @Test(arguments: [
    ("t(48) = 2,20, p = ,036", "t(48) = 2.20, p = 0.036"),
    ("t(48) = 2,20; p = ,04", "t(48) = 2.20, p = 0.04"),
    ("t(48) = 2.20, p = ,04", "t(48) = 2.20, p = 0.04"), ("t(48)=2,20 (p=,036)", "t(48) = 2.20, p = 0.036"),
    ("t(48) = 2,20, p = .036", "t(48) = 2.20, p = 0.036"),
    ("t(48) = -2,2, p < 0,05", "t(48) = −2.2, p < 0.05"),
    ("t(46,2) = 2,20, p = ,033", "t(46.2) = 2.20, p = 0.033"),
    ("F(1,57) = 4,1, p = ,047", "F(1, 57) = 4.1, p = 0.047"),
    ("F(1; 57) = 4,1; p = 0,047", "F(1, 57) = 4.1, p = 0.047"),
    ("F(1,8, 57,3) = 4,12, p < ,05", "F(1.8, 57.3) = 4.12, p < 0.05"),
    ("χ²(1, N = 1.234) = 10,5, p = ,001", "χ²(1, N = 1234) = 10.5, p = 0.001"),
    ("χ²(1, N = 1,234) = 10.5, p = ,001", "χ²(1, N = 1234) = 10.5, p = 0.001"),
    ("r(48) = ,31, p = ,028", "r(48) = 0.31, p = 0.028"),
    ("r = -,31, n = 50, p = ,03", "r(48, N = 50) = −0.31, p = 0.03"),
    ("t(28) = 2,200, p = ,04", "t(28) = 2.200, p = 0.04"),
    ("t(28) = 2,200, p = .04", "t(28) = 2200, p = 0.04"),
    ("F(2, 57) = 1.234,5, p < ,001", "F(2, 57) = 1234.5, p < 0.001"),
    ("z = 1,96, p = ,05", "z() = 1.96, p = 0.05"),
    ("t(48) = 2,20, ns", "t(48) = 2.20, ns"), ("t(28) = 2,000.20, p = ,03", "t(28) = 2000.20, p = 0.03"),
  ])
  func decimalCommas(_ text: String, _ expected: String) {
    #expect(scan("Es war so, \(text). Und dann?").map(summary) == [expected])
  }

  @Test func effectsWithDecimalCommas() throws {
    let test = try #require(scan("t(48) = 2.20, p = .033, d = 0,63, 95% CI [0,05, 1,20]").first)
    #expect(test.effects.map(\.value.text) == ["0.63"])
    #expect(test.effects[0].interval?.low.text == "0.05" && test.effects[0].interval?.high.text == "1.20")
    // Without a p, as a report may have it.
    let bare = TestScanner.tests(in: "t(48) = 2,20", file: "", mayLackProbability: true)
    #expect(bare.map(\.statistic.text) == ["2.20"])
    #expect(scan("t(28) = 9.1, p = 0,95% of them").map(summary) == ["t(28) = 9.1, p = 0"])
  }

  @Test func placesInTheText() {
    let tests = scan("First,\nwe found *t*(28) = 2.20, p = .03, and χ²(1, N = 36) = 6.0,\n p < .05.\n")
    #expect(tests.map(\.location.description) == ["paper.txt:2:11", "paper.txt:2:39"])
    #expect(tests.map(\.text) == ["t*(28) = 2.20, p = .03", "χ²(1, N = 36) = 6.0,\n p < .05"])
    #expect(tests.map(\.shown) == ["t(28) = 2.20, p = .03", "χ²(1, N = 36) = 6.0, p < .05"])
    let within = TestScanner.tests(in: "t(28) = 2.20, p = .03", file: "study.yaml", startingAt: (7, 12))
    #expect(within.map(\.location.description) == ["study.yaml:7:12"])
  }

  @Test func tails() {
    #expect(scan("t(28) = 1.80, p = .04, one-tailed").first?.isOneTailed == true)
    #expect(scan("t(28) = 1.80, p = .04 (one-tailed)").first?.isOneTailed == true)
    #expect(scan("In a one-sided test, t(28) = 1.80, p = .04.").first?.isOneTailed == true)
    #expect(scan("One-sided tests were not used. Then t(28) = 1.80, p = .04.").first?.isOneTailed == false)
    #expect(scan("t(28) = 1.80, p = .08, two-tailed").first?.isOneTailed == false)
    #expect(scan("t(28) = 1.80, p (one-tailed) = .04").first?.isOneTailed == true)
  }

  @Test func effects() throws {
    let test = try #require(scan("F(2, 57) = 3.10, p = .05, ηp² = .10, 95% CI [.00, .24]").first)
    #expect(test.effects.map(\.kind) == [.partialEtaSquared] && test.effects[0].value.text == "0.10")
    #expect(test.effects[0].interval?.low.text == "0.00" && test.effects[0].interval?.high.text == "0.24")
    let chi = try #require(scan("χ²(1, N = 368) = 65.0, p < .001, Cramér's V = .42, CI95% (-0.3; 0.5)").first)
    #expect(chi.effects.first?.kind == .cramersV && chi.effects.first?.interval?.low.text == "−0.3")
  }

  /// Whatever stands in a text, it is read to its end.
  @Test func noise() {
    let pieces = [
      "t(28)", "F(2,", " 28)", "=", "<", "p", " ", "2.20", ",", "χ²", "ns", "(", ")", "[", "95%", "CI", "-",
      "−", ".",
      "&lt;", "<i>", "</i>", "N = 3", "é", "👩‍👩‍👧", "\r\n", "999999999999999999999", "one-tailed", "η²", "d = ",
      "to", "\\chi", "\\textit{", "{", "}", "₂₈", "<sub>", "</sub>", "df =", "·", "10", "×", "e-05", "(p",
      "^{", "_{",
    ]
    var random = SplitMix(state: 5)
    for _ in 0..<4000 {
      let count = Int.random(in: 1...14, using: &random)
      let text = (0..<count).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      for test in scan(text) {
        _ = TestArithmetic(test)
        _ = EffectArithmetic.problems(test)
      }
    }
  }
}
