import StudyFile
import Testing

@testable import Ingest

@Suite struct SurveyMonkeyTests {
  static let expanded = """
    Respondent ID,Collector ID,Date Created,IP Address,Email Address,First Name,How old are you?,Where do you rest?,,,How calm are you?,,Where do you work?,,Rest well?
    ,,,,,,Open-Ended Response,At home,Outside,Other (please specify),At work,At home,Response,Other (please specify),Response
    101,9,2024-01-01,192.0.2.1,,,30,At home,,,Very,Not,Clinic,,Yes
    102,9,2024-01-01,192.0.2.2,,,41,,Outside,a bench,Not,Not,Other (please specify),a barn,No
    103,9,2024-01-02,192.0.2.3,,,52,At home,Outside,a lake,Very,Very,Clinic,,Yes

    """

  @Test func twoRows() throws {
    let found = try dictionary(of: Self.expanded)
    #expect(found.format == .surveymonkey && found.columns.count == 15)
    #expect(
      found.columns.map(\.role) == [
        .respondent, .administrative, .date, .person, .person, .person,
      ] + [ColumnEntry.Role](repeating: .answer, count: 9))
    #expect(
      found.columns[6...].map(\.heading) == [
        "How old are you?", "Where do you rest? [At home]", "Where do you rest? [Outside]",
        "Where do you rest? [Other (please specify)]", "How calm are you? [At work]",
        "How calm are you? [At home]",
        "Where do you work?", "Where do you work? [Other (please specify)]", "Rest well?",
      ])
    #expect(found.columns[10].stem == "How calm are you?" && found.columns[10].label == "At work")
    #expect(found.columns[9].measure == .text && found.columns[13].measure == .text)
    #expect(
      found.multipleResponseSets.map(\.options) == [
        [
          .init(heading: "Where do you rest? [At home]", label: "At home"),
          .init(heading: "Where do you rest? [Outside]", label: "Outside"),
          .init(heading: "Where do you rest? [Other (please specify)]", label: "Other (please specify)"),
        ]
      ])
  }

  /// The made heading, and the export's own where it names one column.
  @Test func studyFilesNameColumnsByEither() throws {
    let found = try survey(
      Self.expanded,
      study([
        variable("a", .nominal, column: "Where do you rest?"),
        variable("b", .nominal, column: "Where do you rest? [At home]"),
        variable("c", .nominal, column: "How calm are you? [At home]"),
      ]))
    #expect(found.labels == [["At home"], ["At home"], ["Not", "Very"]])
    #expect(found.codes(0) == found.codes(1) && found.codes(2) == [0, 0, 1])
    #expect(found.notes.map(\.message).filter { $0.contains("no heading") }.isEmpty)
  }

  @Test func oneRow() throws {
    let question = "Where do you rest? Select all - that apply."
    let text =
      "Respondent ID,How old?,\(question) - At home,\(question) - Outside,\(question) - Other (please specify),Why?,"
      + "Why? - Other (please specify)\n"
      + "1,30,At home,,,Tired,\n2,41,,Outside,a bench,Other (please specify),no reason\n3,52,At home,Outside,,Tired,\n"
    let found = try dictionary(of: text)
    #expect(found.format == .surveymonkey)
    #expect(found.multipleResponseSets.map(\.label) == [question])
    #expect(found.columns[2].label == "At home" && found.columns[1].label == "How old?")
    #expect(found.columns[6].stem == "Why?" && found.columns[6].measure == .text)
    #expect(try survey(text, study([variable("How old?", .numeric)])).accounting.used == 3)
  }

  @Test(.enabled(if: sharedData != nil, "the shared data are absent")) func realExports() throws {
    let root = try #require(sharedData) + "/exports/surveymonkey/"
    func read(_ name: String) throws -> DataDictionary {
      try DataDictionary(ofExport: root + name, data: DataSource())
    }
    let films = try read("star-wars.csv")
    #expect(films.format == .surveymonkey && films.columns.count == 38)
    #expect(films.multipleResponseSets.map(\.options.count) == [6])
    #expect(films.columns.count { $0.stem != nil } == 26)
    #expect(Set(films.columns.map(\.heading)).count == 38)
    #expect(try Survey(root + "star-wars.csv", study([])).accounting.used == 1186)

    let comma = try read("comma-survey.csv")
    #expect(comma.format == .surveymonkey && comma.columns.count == 13 && comma.multipleResponseSets.isEmpty)
    #expect(comma.columns.filter { $0.role != .answer }.map(\.heading) == ["RespondentID"])

    let dinner = try read("thanksgiving-2015.csv")
    #expect(dinner.format == .surveymonkey && dinner.columns.count == 65)
    #expect(dinner.multipleResponseSets.map(\.options.count) == [14, 12, 11])
    #expect(dinner.columns.count { $0.measure == .text } == 7)
  }
}
