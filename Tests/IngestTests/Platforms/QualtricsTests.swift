import StudyFile
import Testing

@testable import Ingest

@Suite struct QualtricsTests {
  /// The current layout: a grid, a check-all-that-apply question with what was written beside it, timing, display order.
  static let current = """
    StartDate,Status,IPAddress,Duration (in seconds),Finished,ResponseId,RecipientEmail,LocationLatitude,UserLanguage,Q1,Q2_1,Q2_2,Q3_1,Q3_2,Q3_9,Q3_9_TEXT,Q4_First Click,Q4_Page Submit,Q5_Browser,Q2_DO_1,Q_RecaptchaScore,Topic
    Start Date,Response Type,IP Address,Duration (in seconds),Finished,Response ID,Recipient Email,Location Latitude,User Language,How old are you?,How often do you - in a week - Walk?,How often do you - in a week - Run?,Where do you rest? - Selected Choice - At home,Where do you rest? - Selected Choice - Outside,Where do you rest? - Selected Choice - Other (please specify),Where do you rest? - Other (please specify) - Text,Timing - First Click,Timing - Page Submit,Browser - Browser,How often do you - Display Order - Walk?,Q_RecaptchaScore,Topic
    "{""ImportId"":""startDate"",""timeZone"":""Europe/Berlin""}","{""ImportId"":""status""}","{""ImportId"":""ipAddress""}","{""ImportId"":""duration""}","{""ImportId"":""finished""}","{""ImportId"":""_recordId""}","{""ImportId"":""recipientEmail""}","{""ImportId"":""locationLatitude""}","{""ImportId"":""userLanguage""}","{""ImportId"":""QID1_TEXT""}","{""ImportId"":""QID2_1""}","{""ImportId"":""QID2_2""}","{""ImportId"":""QID3"",""choiceId"":""1""}","{""ImportId"":""QID3"",""choiceId"":""2""}","{""ImportId"":""QID3"",""choiceId"":""9""}","{""ImportId"":""QID3_9_TEXT""}","{""ImportId"":""QID4_FIRST_CLICK""}","{""ImportId"":""QID4_PAGE_SUBMIT""}","{""ImportId"":""QID5_BROWSER""}","{""ImportId"":""QID2_DO_1""}","{""ImportId"":""Q_RecaptchaScore""}","{""ImportId"":""Topic""}"
    2024-01-01 10:00:00,0,192.0.2.1,60,1,R_1abc,,10.1,EN,30,2,3,1,,,,1.5,9.2,Firefox,2,0.9,x
    2024-01-01 11:00:00,0,192.0.2.2,75,1,R_2abc,,10.2,EN,41,-99,1,,1,1,a bench,1.1,8.0,Firefox,1,0.8,y

    """

  @Test func currentLayout() throws {
    let found = try dictionary(of: Self.current)
    #expect(found.format == .qualtrics && found.columns.count == 22)
    #expect(
      found.columns.map(\.role) == [
        .date, .administrative, .person, .duration, .progress, .respondent, .person, .person, .administrative,
        .answer, .answer, .answer, .answer, .answer, .answer, .answer, .timing, .timing, .browser,
        .displayOrder,
        .administrative, .answer,
      ])
    #expect(found.pageTimes == ["Q4_Page Submit"])
    #expect(found.column("Q1")?.label == "How old are you?" && found.column("Q1")?.stem == nil)
    #expect(
      found.column("Q2_1")?.stem == "How often do you - in a week" && found.column("Q2_1")?.label == "Walk?")
    #expect(
      found.column("Q2_1")?.missing.map(\.code) == ["-99"] && found.column("Q2_2")?.missing.count == 1)
    #expect(found.column("Q3_2")?.label == "Outside" && found.column("Q3_9_TEXT")?.measure == .text)
    #expect(
      found.multipleResponseSets == [
        MultipleResponseSet(
          name: "Q3", label: "Where do you rest?",
          options: [
            .init(heading: "Q3_1", label: "At home"), .init(heading: "Q3_2", label: "Outside"),
            .init(heading: "Q3_9", label: "Other (please specify)"),
          ])
      ])
  }

  @Test func namesAndTextsOnly() throws {
    let rows = Self.current.split(separator: "\n", omittingEmptySubsequences: true)
    let text = ([rows[0], rows[1]] + rows[3...]).joined(separator: "\n") + "\n"
    let found = try dictionary(of: text)
    #expect(found.format == .qualtrics && found.column("Q1")?.label == "How old are you?")
    let survey = try survey(text, study([variable("Q1", .numeric)]))
    #expect(survey.numbers(0) == [30, 41])
    #expect(survey.accounting.unusable == [.init(reason: "heading of Qualtrics", count: 1, lines: [2])])
    // By the ticks, without the options' ids.
    #expect(found.multipleResponseSets.map(\.name) == ["Q3"])
  }

  @Test func legacyExporter() throws {
    let text = """
      V1,V2,V3,V5,V6,V8,V10,Q1,Q2_1,Q2_2
      ResponseID,ResponseSet,Name,EmailAddress,IPAddress,StartDate,Finished,How old are you?,Ticked-a,Ticked-b
      R_1,Default Response Set,Anonymous,,192.0.2.1,2017-07-18 08:28:09,1,30,1,

      """
    let found = try dictionary(of: text)
    #expect(found.format == .qualtrics)
    #expect(
      found.columns.map(\.role) == [
        .respondent, .administrative, .person, .person, .person, .date, .progress, .answer, .answer, .answer,
      ])
    #expect(found.column("Q1")?.label == "How old are you?")
    #expect(found.column("V8")?.label == "StartDate")
    #expect(try survey(text, study([variable("Q1", .numeric)])).numbers(0) == [30])
  }

  /// The legacy exporter tells its four numbers of a page by the second row alone.
  @Test func legacyTimes() throws {
    let found = try dictionary(
      of: """
        V1,V2,Q1,Q2_1,Q2_2,Q2_3,Q2_4
        ResponseID,ResponseSet,How old are you?,Timing-First Click,Timing-Last Click,Timing-Page Submit,Timing-Click Count
        R_1,Default Response Set,30,1.2,3.4,5.6,2

        """)
    #expect(
      found.columns.map(\.role) == [.respondent, .administrative, .answer]
        + [ColumnEntry.Role](repeating: .timing, count: 4))
    #expect(found.pageTimes == ["Q2_3"])
    #expect(found.multipleResponseSets.isEmpty)
  }

  /// Somebody kept the names alone, in lower case, with the texts of what was chosen.
  @Test func namesOnly() throws {
    let text =
      "responseid,distributionchannel,sex_1,sex_2,sex_3,use_1,use_2,why\n"
      + "R_1,anonymous,Woman,0,0,Often,Never,x\nR_2,anonymous,0,Man,0,Never,Often,y\n"
      + "R_3,anonymous,Woman,0,0,Often,-99,z\n"
    let found = try dictionary(of: text)
    #expect(found.format == .qualtrics && found.columns[0].role == .respondent)
    #expect(found.columns[1].role == .administrative)
    #expect(found.multipleResponseSets.map(\.name) == ["sex"])
    #expect(found.multipleResponseSets.first?.options.map(\.label) == ["Woman", "Man", "sex_3"])
    #expect(try survey(text, study([variable("why", .text)])).accounting.used == 3)
    // One of the names alone says nothing.
    #expect(try dictionary(of: "status,progress,age\n1,2,3\n").format == .csv)
    #expect(try dictionary(of: "responseid,age\n1,2\n").format == .csv)
  }

  @Test func forced() throws {
    #expect(try dictionary(of: "ResponseId,age\n1,2\n") { $0.format = "qualtrics" }.format == .qualtrics)
    #expect(
      try refusal(
        of: "a,b\n1,2\n", study([]) { $0.format = "qualtrics" }) == [
          "export.csv:1: error: this is no export of Qualtrics: it has none of its columns (StartDate, ResponseId, Q1 …) "
            + "and no row of ImportIds; leave 'format: qualtrics' out, or export the data again"
        ])
    #expect(try dictionary(of: Self.current) { $0.format = "csv" }.format == .csv)
  }

  @Test(.enabled(if: sharedData != nil, "the shared data are absent")) func realExports() throws {
    let root = try #require(sharedData) + "/exports/qualtrics/"
    let current = try DataDictionary(ofExport: root + "sample.csv", data: DataSource())
    #expect(current.format == .qualtrics && current.columns.count == 20)
    #expect(current.columns.count { $0.role == .person } == 7)
    #expect(current.column("Q1")?.label == "This is a multiple choice question.")
    #expect(current.column("Q2 - Topics")?.role == .administrative)
    #expect(try Survey(root + "sample.csv", study([variable("Q1", .numeric)])).numbers(0) == [2])

    let legacy = try DataDictionary(ofExport: root + "sample-legacy.csv", data: DataSource())
    #expect(legacy.format == .qualtrics && legacy.columns.count == 16)
    #expect(legacy.column("Q2")?.label == "This is a free text question.")
    #expect(legacy.columns.count { $0.role == .person } == 6)
    #expect(try Survey(root + "sample-legacy.csv", study([variable("Q1", .numeric)])).numbers(0) == [2])

    let names = try DataDictionary(ofExport: root + "personal-data.csv", data: DataSource())
    #expect(names.format == .qualtrics && names.columns.count == 141)
    #expect(
      names.multipleResponseSets.map(\.name) == ["gender_identity", "sexual_orientation", "race_ethnicity"])
    #expect(names.multipleResponseSets.map(\.options.count) == [6, 5, 9])
    #expect(try Survey(root + "personal-data.csv", study([])).accounting.used == 586)
  }
}
