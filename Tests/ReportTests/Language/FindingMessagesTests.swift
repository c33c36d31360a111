import Foundation
import Ingest
import StudyFile
import Tally
import Testing

@testable import Replication
@testable import Report

/// What the checks of findings say stands on the page: each kind of message, provoked here from the checks themselves, is
/// told again in every language.
@Suite struct FindingMessagesTests {
  @Test(arguments: arithmetic) func ofArithmetic(_ reports: [String], _ sample: Int?) throws {
    let messages = try Self.messages(reports, sample)
    #expect(messages.contains { !$0.isEmpty }, "this is to provoke a message")
    Self.expectTold(messages)
  }

  @Test(arguments: judged) func ofVerdicts(_ reports: [String], _ sample: Int?, _ data: Answers) throws {
    let messages = try Self.messages(reports, sample, data)
    #expect(messages.contains { !$0.isEmpty }, "this is to provoke a message")
    Self.expectTold(messages)
  }

  /// What takes too long to provoke.
  @Test(arguments: rare) func rareMessages(_ message: String) { Self.expectTold([message]) }

  /// A pattern without a message is one whose message was changed.
  @Test func everyPatternHasItsMessage() throws {
    var messages = Self.rare
    for (reports, sample) in Self.arithmetic { messages += try Self.messages(reports, sample) }
    for (reports, sample, data) in Self.judged { messages += try Self.messages(reports, sample, data) }
    let subjects = ["arithmetic", "verdict", "criterion", "convention", "interval", "criteria"]
    let keys = Words.english.keys.filter { key in subjects.contains { key.hasPrefix("told.\($0).") } }
    let told = Telling(messages).keys
    #expect(keys.filter { !told.contains($0) } == [])
  }

  private static func expectTold(_ messages: [String]) {
    #expect(Telling(messages).untold == [])
    for language in WordsTests.translations {
      for message in messages {
        let told = Words.of(language).retoldNumbers(message)
        #expect(Telling.english(in: told) == [], "\(told)")
        #expect(told.firstMatch(of: #/[^0-9A-Za-z]\.[0-9]|[0-9]\.[0-9]{1,2}(?![0-9])/#) == nil, "\(told)")
      }
    }
  }
}

/// What is to be provoked.
extension FindingMessagesTests {
  typealias Case = ([String], Int?)

  private static func one(_ report: String, _ sample: Int? = nil) -> Case { ([report], sample) }

  static let arithmetic: [Case] = counts + means + intervals + degrees + tests

  private static let counts: [Case] = [
    one("proportion: cried = Yes, value: 50%, answered: 1200", 1000),
    one("proportion: cried = Yes, value: 50.1%", 13), one("proportion: cried = Yes, value: 56.5%", 456),
    one("proportion: cried = Yes, value: 12.7%", 40),
    (
      [
        "proportion: cried = Yes, value: 35%", "proportion: cried = Yes, value: 72%",
        "proportion: cried = Yes, among: school = CBT, value: 50.1%",
      ], 541
    ),
    (
      [
        "proportion: rating = low, value: 25%, n: 20", "proportion: rating = middle, value: 50%, n: 20",
        "mean: rating, value: 2.00, sd: 0.86, n: 20",
      ], 20
    ),
    (shares(["33%", "35%", "30%"], ", answered: yes"), nil), (shares(["53.5%", "48%"]), nil),
    one("proportion: cried = Yes, value: 35%, sd: 0.48", 20),
    one("proportion: cried = Yes, value: 35%, sd: 0.18, n: 20"),
    one("proportion: cried = Yes, value: 35%, sd: 0.18, n: 541"),
    one("proportion: cried = Yes, value: 33%, sd: 0.18, n: 20"),
  ]

  private static func shares(_ shares: [String], _ options: String = "") -> [String] {
    zip(["PDT", "CBT", "Other"], shares).map { "proportion: school = \($0), value: \($1)\(options)" }
  }

  private static let means: [Case] = [
    one("mean: years, value: 5.19, n: 28"), one("mean: years, value: 5.19", 28),
    one("mean: calm, value: 5.195, n: 28"), one("mean: calm, value: 7.2", 28),
    one("mean: years, value: 3.44, sd: 2.47, n: 18"), one("mean: visits, value: 3.44, sd: 2.47, n: 18"),
    one("mean: pass, value: 0.35, sd: 0.18, n: 20"),
    (groups("mean: years, value: 2.77, sd: 1.36, n: 13", "3.43, sd: 1.51", "1.83, sd: 0.75"), nil),
    (groups("mean: years, value: 2.77, n: 13", "3.43", "1.83"), nil),
    (
      groups("mean: years, value: 2.75, sd: 1.36, n: 16", "3.43, sd: 1.51", "1.83, sd: 0.75")
        + ["mean: years, among: school = Other, value: 9, n: 3"], nil
    ),
    (groups("mean: years, value: 2.69, sd: 1.38, n: 13", "3.43, sd: 1.40", "1.83, sd: 0.69"), nil),
  ]

  private static func groups(_ all: String, _ first: String, _ second: String) -> [String] {
    [
      all, "mean: years, among: school = PDT, value: \(first), n: 7",
      "mean: years, among: school = CBT, value: \(second), n: 6",
    ]
  }

  private static let intervals: [Case] = [
    one("mean: other, value: 4.10, sd: 1.20, n: 40, ci: [3.78, 4.42]"),
    one("mean: other, value: 4.10, sd: 1.20, n: 40, ci: [3.9, 4.3]"),
    one("mean: other, value: 4.10, ci: [3.5, 4.4]"), one("mean: other, value: 4.10, ci: [4.2, 4.4]"),
    one("mean: other, value: 4.10, ci: [4.4, 3.8]"),
    one("mean_difference: other ~ cried, value: 1.0, ci: [-0.2, 2.2], p: .04"),
    one("mean_difference: other ~ cried, value: 1.0, ci: [0.2, 1.8], p: .20"),
    one("odds_ratio: cried = Yes ~ pass, value: 2.0, ci: [1.0, 3.0]"),
    one("odds_ratio: cried = Yes ~ pass, value: 0.4, ci: [-0.2, 1.2]"),
    one("pearson_r: years ~ other, value: .31, ci: [.10, .70]"),
    one("pearson_r: years ~ other, value: .9, ci: [.5, 1.3]"),
    one("cronbach_alpha: calm, value: .98, ci: [.96, 1.01]"),
  ]

  private static let degrees: [Case] = [
    one("student_t: years ~ cried, value: 2.20, n: 30, df: 29"),
    one("student_t: years ~ cried, value: 2.20, df: 540", 541),
    one("welch_t: years ~ cried, value: 2.20, n: [15, 17], df: 31.2"),
    one("welch_t: years ~ cried, value: 2.20, n: 30, df: 31.2"),
    one("pearson_chi_square: cried = Yes ~ school, value: 6.53, df: 3"),
    one("pearson_chi_square: cried = Yes ~ pass, value: 6.53, df: 3"),
    one("anova_f: years ~ school, value: 3.1, df: [2, 58], n: 60"),
    one("welch_f: years ~ school, value: 3.1, df: [2, 60.5], n: 60"),
    one("anova_f: years ~ school, value: 3.1, df: [3, 56], n: 60"),
    one("anova_f: years ~ cried, value: 3.1, df: [2, 57], n: 60"),
    one("test: 't(560) = 2.20, p = .028'", 541), one("test: 't(28) = 2.20, p = .036'", 1),
    one("test: 'χ²(1, N = 600) = 65.0, p < .001'", 541), one("test: 'r(29, N = 30) = .50, p = .005'"),
  ]

  private static let tests: [Case] = [
    one("student_t: years ~ cried, value: 2.20, n: 30, p: .05"),
    one("student_t: years ~ cried, value: 1.20, df: 28, p: \"< .05\""),
    one("student_t: years ~ cried, value: 1.80, n: 30, p: .04"),
    one("anova_f: years ~ school, value: 3.10, n: 60, p: .20"),
    one("anova_f: years ~ cried, value: 3.10, n: 60, p: .20"),
    one("pearson_r: years ~ other, value: 1.31"), one("anova_f: years ~ school, value: -3.1"),
    one("phi: cried = Yes ~ pass, value: .42, n: 368, p: .02"),
    one("cohens_d: years ~ cried, value: 0.80, n: [15, 15], p: .01"),
    one("test: 't(28) = 2.20', p: .05"), one("test: 't(28) = 2.20, p = .036', p: .04"),
    one("test: 'χ²(1) < 2.20, p = .01'"), one("test: 't(28) = 9.00, p = .000'"),
    one("test: 't(28) = 9.00, p = 0'"), one("test: 't(28) = 2.20, p = 1.5'"),
    one("test: 't(28) = 2.20, p < 0'"), one("test: 't(28) = 1.80, p = .04'"),
    one("test: 't(28) = 2.20, p = .11, Bonferroni-corrected'"),
    one("test: 'F(2, 57) = 3.16, p = .05, ηp² = .30'"),
    one("test: 't(28) = 2.20, p = .036, d = 0.80, 95% CI [0.90, 1.20]'"),
    (
      [
        "student_t: years ~ cried, value: 2.20, n: [15, 15]", "cohens_d: years ~ cried, value: 0.82",
      ], nil
    ),
    (
      [
        "student_t: years ~ cried, value: 2.20, n: [15, 15]", "cohens_d: years ~ cried, value: 0.83",
      ], nil
    ),
  ]

  static let judged: [([String], Int?, Answers)] = Answers.allCases.flatMap { answers in
    answers.cases.map { ($0.0, $0.1, answers) }
  }

  private static let ofTears: [Case] = [
    one("proportion: cried = Yes, value: 69.0%", 541), one("proportion: cried = Yes, value: 70%", 200),
    one("proportion: cried = Yes, value: 66.8%, answered: yes"),
    one("proportion: cried = Yes, value: 70%, answered: 150", 200),
    interval("42.9%, 57.1%"), interval("42.85%, 57.15%"), interval("42.6%, 57.4%"), interval("40%, 60%"),
    interval("43%, 57%"),
    one("odds_ratio: cried = Yes ~ school, value: 7.95"),
    one("odds_ratio: cried = Yes ~ school, value: 0.125"),
    one("odds_ratio: cried = Yes ~ school, value: 1.78"),
    one("fisher_exact: cried = Yes ~ school, value: 8.00"),
    one("odds_ratio: cried = Yes ~ school, value: 6.0, ci: [3.0, 12.0]"),
    one("odds_ratio: cried = Yes ~ school, value: 1, n: 200, p: .5"),
    one("pearson_chi_square: cried = Yes ~ school, value: 63.24"),
    one("yates_chi_square: cried = Yes ~ school, value: 65.04"),
    one("pearson_chi_square: cried = Yes ~ school, value: 69.33"),
    one("cramers_v: cried = Yes ~ school, value: .418"),
    one("cramers_v_corrected: cried = Yes ~ school, value: .420"),
    one("difference: cried = Yes ~ school, direction: none"),
    one("difference: cried = Yes ~ school, value: 20%, direction: PDT > CBT"),
    one("difference: cried = Yes ~ school, value: 38.9%, n: 200, p: .04"),
    one("risk_difference: cried = Yes ~ school, value: 38.9%, ci: [30.2%, 47.6%]"),
    one("test: 'χ²(1, N = 368) = 65.0, p < .001', of: cried = Yes ~ school, direction: PDT < CBT"),
    one("test: 'χ²(1, N = 368) = 63.2, p = .04', of: cried = Yes ~ school"),
    one("test: 'χ²(1, N = 368) = 69.3, p < .001', of: cried = Yes ~ school"),
    one("test: 'z = 7.95, p < .001', of: cried = Yes ~ school"),
    one("test: 'χ²(2, N = 368) = 14.72, p < .001', of: cried = Yes ~ school"),
    one("test: 't(28) = 2.20, p = .03'"),
    one("count: cried = Yes, value: 254"),
    one("proportion: cried = Yes, among: school = PDT, value: 88.9%, answered: 180, ci: [83.39%, 92.76%]"),
    one("proportion: cried = Yes, among: school = PDT, value: 88.9%, answered: 180, ci: [83.40%, 92.72%]"),
    (
      ["proportion: school = PDT, value: 33%", "proportion: cried = Yes, among: school = PDT, value: 88%"],
      541
    ),
    (
      [
        "proportion: cried = Yes, among: school = PDT, value: 35%, n: 100",
        "difference: cried = Yes ~ school, direction: PDT > CBT",
      ], nil
    ),
  ]

  private static let ofAges: [Case] = [
    one("sd: age, value: 1.500"), one("sd: age, value: 0.0751"), one("median: age, value: 3"),
    one("difference: age ~ school, direction: none"), one("difference: age ~ school, p: .001"),
    one("difference: age ~ school, direction: PDT > CBT, p: .2"),
    one("difference: age ~ school, direction: none, margin: 2"),
    one("test: 't(398) = 7.05, p < .001 and t(3) = 4.0, p = .03', of: age ~ school, direction: PDT > CBT"),
    one("test: 't(98) = 4.00, p < .001', of: age ~ school"),
    one("test: 'Q(3) = 5.0, p = .17', of: age ~ school"),
    one("test: a long story, of: age ~ school"), one("test: 'F(2, 60) = 3.00, p = .06', of: age ~ school"),
    one("difference: age ~ school, value: -1.0, n: 100, p: < .05"),
    one("difference: age ~ school, value: -1.0, n: 100"),
    one("cohens_d: age ~ school, value: 0.705"), one("eta_squared: age ~ school, value: .11"),
    one("mean: age, value: 3.8", 100), one("cohens_d: age ~ school, value: -0.704"),
    one("difference: age ~ school, value: -1.0, direction: none"),
    one("difference: age ~ school, value: -1.0, direction: none, margin: 2"),
    (
      [
        "mean: age, among: school = PDT, value: 3, sd: 0, n: 40",
        "mean: age, among: school = CBT, value: 4, sd: 0, n: 40",
        "difference: age ~ school, direction: PDT < CBT",
      ], nil
    ),
  ]

  private static let ofFew: [Case] = [
    one("difference: age ~ school, p: .075"), one("difference: age ~ school, value: -1.0, p: .075"),
    one("difference: age ~ school, p: .179"), one("difference: age ~ school, p: .0894"),
    one("difference: age ~ school, value: -1.0, direction: none"),
    one("difference: age ~ school, value: -1.0, direction: PDT > CBT"),
    one("difference: age ~ school, direction: PDT > CBT"),
    one("test: 't(18) = -1.50, p = .075', of: age ~ school"),
    one("test: 't(18) = -1.50, p = .5', of: age ~ school"),
    one("test: 't(17.5) = -1.50, p = .151', of: age ~ school"),
    one("difference: age ~ school, direction: none"),
  ]

  private static let ofLine: [Case] = [
    one("pearson_r: x ~ y, value: .80"), one("spearman_rho: x ~ y, value: .826"),
    one("pearson_r: x ~ y, value: .667"), one("pearson_r: x ~ y, value: 1, n: 50"),
    one("skewness: x, value: 0.979"), one("skewness: x, value: 0.943"),
    one("kurtosis: x, value: 2.259"), one("kurtosis: x, value: 2.202"),
    one("cronbach_alpha: xy, value: 1, n: 100"),
    one("association: x ~ y, direction: positive, margin: r .1"),
    one("kendall_tau_b: x ~ y, value: .667, n: 50"),
  ]

  private static let ofThree: [Case] = [
    one("difference: age ~ school, value: 2"), one("tukey_hsd: age ~ school, value: 2"),
    one("difference: age ~ school, direction: none"),
    one("test: 'F(2, 27) = 9.0, p = .001', of: age ~ school"),
    one("test: 'F(2, 16.5) = 28.50, p < .001', of: age ~ school"),
    one("welch_f: age ~ school, value: 28.5"), one("eta_squared: age ~ school, value: .74"),
  ]

  private static func interval(_ ci: String) -> Case {
    one("proportion: cried = Yes, among: school = CBT, value: 50.0%, answered: 188, ci: [\(ci)]")
  }

  enum Answers: CaseIterable {
    case tears, ages, few, line, three

    var cases: [Case] {
      switch self {
      case .tears: ofTears
      case .ages: ofAges
      case .few: ofFew
      case .line: ofLine
      case .three: ofThree
      }
    }

    /// Answers, and how many respondents gave them.
    var lines: [String] {
      switch self {
      case .tears: ["Yes,PDT,,,,160", "No,PDT,,,,20", "Yes,CBT,,,,94", "No,CBT,,,,94", ",CBT,,,,12"]
      case .ages: (1...5).flatMap { [",PDT,\($0),,,40", ",CBT,\($0 + 1),,,40"] }
      case .few: (1...5).flatMap { [",PDT,\($0),,,2", ",CBT,\($0 + 1),,,2"] }
      case .line: [",,,1,1,10", ",,,2,3,10", ",,,3,2,10", ",,,9,4,10"]
      case .three:
        [",PDT,1,,,5", ",PDT,2,,,5", ",CBT,2,,,5", ",CBT,3,,,5", ",Other,3,,,5", ",Other,5,,,5"]
      }
    }
  }

  /// Told here word for word, as it takes a long search, or data of its own, to provoke it.
  static let rare =
    [
      "no whole number of 20 respondents gives 50% beside 10% (a = x), nor beside 20% (b = x, among school = CBT), nor beside 6 others, nor beside 30% (c = x), 12% (c = y) and SD = 0.86 (d), nor beside 2.0 (d), nor beside 3 more; which number near it is possible is not decided; whether another rounding or number of respondents would mend it is not decided",
      "rounded half-up, it would be possible", "rounded half-even, it would be possible",
      "rounded down, it would be possible", "rounded up, it would be possible",
      "rounded to nearest with ties either way, it would be possible",
      "no whole answers of 1,000,000 have the mean 3.10; whether fewer have the mean 3.10 was not decided; whether the SD 1.20 is possible was not decided",
      "3.00 of 60 is not what whole answers of the groups add up to: 3.43 (SD 1.51) of 20 (PDT), 2.10 of 20 (CBT) and 1.83 of 20 (Other)",
      "the direction, positive, is not computed: the data give no test",
      "the direction, PDT > CBT, is inconclusive: the estimate has no sign",
      "no equivalence test fits these variables", "the report says neither a value nor a direction",
      "stuart_tau_c is not recomputed by this version of tearsheet yet",
    ] + conventions + noCriteria.map { "not computed: \($0)" }

  private static let conventions = [
    "Student’s t test (pooled variance); or the difference of means; or the Hodges–Lehmann estimate",
    "Kruskal–Wallis test; or Pearson’s correlation", "Yuen’s t test; or Glass’s Δ",
    "listwise deletion; or listwise deletion and Spearman’s ρ",
    "p by Goodman and Kruskal’s γ; or p by Somers’ d; or one-tailed p by Stuart’s τ-c",
    "p by the linear-by-linear association test; or p by Tukey’s test of pairs",
  ]

  private static let noCriteria = [
    "the answers do not vary", "a correlation of ±1 has no standard error", "a group has fewer than two",
    "how many items the scale has is not known", "the data give no α", "the data give no correlation",
    "the data give no direction", "the data give no mean and standard deviation",
    "the data give no such ratio with a standard error", "the data give no share", "the shares do not vary",
  ]

  /// What arithmetic says of the reports of one finding.
  private static func messages(_ reports: [String], _ sample: Int?) throws -> [String] {
    FindingCheck(try study(reports, sample)).verdicts.flatMap { [$0.note, $0.nearest] }
  }

  /// What the data say of them.
  private static func messages(_ reports: [String], _ sample: Int?, _ data: Answers) throws -> [String] {
    let study = try study(reports, sample)
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "tearsheet-messages-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "data.csv").path
    let others = ["rating", "pass", "years", "visits", "other", "one", "two", "three"]
    let lines = data.lines.map { $0 + String(repeating: ",", count: others.count) }
    try (["cried,school,age,x,y,n," + others.joined(separator: ",")] + lines).joined(separator: "\n")
      .write(toFile: file, atomically: true, encoding: .utf8)
    var tallies = TallyPlan()
    let plan = FindingPlan(study: study, seed: 1, tallies: &tallies)
    return plan.verdicts(from: try SurveyCount(study: study, plan: tallies, paths: [file]).tallies).flatMap {
      [$0.note, $0.convention, $0.criteriaNote, $0.nearest]
        + [$0.criterion].filter { VerdictSentence.keys[$0] == nil }
        + $0.criteria.filter { $0.measure == .publishedEffect }.map(\.method)
    }
  }

  private static func study(_ reports: [String], _ sample: Int?) throws -> Study {
    let text = """
      study: test
      data: {count: n}
      variables:
        cried: {measure: nominal, values: ["Yes", "No"]}
        school: {measure: nominal, values: [PDT, CBT, Other]}
        rating: {measure: ordinal, values: {1: low, 2: middle, 3: high}}
        pass: {measure: ordinal, values: {0: failed, 1: passed}}
        years: {measure: numeric, range: [0, 60], whole: yes}
        visits: {measure: numeric, whole: yes}
        other: {measure: numeric}
        one: {measure: numeric, range: [1, 7]}
        two: {measure: numeric, range: [1, 7]}
        three: {measure: numeric, range: [1, 7]}
        age: {measure: numeric}
        x: {measure: numeric}
        y: {measure: numeric}
      scales:
        xy: {items: [x, y]}
        calm: {items: [one, -two, three], range: [1, 7]}
      findings:
        - id: f
      \(sample.map { "    sample: \($0)\n" } ?? "")    reports:
      \(reports.map { "      - {\($0)}" }.joined(separator: "\n"))
      """
    return try StudyParser.parse(text: text, file: "study.yaml")
  }
}
