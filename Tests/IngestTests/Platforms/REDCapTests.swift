import Foundation
import StudyFile
import Testing

@testable import Ingest

@Suite struct REDCapTests {
  static let raw = """
    record_id,redcap_event_name,redcap_repeat_instrument,redcap_repeat_instance,redcap_survey_identifier,intake_timestamp,age,calm,height,mood,rest___1,rest___2,rest____99,agree___1,remarks,intake_complete
    1,start_arm_1,,,ada@example.org,2024-01-01 10:00:00,30,2,"1,71",1,1,0,0,1,fine,2
    1,start_arm_1,pause,1,,,,,,,0,0,0,0,,0
    2,start_arm_1,,,bob@example.org,2024-01-02 10:00:00,UNK,3,"1,80",0,0,0,1,1,,1

    """
  static let dictionary = #"""
    "Variable / Field Name","Form Name","Section Header","Field Type","Field Label","Choices, Calculations, OR Slider Labels","Field Note","Text Validation Type OR Show Slider Number","Text Validation Min","Text Validation Max",Identifier?,"Branching Logic (Show field only if...)","Required Field?","Custom Alignment","Question Number (surveys only)","Matrix Group Name","Matrix Ranking?","Field Annotation"
    record_id,intake,,text,"Record ID",,,,,,,,,,,,,
    age,intake,,text,"<b>Age</b> (years)",,,integer,18,100,,,,,,,,
    calm,intake,"How often are you …",radio,"calm?","1, Never, or hardly | 2, Now and then | 3, Often",,,,,,,,,,feelings,,
    height,intake,,text,Height,,"in metres",number_comma_decimal,0,,,"[age] > ""18""",,,,,,
    mood,intake,,truefalse,"In a good mood?",,,,,,,,,,,feelings,,
    rest,intake,,checkbox,"Where do you rest?","1, At home | 2, Outside | -99, Nowhere",,,,,,,,,,,,
    agree,intake,,checkbox,Consent,"1, I agree",,,,,,,,,,,,
    remarks,intake,,notes,Remarks,,,,,,y,,,,,,,

    """#

  /// The folder of an export with its dictionary in it, as REDCap names it.
  private func withProject<Result>(_ data: String, _ body: (String) throws -> Result) throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try data.write(to: folder.appendingPathComponent("Rest_DATA_2024.csv"), atomically: true, encoding: .utf8)
    try Self.dictionary.write(
      to: folder.appendingPathComponent("Rest_DataDictionary_2024.csv"), atomically: true, encoding: .utf8)
    return try body(folder.appendingPathComponent("Rest_DATA_2024.csv").path)
  }

  @Test func rawExport() throws {
    let found = try Ingest.DataDictionary.of(Self.raw)
    #expect(found.format == .redcap)
    #expect(
      found.columns.map(\.role) == [
        .respondent, .administrative, .administrative, .administrative, .person, .date, .answer, .answer,
        .answer,
        .answer, .answer, .answer, .answer, .answer, .answer, .administrative,
      ])
    #expect(found.multipleResponseSets.map(\.options.count) == [3])
    #expect(found.column("intake_complete")?.values.map(\.label) == ["Incomplete", "Unverified", "Complete"])
    #expect(found.notes.map(\.message).contains { $0.contains("what is counted is rows") })
  }

  @Test func withItsDictionary() throws {
    let found = try withProject(Self.raw) { try DataDictionary(ofExport: $0, data: DataSource()) }
    #expect(found.notes.map(\.message).contains { $0.contains("'Rest_DataDictionary_2024.csv'") })
    let age = try #require(found.column("age"))
    #expect(age.label == "Age (years)" && age.measure == .numeric && age.range == 18...100)
    #expect(age.missing == [MissingValue(code: "UNK", label: "Unknown")])
    let calm = try #require(found.column("calm"))
    #expect(calm.stem == "How often are you …" && calm.label == "calm?" && calm.measure == .nominal)
    #expect(
      calm.values == [
        Level(code: "1", label: "Never, or hardly"), Level(code: "2", label: "Now and then"),
        Level(code: "3", label: "Often"),
      ])
    let height = try #require(found.column("height"))
    #expect(height.decimal == .comma && height.range == nil)
    #expect(height.note == "asked only if [age] > \"18\"; 0 or more; in metres")
    #expect(found.column("mood")?.stem == "How often are you …")
    #expect(found.column("mood")?.values.map(\.label) == ["True", "False"])
    #expect(found.column("agree___1")?.label == "I agree")
    #expect(found.column("remarks")?.role == .person && found.column("remarks")?.measure == .text)
    #expect(
      found.multipleResponseSets == [
        MultipleResponseSet(
          name: "rest", label: "Where do you rest?",
          options: [
            .init(heading: "rest___1", label: "At home"), .init(heading: "rest___2", label: "Outside"),
            .init(heading: "rest____99", label: "Nowhere"),
          ])
      ])
  }

  /// Numbers of one column have a comma, of the others a point.
  @Test func decimalCommas() throws {
    let numbers = try withProject(Self.raw) {
      try Survey($0, study([variable("height", .numeric)])).numbers(0)
    }
    #expect(numbers == [1.71, nil, 1.8])
  }

  @Test func exportWithLabels() throws {
    let text = """
      Record ID,Event Name,Repeat Instrument,Repeat Instance,Age (years),calm?,Where do you rest? (choice=At home),Where do you rest? (choice=Outside),Where do you rest? (choice=Nowhere),Complete?,Complete?
      1,Start,,,30,Often,Checked,Unchecked,Unchecked,Complete,Incomplete
      2,Start,,,41,Never,Unchecked,Unchecked,Checked,Complete,Unverified

      """
    let found = try withProject(text) { try DataDictionary(ofExport: $0, data: DataSource()) }
    #expect(found.format == .redcap)
    #expect(found.columns.map(\.heading).suffix(2) == ["Complete? (column 10)", "Complete? (column 11)"])
    #expect(found.column("Event Name")?.role == .administrative)
    #expect(found.column("Age (years)")?.range == 18...100)
    #expect(
      found.multipleResponseSets.map(\.options).map { $0.map(\.label) } == [
        ["At home", "Outside", "Nowhere"]
      ])
  }

  @Test func theDictionaryIsNamed() throws {
    try withExport("record_id,age,mood\n1,30,TRUE\n") { export in
      try withExport(Self.dictionary) { path in
        // Nothing in the export says that it is REDCap's.
        #expect(try DataDictionary(ofExport: export, data: DataSource()).format == .csv)
        let found = try DataDictionary(ofExport: export, data: described(by: path))
        #expect(found.format == .redcap && found.column("age")?.range == 18...100)
        #expect(found.column("mood")?.values.first == Level(code: "TRUE", label: "True"))
        #expect(CompanionFile.isOne(path: path) && !CompanionFile.isOne(path: export))
        #expect(
          refusal(path) { _ = try DataDictionary(ofExport: path, data: DataSource()) } == [
            "export.csv:1: error: this is a data dictionary of REDCap; name the export of the data, and this under "
              + "'dictionary' in 'data'"
          ])
      }
      #expect(
        refusal(export) { _ = try DataDictionary(ofExport: export, data: described(by: export)) }
          == [
            "export.csv: error: this is no data dictionary of REDCap (its first column is 'Variable / Field Name'), no syntax "
              + "file of LimeSurvey for SPSS or R, and no XLSForm or item table of formr (a workbook with the sheets 'survey' "
              + "and 'choices')"
          ])
    }
  }

  @Test func tags() {
    #expect(Markup.plain("<b>Age</b><br/>in &lt;years&gt; &amp; months") == "Age in <years> & months")
    #expect(Markup.plain("a < b and <3") == "a < b and <3")
  }

  @Test(.enabled(if: sharedData != nil, "the shared data are absent")) func realExports() throws {
    let root = try #require(sharedData) + "/exports/redcap/"
    func read(_ name: String) throws -> DataDictionary {
      try DataDictionary(ofExport: root + name + "/data.csv", data: DataSource())
    }
    // Columns, those with values, check-all-that-apply questions, those that identify people.
    let counts: [(String, [Int])] = [
      ("arm-single-longitudinal", [6, 2, 0, 0]), ("blank-for-gray-status", [26, 6, 1, 6]),
      ("checkboxes-1", [13, 2, 2, 0]), ("clinical-trial-1", [13, 4, 0, 6]), ("decimal-comma", [6, 1, 0, 1]),
      ("longitudinal", [125, 46, 5, 9]), ("nonnumeric-record-id", [3, 1, 0, 1]),
      ("repeating-instruments", [15, 6, 0, 2]), ("simple", [24, 5, 1, 6]), ("survey", [33, 16, 0, 7]),
    ]
    for (name, expected) in counts {
      let found = try read(name)
      #expect(found.format == .redcap)
      #expect(
        [
          found.columns.count, found.columns.count { !$0.values.isEmpty }, found.multipleResponseSets.count,
          found.columns.count { $0.role == .person },
        ] == expected, "\(name)")
      #expect(found.columns[0].role == .respondent && found.columns[0].label != nil)
    }
    let comma = try Survey(
      root + "decimal-comma/data.csv", study([variable("height", .numeric), variable("bmi", .numeric)]))
    #expect(comma.numbers(0) == [1.54, 1.84, 1.95, 1.61] && comma.numbers(1) == [22.1, 27.3, 32.5, 17.7])
    #expect(try read("simple").column("sex")?.values.map(\.code) == ["FALSE", "TRUE"])
    #expect(try read("longitudinal").column("gym___0")?.label == "Monday")
    for name in ["longitudinal", "repeating-instruments", "arm-single-longitudinal"] {
      #expect(
        try read(name).notes.map(\.message).contains { $0.contains("what is counted is rows") }, "\(name)")
    }
    let empty = root + "potentially-problematic-dictionary/data.csv"
    #expect(
      refusal(empty) { _ = try DataDictionary(ofExport: empty, data: DataSource()) } == [
        "export.csv: error: the file has no header: all of its lines are blank"
      ])
  }
}

extension DataDictionary {
  /// Beside a member of a suite that is called `dictionary` too.
  static func of(_ text: String) throws -> DataDictionary {
    try withExport(text) { try DataDictionary(ofExport: $0, data: DataSource()) }
  }
}
