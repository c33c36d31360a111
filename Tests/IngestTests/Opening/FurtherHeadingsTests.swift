import StudyFile
import Testing

@testable import Ingest

@Suite struct FurtherHeadingsTests {
  private func warnings(_ text: String) throws -> [String] {
    try survey(text, study([variable("Q1", .numeric)])).notes.filter { $0.severity == .warning }.map(
      \.description
    )
    .map { $0.drop { $0 != ":" } }.map(String.init)
  }

  @Test func qualtrics() throws {
    let text = """
      StartDate,Q1,Q2
      Start Date,"How old
      are you?",Why?
      "{""ImportId"":""startDate"",""timeZone"":""America/Denver""}","{""ImportId"":""QID1_TEXT""}",
      2024-01-01,30,x

      """
    #expect(
      try warnings(text) == [
        ":2: warning: lines 2 and 4 are headings of Qualtrics (the wording of the questions, and the ids of their "
          + "columns) and are read as respondents; delete them from the file, or leave them out with 'exclude:' under "
          + "'data', by something that every respondent has, such as \"missing(progress)\""
      ])
  }

  @Test func surveyMonkey() throws {
    let heads = "Respondent ID,Collector ID,Q1\n"
    #expect(
      try warnings(heads + ",,Open-Ended Response\n1,2,30\n") == [
        ":2: warning: this line is a heading of SurveyMonkey (the options of the questions) and is read as a respondent; "
          + "delete it from the file, or leave it out with 'exclude:' under 'data', by something that every respondent "
          + "has, such as \"missing(progress)\""
      ])
    #expect(try warnings(heads + "1,2,30\n").isEmpty)
  }

  /// They may be what is excluded.
  @Test func whoExcludesRecordsGetsANote() throws {
    let excluding = study([variable("Q1", .numeric)]) {
      $0.exclude = [Located(.isMissing(variable: "Q1"), at: SourceLocation(file: "study.yaml"))]
    }
    let found = try survey("Respondent ID,Collector ID,Q1\n,,Response\n1,2,30\n", excluding)
    #expect(found.notes.map(\.severity) == [.note])
  }

  @Test(arguments: [
    "Q1,b\n1,2\n", "Q1,b\n1,2\n3,4\n", "Q1,b\nAge,Why\n30,\"{\"\"ImportId\"\":\"\"QID1\"\"}\"\n",
    "Q1,b\n,\n,\n",
    "Q1,b\n1,2\n\"{\"\"ImportId\"\":\"\"QID1\"\"}\n",
  ])
  func answersAreNoHeadings(_ text: String) throws {
    let isCut = text.hasSuffix("}\n")
    if isCut {
      #expect(try refusal(of: text, study([variable("Q1", .numeric)])).count == 1)
    } else {
      #expect(try warnings(text).isEmpty)
    }
  }
}
