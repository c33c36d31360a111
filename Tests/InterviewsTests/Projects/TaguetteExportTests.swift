import Foundation
import Testing

@testable import Interviews

private func read(_ text: String, _ name: String = "highlights.csv") throws -> ImportedInterviews? {
  try withFile(name, Data(text.utf8)) { try ImportedInterviews.found($0) }
}

@Suite struct TaguetteExportTests {
  @Test func tagsWithPoints() throws {
    let found = try #require(
      try read(
        """
        id,document,tag,content
        1,T1.docx,consequences.deepened,"Private words,
        on two lines"
        1,T1.docx,training,Private
        2,T1.docx,consequences.deepened,More
        3,T2.docx,,Untagged
        4,T3.docx,consequences,Domain
        5,T3.docx,consequences.practice. later on,x

        """))
    #expect(
      found.lines == [
        "T1.docx: consequences > deepened", "T1.docx: training > training",
        "T3.docx: consequences > practice > later on",
      ])
    #expect(found.interviews.assignments.map(\.line) == [2, 4, 8])
    #expect(found.interviews.cases.map(\.name) == ["T1.docx", "T2.docx", "T3.docx"])
    #expect(
      found.said == [
        "highlights.csv:6: note: 1 highlight has no tag, and no part in the coding",
        "highlights.csv: note: 1 passage is coded with a domain that has categories and with none of these, and left out; "
          + "code them with a category, or with one such as 'Other'",
      ])
  }

  /// The parts that XlsxWriter writes for Taguette.
  @Test func workbooks() throws {
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let rows = [
      ["id", "document", "tag", "content"], ["1", "T1", "a.b", "private"], ["2", "T2", "", "private"],
    ]
    let cells = rows.enumerated().map { row, texts in
      "<row r=\"\(row + 1)\">"
        + texts.map { $0.isEmpty ? "<c/>" : "<c t=\"inlineStr\"><is><t>\($0)</t></is></c>" }.joined()
        + "</row>"
    }.joined()
    let parts = [
      ("[Content_Types].xml", "<Types/>"),
      (
        "xl/workbook.xml",
        "<workbook xmlns=\"\(main)\" xmlns:r=\"\(relations)\"><sheets><sheet name=\"highlights\" sheetId=\"1\" r:id=\"r1\"/>"
          + "</sheets></workbook>"
      ),
      (
        "xl/_rels/workbook.xml.rels",
        "<Relationships><Relationship Id=\"r1\" Type=\"\(relations)/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"
      ),
      (
        "xl/worksheets/sheet1.xml", "<worksheet xmlns=\"\(main)\"><sheetData>\(cells)</sheetData></worksheet>"
      ),
    ]
    let bytes = try zipped(parts.map { ($0.0, Data($0.1.utf8)) })
    let found = try withFile("highlights.xlsx", bytes) { try ImportedInterviews.found($0) }
    #expect(found?.lines == ["T1: a > b"])
    #expect(found?.interviews.cases.count == 2)
  }

  @Test func badRows() throws {
    #expect(
      refusal { _ = try read("id,document,tag,content\n1,T1,a\n2,,a,x\n") } == [
        "highlights.csv:2: error: 3 fields, and there are 4 headings; a text with a comma stands in double quotes",
        "highlights.csv:3: error: no document; each highlight is in one, which is its case",
      ])
    #expect(
      refusal { _ = try read("id,document,tag,content\n1,T1,,x\n") } == [
        "highlights.csv:1: error: no highlight has a tag, so that nothing is coded"
      ])
    let database = "SQLite format 3\0" + String(repeating: "\0\u{1}", count: 200)
    #expect(refusal { _ = try read(database, "taguette.sqlite3") }.first?.contains("SQLite") == true)
    #expect(refusal { _ = try read("") }.first?.contains("the file is empty") == true)
  }
}
