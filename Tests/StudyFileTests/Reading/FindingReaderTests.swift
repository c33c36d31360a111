import Testing

@testable import StudyFile

@Suite struct FindingReaderTests {
  let finding: Finding

  init() throws {
    let study = try StudyParser.parse(text: Fixture.complete, file: "study.yaml")
    finding = try #require(study.findings.first)
  }

  @Test func keys() {
    #expect(finding.id == "cried")
    #expect(finding.quote == "Respondents reported that 72% had cried in therapy.")
    #expect(finding.source == "PPRNet blog, March 2013")
    #expect(finding.sample == 541)
    #expect(finding.rounding == .halfUp)
  }

  @Test func targets() {
    let cried = Outcome(variable: "cried", level: "Yes")
    let event = Event(
      text: "cried = Yes", condition: .isAnyOf(variable: "cried", labels: ["Yes"]), outcome: cried)
    let expected: [(String, PublishedReport.Target)] = [
      ("proportion", .event(event)), ("proportion", .event(event)), ("mean", .variable("age")),
      ("sd", .variable("age")), ("difference", .comparison(cried, groups: "gender")),
      ("difference", .comparison(cried, groups: "orientation")),
      ("difference", .comparison(Outcome(variable: "age"), groups: "gender")),
      ("association", .association("age", "tears_share")), ("association", .association("age", "empathy")),
      ("test", .test("t(28) = 2.20, p = .03")), ("pearson_r", .association("age", "tears_share")),
      ("cronbach_alpha", .variable("empathy")), ("odds_ratio", .comparison(cried, groups: "gender")),
      ("response_rate", .test("of those invited")),
    ]
    #expect(finding.reports.map(\.measure) == expected.map(\.0))
    #expect(finding.reports.map(\.target) == expected.map(\.1))
  }

  @Test func options() {
    let reports = finding.reports
    #expect(reports[0].value == PrintedNumber(text: "72%", value: 0.72, isPercentage: true, decimals: 0))
    #expect(reports[0].n == 541)
    #expect(reports[0].answered == .count(540))
    #expect(reports[1].value == PrintedNumber(text: "50.1%", value: 0.501, isPercentage: true, decimals: 1))
    #expect(reports[1].among?.value.text == "orientation = CBT")
    #expect(reports[1].answered == .answered)
    #expect(reports[2].answered == .all)
    #expect(reports[2].sd == PrintedNumber(text: "9.50", value: 9.5, isPercentage: false, decimals: 2))
    #expect(reports[3].sd == nil)
    #expect(reports[3].value?.text == "9.5")
    #expect(reports[4].direction == PublishedReport.Direction.none)
    #expect(reports[4].margin == .points(0.1))
    #expect(reports[5].direction == .order(higher: "PDT", lower: "CBT"))
    #expect(reports[5].p == PrintedNumber(text: "< .001", value: 0.001, isPercentage: false, decimals: 3))
    #expect(reports[6].direction == .order(higher: "Woman", lower: "Man"))
    #expect(reports[6].margin == .d(0.2))
    #expect(reports[7].direction == .positive)
    #expect(reports[8].margin == .r(0.1))
    #expect(reports[10].value == PrintedNumber(text: "−.30", value: -0.3, isPercentage: false, decimals: 2))
    #expect(reports[11].value?.decimals == 2)
  }

  @Test(
    arguments: [
      ("Graduate student > 'Licensed clinician'", "Graduate student", "Licensed clinician"),
      ("Licensed clinician < \"Graduate student\"", "Graduate student", "Licensed clinician"),
    ])
  func directionsWithSpaces(text: String, higher: String, lower: String) throws {
    let study = try StudyParser.parse(
      text: Problems.codebook + "\nfindings:\n  - id: f\n    reports:\n      - difference: age ~ role\n"
        + "        direction: \(text)\n", file: "s")
    #expect(study.findings.first?.reports.first?.direction == .order(higher: higher, lower: lower))
  }

  /// What a printed test compares is read from its formula: groups where the second variable has some.
  @Test func testsOfSomething() throws {
    func report(_ text: String) throws -> PublishedReport {
      let study = Problems.codebook + "\nfindings:\n  - id: f\n    reports:\n      - {\(text)}\n"
      return try #require(
        try StudyParser.parse(text: study, file: "study.yaml").findings.first?.reports.first)
    }
    let t = try report("test: 't(28) = 2.20, p = .03', of: age ~ gender, direction: Woman > Man")
    #expect(t.target == .test("t(28) = 2.20, p = .03"))
    #expect(t.subject == .comparison(Outcome(variable: "age"), groups: "gender"))
    #expect(t.direction == .order(higher: "Woman", lower: "Man"))
    #expect(try report("test: 'r(28) = .20, p = .3', of: age ~ mood").subject == .association("age", "mood"))
    let share = try report("proportion: cried = Yes, value: 72%, ci: [68.0%, 75.7%], against: 56.5%")
    #expect(share.interval?.low.text == "68.0%" && share.interval?.high.value == 0.757)
    #expect(share.against == 0.565 && share.subject == share.target)
  }
}
