import Analyses
import Foundation
import Ingest
import StudyFile
import Testing

@testable import Report

@Suite struct WorkbookRendererTests {
  private func write(_ content: ReportContent, to path: String) throws {
    try WorkbookRenderer(document: DocumentBuilder(content).document(), content: content).write(to: path)
  }

  /// Read back by the program's own reader of workbooks, which is made of other libraries.
  private func sheet(_ name: String, of path: String) throws -> ExportProfile {
    var data = DataSource()
    data.sheet = Located(name, at: SourceLocation(file: path))
    return try ExportProfile(path: path, data: data)
  }

  @Test func holdsEveryResultAndEveryTable() async throws {
    try await withFolder { folder in
      let path = folder + "/report.xlsx"
      let content = FixtureContent.content
      try write(content, to: path)
      let results = try sheet("Results", of: path)
      #expect(results.dictionary.columns.map(\.heading) == ResultRow.columns)
      #expect(results.records == content.rows.count)
      for table in DocumentBuilder(content).document().tables {
        // Its title, heads, rows and notes stand below the first line, which names it.
        #expect(try sheet("Table \(table.number)", of: path).records > 0)
      }
      #expect(throws: Diagnostics.self) { try sheet("Table 9999", of: path) }
    }
  }

  @Test func isTheSameTwice() async throws {
    try await withFolder { folder in
      for name in ["a", "b"] { try write(FixtureContent.content, to: "\(folder)/\(name).xlsx") }
      #expect(
        try OutputFile.readBytes(folder + "/a.xlsx") == OutputFile.readBytes(folder + "/b.xlsx"))
    }
  }

  /// `=cmd|…` is a string, which no spreadsheet runs.
  @Test func noLabelIsAFormula() async throws {
    try await withFolder { folder in
      let path = folder + "/report.xlsx"
      try write(HostileLabelTests().content, to: path)
      try await Zip.expectWellFormed(path)
      let parts = try await Zip.entries(of: path)
      #expect(parts.count > 10)
      for (name, text) in parts where name.hasPrefix("xl/worksheets/") {
        #expect(!text.contains("<f>") && !text.contains("<f "), "\(name)")
      }
      #expect(parts["xl/sharedStrings.xml"]?.contains("=cmd|") == true)
    }
  }

  @Test func aFolderThatIsNotThereIsTold() {
    #expect(throws: SystemError.self) { try write(FixtureContent.content, to: "/no/such/folder/report.xlsx") }
  }
}
