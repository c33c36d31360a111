import Foundation
import StudyFile
import Testing

@testable import Ingest
@testable import Report

/// What is said of how an export was read stands on the page: each kind of note, provoked here by an export that deserves
/// it, is told again in every language.
@Suite struct ReadingMessagesTests {
  @Test(arguments: exports) func notesOfAnExport(_ name: String, _ bytes: [UInt8]) throws {
    let messages = try Self.notes(name, bytes)
    #expect(!messages.isEmpty, "this is to provoke a note")
    Self.expectTold(messages)
  }

  /// Of workbooks, SAS catalogs and files that stand beside an export.
  @Test(arguments: others) func othersNotes(_ message: String) { Self.expectTold([message]) }

  @Test(arguments: reasons) func reasonsOfAWarning(_ message: String) { Self.expectTold([message]) }

  /// A pattern without a message is one whose message was changed.
  @Test func everyPatternHasItsMessage() throws {
    var messages = Self.others + Self.reasons
    for (name, bytes) in Self.exports { messages += try Self.notes(name, bytes) }
    let subjects = ["reading", "headings", "columns", "delimiter", "rows", "reasons"]
    let keys = Words.english.keys.filter { key in
      subjects.contains { key == "told.\($0)" || key.hasPrefix("told.\($0).") }
    }
    let told = Telling(messages).keys
    #expect(keys.filter { !told.contains($0) }.sorted() == [])
  }

  private static func expectTold(_ messages: [String]) {
    #expect(Telling(messages).untold == [])
    for language in WordsTests.translations {
      for message in messages {
        let told = Words.of(language).retold(message)
        #expect(told != message && Telling.english(in: told) == [], "\(told)")
      }
    }
  }

  private static func notes(_ name: String, _ bytes: [UInt8]) throws -> [String] {
    let folder = FileManager.default.temporaryDirectory.appending(path: "tearsheet-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: name)
    try Data(bytes).write(to: file)
    let export = try OpenedExport(path: file.path, data: DataSource(), isHashed: false)
    return (export.facts.notes + export.facts.header.notes).map(\.message)
      + [export.facts.headings?.unusable.reason].compactMap(\.self)
  }

  private static let exports: [(String, [UInt8])] = [
    ("semicolons.csv", Array("a;b\n1;2\n".utf8)), ("tabs.csv", Array("a\tb\n1\t2\n".utf8)),
    ("pipes.csv", Array("a|b\n1|2\n".utf8)), ("unnamed.csv", Array("a,,b\n1,2,3\n".utf8)),
    ("unnamed-several.csv", Array("a,,,b\n1,2,3,4\n".utf8)),
    ("repeated.csv", Array("a,a,b\n1,2,3\n".utf8)),
    ("many.csv", Array("a,a,a,a,a,a,a,a,b\n1,2,3,4,5,6,7,8,9\n".utf8)),
    ("mark.csv", [0xFF, 0xFE] + "a,b\n1,2\n".utf8.flatMap { [$0, 0] }),
    ("zero.csv", "a,b\n1,2\n3,4\n".utf8.flatMap { [$0, 0] }),
    ("windows.csv", Array("a,b\n1,caf".utf8) + [0xE9, 0x0A]),
    ("mixed.csv", Array("a,b\n1,café\n2,caf".utf8) + [0xE9, 0x0A]),
    (
      "qualtrics.csv",
      Array(
        """
        StartDate,EndDate,Status,Progress,Finished,ResponseId,Q1
        Start Date,End Date,Response Type,Progress,Finished,Response ID,How are you?
        "{""ImportId"":""startDate""}","{""ImportId"":""endDate""}","{""ImportId"":""status""}","{""ImportId"":""progress""}","{""ImportId"":""finished""}","{""ImportId"":""_recordId""}","{""ImportId"":""QID1""}"
        2024-01-01 10:00:00,2024-01-01 10:05:00,0,100,1,R_1,Well

        """.utf8)
    ),
    (
      "surveymonkey.csv",
      Array(
        """
        Respondent ID,Collector ID,Start Date,End Date,IP Address,Email Address,First Name,Last Name,Custom Data 1,How are you?
        ,,,,,,,,,Response
        1,2,01/01/2024,01/01/2024,,,,,,Well

        """.utf8)
    ),
    (
      "events.csv",
      Array("record_id,redcap_event_name,mood\n1,before_arm_1,3\n1,after_arm_1,4\n2,before_arm_1,2\n".utf8)
    ),
    (
      "instruments.csv",
      Array("record_id,redcap_repeat_instrument,redcap_repeat_instance,mood\n1,,,3\n1,diary,1,4\n".utf8)
    ),
    (
      "both.csv",
      Array(
        "record_id,redcap_event_name,redcap_repeat_instrument,redcap_repeat_instance,mood\n1,a_arm_1,,,3\n1,a_arm_1,diary,1,4\n"
          .utf8)
    ),
  ]

  private static let others = [
    "what its columns mean is read from 'dictionary.csv', which stands beside it",
    "what its values mean is read from 'formats.sas7bcat', which stands beside it",
    "'formats.sas7bcat', which stands beside it, cannot be read, so that its values have no labels",
    "what its events and instruments are called is read from 'events.csv' beside it",
    "what its events and instruments are called is read from 'events.csv' and 'forms.csv' beside it",
    "of its 3 sheets 'Answers' is read; 'sheet:' under 'data' in the study file names another",
    "1 cell holds an error of Excel's such as #N/A (C4): no answer",
    "12 cells hold an error of Excel's such as #N/A (the first is C4): no answer",
    "1 cell to the right of the headings is not read (F9); a column needs a heading",
    "3 cells to the right of the headings are not read (the first is F9); a column needs a heading",
    "what stands above the headings in row 3 is taken for a title",
    "this line is a heading (as 'headings: 2' says), and is skipped",
    "lines 2 and 3 are headings (as 'headings: 3' says), and are skipped",
    "this line is a heading of LimeSurvey (the sub-questions), and is skipped", "heading below the first",
    "headings below the first", "heading of Qualtrics",
    "this line is a heading of Qualtrics (the wording of the questions), and is skipped",
  ]

  private static let reasons = [
    "48 of 60 answers to 'Age' cannot be used and count as missing: 45 not a number, 3 outside 18 to 99",
    "48 of 60 answers to 'Age' cannot be used and count as missing: 40 not a number, 5 not a number (a range), 3 outside 18 to 99",
    "48 of 60 answers to 'Age' cannot be used and count as missing: 40 not a number, 4 not a number (a range), 3 outside 18 to 99, …",
    "48 of 60 answers to 'Mood' cannot be used and count as missing: not a number; if the export has labels, list them with their numbers, as in 'measure: ordinal, values: {1: LABEL, 2: LABEL}'",
    "not a number (a point, where 'decimal: comma' reads commas only)",
    "not a number (a comma between digits; if it marks decimals, 'decimal: comma' under 'data' reads it)",
    "not one of the values (perhaps 'Yes')", "an item outside the range of the scale",
  ]
}
