import StudyFile
import Testing

@testable import Ingest

@Suite struct CategoricalDecoderTests {
  private let gender = levels(["1": "Female", "2": "Male"])
  private let blank = MissingCode.blank
  private let unusable = MissingCode.unusable

  @Test func codesAndLabels() throws {
    let found = try survey(
      "g,x\n1,\n2,\nFemale,\n Male ,\n1.0,\n01,\n\" 2 \",\n+2,\n",
      study([variable("g", .nominal, levels: gender)]))
    #expect(found.codes(0) == [0, 1, 0, 1, 0, 0, 1, 1])
    #expect(found.labels == [["Female", "Male"]])
    #expect(found.accounting.answers.isEmpty)
  }

  @Test func noAnswer() throws {
    let found = try survey(
      "g,x\n,\nNA,\nN/A,\n\" \",\n-99,\n-99.0,\nRefused,\n",
      study([variable("g", .nominal, levels: gender, missing: [MissingValue(code: "-99", label: "Refused")])])
    )
    #expect(
      found.codes(0) == [
        blank, blank, blank, blank, MissingCode.typed(0), MissingCode.typed(0), MissingCode.typed(0),
      ])
  }

  @Test func whatIsNoLevelIsReportedAndNeverQuoted() throws {
    let found = try survey(
      "g,x\n3,\nfemale,\nFemail,\nMale,\nfemale,\nmy name is secret,\n",
      study([variable("g", .nominal, column: "g", levels: gender)]))
    #expect(found.codes(0) == [unusable, unusable, unusable, 1, unusable, unusable])
    #expect(
      found.accounting.answers == [
        .init(variable: "g", column: "g", reason: "not one of the values", count: 2, lines: [2, 7]),
        .init(
          variable: "g", column: "g", reason: "not one of the values (perhaps 'Female')", count: 3,
          lines: [3, 4, 6]),
      ])
  }

  @Test func onlyTheFirstFiveLines() throws {
    let found = try survey(
      "g,x\n" + String(repeating: "9,\n", count: 5000), study([variable("g", .nominal, levels: gender)]))
    #expect(
      found.accounting.answers == [
        .init(
          variable: "g", column: "g", reason: "not one of the values", count: 5000, lines: [2, 3, 4, 5, 6])
      ])
  }

  @Test func moreDifferentWrongAnswersThanAreRemembered() throws {
    let text = (0..<9000).map { "wrong \($0),\n" }.joined()
    let found = try survey("g,x\n" + text, study([variable("g", .nominal, levels: gender)]))
    #expect(found.accounting.answers.map(\.count) == [9000])
  }

  @Test func aDeclaredLevelGoesBeforeTheStudysMissingTexts() throws {
    let found = try survey(
      "c,x\nNA,\nDE,\n,\n",
      study([variable("c", .nominal, levels: levels(["NA": "Namibia", "DE": "Germany"]))]))
    #expect(found.codes(0) == [0, 1, blank])
  }

  @Test func codesThatLookLikeNumbersAreNotTextsThatDoNot() throws {
    let found = try survey(
      "c,x\n1,\n1a,\n1.0,\n", study([variable("c", .nominal, levels: levels(["1a": "A", "1": "B"]))]))
    #expect(found.codes(0) == [1, 0, 1])
  }

  @Test func anAccentWrittenInTwoWays() throws {
    let found = try survey(
      "c,x\ncaf\u{E9},\ncafe\u{301},\n", study([variable("c", .nominal, levels: levels(["1": "café"]))]))
    #expect(found.codes(0) == [0, 0])
    let met = try survey("c,x\ncaf\u{E9},\ncafe\u{301},\ntea,\n", study([variable("c", .nominal)]))
    #expect(met.codes(0) == [0, 0, 1])
    #expect(met.labels == [["café", "tea"]])
  }

  @Test func levelsAsTheyAppear() throws {
    let found = try survey(
      "c,x\nb,\n a,\nb,\n,\n-99.0,\nc,\n",
      study([variable("c", .nominal, missing: [MissingValue(code: "-99", label: nil)])]))
    #expect(found.codes(0) == [0, 1, 0, blank, MissingCode.typed(0), 2])
    #expect(found.labels == [["b", "a", "c"]])
  }

  @Test func freeTextIsNotCategorical() throws {
    let text = (0..<10_001).map { "secret \($0),\n" }.joined()
    #expect(
      try refusal(of: "c,x\n" + text, study([variable("c", .nominal)])) == [
        "study.yaml:7:3: error: column 'c' of export.csv looks like free text: it has more than 10000 different "
          + "answers; give c 'measure: text', or list its 'values:'"
      ])
    #expect(
      try refusal(
        of: "c,x\na,\n" + String(repeating: "secret ", count: 200) + ",\n", study([variable("c", .nominal)]))
        == [
          "study.yaml:7:3: error: column 'c' of export.csv looks like free text: it has an answer of more than 1000 "
            + "bytes; give c 'measure: text', or list its 'values:'"
        ])
  }

  @Test func presence() throws {
    let found = try survey(
      "t,x\nhello,\n,\nNA,\n-99,\n",
      study([variable("t", .text, missing: [MissingValue(code: "-99", label: nil)])]))
    #expect(found.codes(0) == [0, blank, blank, MissingCode.typed(0)])
  }
}
