import Testing

@testable import StudyFile

@Suite struct PrintedTestReaderTests {
  private func report(_ text: String) throws -> PublishedReport {
    let study = try StudyParser.parse(
      text: """
        study: test
        data: {}
        variables:
          cried: {measure: nominal, values: ["Yes", "No"]}
          age: {measure: numeric, whole: yes}
        findings:
          - {id: f, reports: [{\(text)}]}
        """, file: "study.yaml")
    #expect(study.variable("age")?.isWhole == true && study.variable("cried")?.isWhole == nil)
    return try #require(study.findings.first?.reports.first)
  }

  @Test func whatIsPrintedBesideAValue() throws {
    let t = try report(
      "student_t: age ~ cried, value: 2.20, n: [15, 17], df: 30, p: '> .05', ci: [.1, 4]")
    #expect(t.n == 32 && t.groupSizes == [15, 17])
    #expect(t.degrees.map(\.text) == ["30"])
    #expect(t.p?.text == "> .05" && t.p?.value == 0.05 && t.p?.decimals == 2)
    #expect(t.interval?.text == "[.1, 4]")
    let f = try report("anova_f: age ~ cried, value: 3.1, df: [1, 30]")
    #expect(f.degrees.map(\.value) == [1, 30] && f.groupSizes.isEmpty && f.n == nil)
  }
}
