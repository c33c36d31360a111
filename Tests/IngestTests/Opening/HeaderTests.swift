import StudyFile
import Testing

@testable import Ingest

@Suite struct HeaderTests {
  @Test func everyColumnThatCannotBeFoundAtOnce() throws {
    var first = variable("age", .numeric, column: "agee")
    first.location = SourceLocation(file: "study.yaml", line: 3, column: 5)
    var second = variable("q", .nominal, column: "Q9")
    second.location = SourceLocation(file: "study.yaml", line: 8, column: 5)
    let third = variable(
      "m", .multiple, levels: levels(["1": "A", "2": "B"]), source: .columns(["x", "nowhere"]))
    let found = try refusal(of: "age,Q9,Q9,x\n1,2,3,4\n", study([first, second, third]))
    #expect(
      found == [
        "study.yaml:3:5: error: variable 'age' needs the column 'agee', which export.csv does not have; did you mean 'age'?",
        "study.yaml:8:5: error: variable 'q' needs the column 'Q9', but columns 2 and 3 of export.csv are all called "
          + "that; name the one that is meant: 'Q9 (column 2)'",
        "study.yaml:7:3: error: variable 'm' needs the column 'nowhere', which export.csv does not have; the headings "
          + "are in its first line",
      ])
  }

  /// The place is that of the heading in the study file.
  @Test func eachHeadingHasItsPlace() throws {
    var ticks = variable(
      "m", .multiple, levels: levels(["1": "A", "2": "B"]), source: .columns(["x", "nowhere"]))
    ticks.columnLocations = [
      SourceLocation(file: "study.yaml", line: 9, column: 4),
      SourceLocation(file: "study.yaml", line: 9, column: 8),
    ]
    #expect(
      try refusal(of: "x,y\n1,2\n", study([ticks])).map { $0.prefix(24) } == ["study.yaml:9:8: error: v"])
  }

  @Test(arguments: [
    (
      "a,b\n1,2\n", ["a", "c", "d", "e"],
      "export.csv:1: error: this export has 1 of the 4 columns that study.yaml reads; it lacks 'c', 'd' and 'e'; is it "
        + "the right file, with the headings in its first line?"
    ),
    (
      "\nx,y\n1,2\n", ["a", "b", "c", "d", "e", "f", "g"],
      "export.csv:2: error: this export has none of the 7 columns that study.yaml reads: 'a', 'b', 'c', 'd', 'e' and 2 "
        + "more; is it the right file, with the headings in its first line?"
    ),
    (
      "x y\n1 2\n", ["a", "b", "c"],
      "export.csv:1: error: this export has none of the 3 columns that study.yaml reads: 'a', 'b' and 'c'; its first "
        + "line is one heading; if that is wrong, set 'delimiter:' under 'data' in the study file"
    ),
  ])
  func theWrongExportIsOneError(_ text: String, _ names: [String], _ message: String) throws {
    #expect(try refusal(of: text, study(names.map { variable($0, .numeric) })) == [message])
  }

  @Test func oddHeadingsThatNobodyUsesAreNotes() throws {
    try withExport("a,b,,b,\n1,2,3,4,5\n") { path in
      let reader = try SurveyReader(path: path, study: study([variable("a", .numeric)]), variables: ["a"])
      #expect(reader.header == ["a", "b", "", "b", ""])
      #expect(
        reader.notes.map(\.message) == [
          "columns 2 and 4 are all called 'b'; the study uses none of them",
          "columns 3 and 5 have no heading",
        ])
      #expect(reader.notes.allSatisfy { $0.severity == .note && $0.location.line == 1 })
    }
  }

  /// A draft reads them all.
  @Test func oddHeadingsOfADraft() throws {
    try withExport("a,b,,b,\n1,2,3,4,5\n") { path in
      let profile = try ExportProfile(path: path, data: DataSource())
      #expect(
        profile.notes.map(\.message) == [
          "columns 2 and 4 are all called 'b'; a study file names each as 'b (column 2)'",
          "columns 3 and 5 have no heading",
        ])
    }
  }

  @Test func blanksAndLineEndsInHeadings() throws {
    let found = try survey(
      " age ,\"How\nmany?\",\"é\"\n30,4,1\n",
      study([
        variable("age", .numeric), variable("many", .numeric, column: "How many?"),
        // An e and an accent apart: the same letter.
        variable("e", .numeric, column: "e\u{301}"),
      ]))
    #expect(found.numbers(0) == [30] && found.numbers(1) == [4] && found.numbers(2) == [1])
  }

  @Test func twoVariablesMayReadOneColumn() throws {
    let found = try survey(
      "x\n1\n2\n", study([variable("n", .numeric, column: "x"), variable("t", .text, column: "x")]))
    #expect(found.numbers(0) == [1, 2])
    #expect(found.codes(1) == [0, 0])
  }

  @Test func aColumnWithoutHeadingCannotBeUsed() throws {
    #expect(
      try refusal(of: "a,\n1,2\n", study([variable("v", .numeric, column: "")])) == [
        "study.yaml:7:3: error: variable 'v' names a column without a heading; give it one in export.csv"
      ])
  }
}
