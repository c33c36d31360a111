import Testing

@testable import StudyFile

@Suite struct InterviewsReaderTests {
  private func study(_ rest: String) throws -> Study {
    try StudyParser.parse(text: "study: a\ndata: {}\n" + rest, file: "folder/s.yaml")
  }

  @Test func options() throws {
    let study = try study(
      "interviews: {file: c.csv, cases: /p/cases.csv, rules: hill-1997, consensus: Team, compare: [age, role], names: show, k: 3}\n"
    )
    let interviews = try #require(study.interviews)
    #expect(interviews.path == "folder/c.csv" && interviews.casesPath == "/p/cases.csv")
    #expect(interviews.rules == .hill1997 && interviews.consensus?.value == "Team")
    #expect(interviews.compare.map(\.value) == ["age", "role"])
    #expect(interviews.names == .show && interviews.anonymity == 3)
    #expect(study.hasNoRespondents && study.absentAnalyses == [] && study.notComputedYet == [])
  }

  @Test func `one attribute, and the defaults`() throws {
    let interviews = try #require(
      study("interviews: {file: c.csv, cases: cases.csv, compare: age}\n").interviews)
    #expect(interviews.compare.map(\.value) == ["age"])
    #expect(interviews.rules == .hill2005 && interviews.names == .hide && interviews.anonymity == 2)
  }

  @Test(arguments: Problems.table(cases)) func message(text: String, expected: [String]) {
    #expect(Problems.of(text) == expected)
  }

  private static let cases = #"""
    study: a⏎data: {}⏎interviews: {file: c.csv, compare: age, k: 1, names: yes, rule: x}
      3:36: 'compare' names attributes of cases, which stand in a file of their own: write 'cases: cases.csv'
      3:44: 'k' takes a whole number from 2, found '1'
      3:54: 'names' takes hide or show, found 'yes'
      3:59: unknown key 'rule' in 'interviews'; did you mean 'rules'?
    study: a⏎data: {}⏎joint:⏎  - {survey: x, category: y, reading: agrees}
      3:1: 'joint' sets results beside categories of interviews: write 'interviews: {file: codes.csv}' too
      4:39: 'reading' takes confirms, expands or disagrees, found 'agrees'
    study: a⏎data: {}⏎variables: {v: {measure: numeric}}⏎analyses: [{id: interviews, describe: v}]⏎interviews: {file: c.csv}
      4:39: 'interviews' is the id of the results of 'interviews'; give the analysis another
    """#
}
