import Foundation
import StudyFile
import Testing

@testable import Ingest

private func read(
  _ fixture: WorkbookFixture, _ change: (inout DataSource) -> Void = { _ in }
) throws -> TranslatedExport {
  try withExport(fixture.bytes) { try TranslatedExport($0, change) }
}

private func refused(_ bytes: [UInt8], _ change: (inout DataSource) -> Void = { _ in }) throws -> [String] {
  try withExport(bytes) { path in refusal(path) { _ = try TranslatedExport(path, change) } }
}

struct WorkbookTests {
  @Test func cellsOfEveryKind() throws {
    var fixture = WorkbookFixture(
      """
      <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="str"><v>c</v></c>\
      <c r="D1" t="inlineStr"><is><r><t>rich </t></r><r><t>text</t></r></is></c></row>
      <row r="2"><c r="A2"><v>1.1000000000000001</v></c><c r="B2" t="b"><v>1</v></c><c r="C2" t="s"><v>2</v></c>\
      <c r="D2" t="e"><v>#N/A</v></c></row>
      <row r="3"><c r="A3"><v>3.0000000000000004</v></c><c r="B3" t="b"><v>0</v></c><c r="C3" t="str"><f>A1</f><v></v></c></row>
      <row r="4"><c r="A4"><v>1E-3</v></c><c r="D4" t="d"><v>2026-11-21</v></c></row>
      """)
    fixture.strings = [
      "<t>a</t>", "<r><t>b</t></r><rPh><t>spoken</t></rPh><r><t> &amp; b</t></r>",
      "<t xml:space=\"preserve\"> two_x000D_\nlines, _x005F_x0041_ </t>",
    ]
    let export = try read(fixture)
    #expect(export.dictionary.format == .excel)
    #expect(export.header == ["a", "b & b", "c", "rich text"])
    #expect(
      export.rows == [
        ["1.1", "TRUE", " two\u{2028}lines, _x0041_ ", ""], ["3.0000000000000004", "FALSE", "", ""],
        ["0.001", "", "", "2026-11-21"],
      ])
    #expect(
      export.notes.map(\.message) == [
        "1 cell holds an error of Excel's such as #N/A (D2): no answer"
      ])
  }

  @Test func datesOfBothCalendars() throws {
    var fixture = WorkbookFixture(
      "<row r=\"1\">" + "abcdefgh".map { "<c t=\"str\"><v>\($0)</v></c>" }.joined() + "</row><row r=\"2\">"
        + (1...8).map { "<c s=\"\($0)\"><v>46347.5625</v></c>" }.joined() + "</row><row r=\"3\">"
        + (1...8).map { "<c s=\"\($0)\"><v>59</v></c>" }.joined() + "</row><row r=\"4\">"
        + (1...8).map { "<c s=\"\($0)\"><v>60</v></c>" }.joined() + "</row><row r=\"5\">"
        + (1...8).map { "<c s=\"\($0)\"><v>0.25</v></c>" }.joined() + "</row>")
    fixture.formatCodes = [
      164: "[$-409]d\\-mmm\\-yy;@", 165: "yyyy-mm-dd\" o'clock \"hh:mm", 166: "[h]:mm:ss",
      167: "0.00\" days\"",
      168: "[Red]mmm",
    ]
    fixture.formats = [0, 14, 22, 164, 165, 166, 167, 168, 20]
    var rows = try read(fixture).rows
    #expect(
      rows[0] == [
        "2026-11-21T13:30:00", "2026-11-21T13:30:00", "2026-11-21T13:30:00", "2026-11-21T13:30:00",
        "1112341:30:00", "46347.5625", "2026-11-21T13:30:00", "2026-11-21T13:30:00",
      ])
    #expect(rows[1].prefix(3) == ["1900-02-28", "1900-02-28T00:00:00", "1900-02-28"])
    // A day that Excel counts and that never was.
    #expect(rows[2].prefix(3) == ["60", "60", "60"])
    #expect(rows[3][4] == "06:00:00" && rows[3][7] == "06:00:00" && rows[3][5] == "0.25")
    fixture.counts1904 = true
    rows = try read(fixture).rows
    #expect(rows[2].prefix(2) == ["1904-03-01", "1904-03-01T00:00:00"])
  }

  @Test func rowsKeepTheNumbersThatTheSheetShows() throws {
    let fixture = WorkbookFixture(
      """
      <row r="3"><c r="B3" t="str"><v>x</v></c><c r="C3" t="str"><v>y</v></c></row>
      <row r="4"><c r="B4"><v>1</v></c></row><row r="5"/><row r="9"><c r="B9"><v>700</v></c><c r="C9"><v>2</v></c></row>
      """)
    try withExport(fixture.bytes) { path in
      let survey = try Survey(path, study([variable("x", .numeric, range: 0...10)]))
      #expect(survey.lines == [4, 9])
      #expect(survey.numbers(0) == [1, nil])
      #expect(survey.accounting.answers[0].lines.map(\.number) == [9])
      #expect(survey.sha256 == sha256(ofFile: path))
    }
  }

  @Test func cellsBesideTheTableAreTold() throws {
    let export = try read(
      WorkbookFixture(table: [["a", "b"], ["1", "2"], ["3", "4", "5", "6"], ["", "", "7"]]))
    #expect(export.rows == [["1", "2"], ["3", "4"]])
    #expect(
      export.notes.map(\.message) == [
        "3 cells to the right of the headings are not read (the first is C3); a column needs a heading"
      ])
  }

  @Test func sheetsAreChosen() throws {
    var fixture = WorkbookFixture("")
    func rows(_ value: Int) -> String {
      "<row r=\"1\"><c t=\"str\"><v>x</v></c></row><row r=\"2\"><c><v>\(value)</v></c></row>"
    }
    fixture.sheets = [
      ("Notes", "hidden", rows(1), ""), ("Wave 1", nil, rows(2), ""), ("Wave 2", nil, rows(3), ""),
    ]
    let export = try read(fixture)
    #expect(export.rows == [["2"]])
    #expect(
      export.notes.map(\.message) == [
        "of its 2 sheets 'Wave 1' is read; 'sheet:' under 'data' in the study file names another"
      ])
    let place = SourceLocation(file: "study.yaml", line: 3)
    #expect(try read(fixture) { $0.sheet = Located("Wave 2", at: place) }.rows == [["3"]])
    #expect(
      try refused(fixture.bytes) { $0.sheet = Located("Wave 3", at: place) } == [
        "study.yaml:3: error: the workbook has no sheet 'Wave 3'; did you mean 'Wave 1'?"
      ])
    fixture.sheets = [("Notes", "veryHidden", rows(1), "")]
    #expect(
      try refused(fixture.bytes) == [
        "export.csv: error: all sheets of this workbook are hidden; name one with 'sheet:' under 'data' in the study file: "
          + "'Notes'"
      ])
  }

  @Test func formulasNeedTheirResults() throws {
    let fixture = WorkbookFixture(
      "<row r=\"1\"><c t=\"str\"><v>x</v></c></row><row r=\"2\"><c r=\"A2\"><f>1+1</f><v>2</v></c></row>"
        + "<row r=\"3\"><c r=\"A3\"><f>1+1</f></c></row>")
    #expect(
      try refused(fixture.bytes) == [
        "export.csv: error: the cell A3 holds a formula without its result; open the workbook in Excel, save it, and run again"
      ])
  }

  @Test func headingsOverHeadings() throws {
    // A question over its options, beside questions over two rows.
    let rows = """
      <row r="1"><c r="A1" t="str"><v>id</v></c><c r="B1" t="str"><v>Tools</v></c><c r="E1" t="str"><v>age</v></c></row>
      <row r="2"><c r="B2" t="str"><v>Hammer</v></c><c r="C2" t="str"><v>Saw</v></c><c r="D2" t="str"><v>None</v></c></row>
      <row r="3"><c r="A3"><v>1</v></c><c r="C3"><v>1</v></c><c r="E3"><v>30</v></c></row>
      """
    let heads = ["id", "Tools [Hammer]", "Tools [Saw]", "Tools [None]", "age"]
    let vertical =
      "<mergeCells><mergeCell ref=\"A1:A2\"/><mergeCell ref=\"B1:D1\"/><mergeCell ref=\"E1:E2\"/></mergeCells>"
    for rest in [vertical, "<mergeCells><mergeCell ref=\"B1:D1\"/></mergeCells>"] {
      let export = try read(WorkbookFixture(rows, rest: rest))
      #expect(export.header == heads)
      #expect(export.rows == [["1", "", "1", "", "30"]])
    }
    // Nothing is merged: what stands in the second row may be answers.
    let plain = try read(WorkbookFixture(rows))
    #expect(plain.header == ["id", "Tools", "", "", "age"])
    #expect(plain.rows.count == 2)
  }

  @Test func titlesAreToldFromHeadings() throws {
    let export = try read(WorkbookFixture(table: [["Survey of May"], [], ["a", "b"], ["1", "2"]]))
    #expect(export.header == ["a", "b"])
    #expect(
      export.notes.map(\.description).contains {
        $0.hasSuffix("above the headings in row 3 is taken for a title")
      })
    #expect(try read(WorkbookFixture(table: [["a"], ["1"], ["2"]])).rows == [["1"], ["2"]])
  }

  @Test func whatIsNoWorkbookIsNamed() throws {
    let other = zip([(name: "answers.csv", bytes: Array("a\n1\n".utf8))])
    #expect(
      try refused(other) == [
        "export.csv: error: this is a zip archive and no Excel workbook; unpack it and name the export in it"
      ])
    #expect(
      try refused(zip([(name: "content.xml", bytes: [])])) == [
        "export.csv: error: this is an OpenDocument file (.ods), which is not read; save it as .xlsx or CSV"
      ])
    let ole: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 600)
    #expect(
      try refused(ole + Array("EncryptedPackage".utf8).flatMap { [$0, 0] }) == [
        "export.csv: error: this is protected by a password; save it without one"
      ])
    #expect(try refused(ole)[0].contains("an old Excel workbook (.xls)"))
  }

  @Test func platformsAreKnownInWorkbooksToo() throws {
    let fixture = WorkbookFixture(table: [
      ["RespondentID", "CollectorID", "Which films?", ""], ["", "", "Alpha", "Beta"],
      ["1", "7", "Alpha", ""],
    ])
    #expect(try read(fixture).dictionary.format == .surveymonkey)
  }
}
