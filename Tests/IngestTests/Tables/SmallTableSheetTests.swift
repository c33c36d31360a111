import StudyFile
import Testing

@testable import Ingest

@Suite struct SmallTableSheetTests {
  /// Lines are those of the sheet, and every row is as wide as the widest.
  @Test func rowsOfTheFirstSheet() throws {
    let fixture = WorkbookFixture(table: [["id", "tag"], ["1", "a  b", "more"], [], ["3"]])
    let table = try withExport(fixture.bytes) { try SmallTable($0, of: "codings") }
    #expect(table.headings == ["id", "tag", ""] && table.headingLine == 1)
    #expect(
      table.rows == [
        SmallTable.Row(line: 2, fields: ["1", "a b", "more"]),
        SmallTable.Row(line: 4, fields: ["3", "", ""]),
      ])
  }

  @Test func otherArchives() throws {
    let messages = try withExport(zip([(name: "x.txt", bytes: [1])])) { path in
      refusal(path) { _ = try SmallTable(path, of: "codings") }
    }
    #expect(
      messages == [
        "export.csv: error: this is a zip archive and no Excel workbook; unpack it and name the export in it"
      ])
    #expect(
      try withExport(WorkbookFixture("").bytes) { path in
        refusal(path) { _ = try SmallTable(path, of: "codings") }
      } == [
        "export.csv: error: the file is empty; its first line holds the headings of its columns"
      ])
  }
}
