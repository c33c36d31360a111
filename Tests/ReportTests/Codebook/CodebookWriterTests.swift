import StudyFile
import Testing

@testable import Report

@Suite struct CodebookWriterTests {
  private let content = FixtureCodebook.content

  @Test func writesEveryFileAndReplacesItself() async throws {
    try await withFolder { folder in
      for _ in 0..<2 {
        let notes = try await CodebookWriter.write(content, to: folder + "/c", staging: StagingArea())
        #expect(notes.isEmpty)
      }
      #expect(
        try FileTree.entries(folder + "/c") == [
          "codebook.csv", "codebook.json", "codebook.md", "codebook.xml", "index.html", "tables",
        ])
      #expect(try FileTree.entries(folder) == ["c"])
    }
  }

  /// Neither takes the place of the other.
  @Test func aReportIsNoCodebook() async throws {
    try await withFolder { folder in
      _ = try await CodebookWriter.write(content, to: folder + "/c", staging: StagingArea())
      await #expect(throws: Diagnostic.self) {
        try await ReportWriter.write(FixtureContent.content, to: folder + "/c", figures: false)
      }
      _ = try await ReportWriter.write(FixtureContent.content, to: folder + "/r", figures: false)
      await #expect(throws: Diagnostic.self) {
        try await CodebookWriter.write(content, to: folder + "/r", staging: StagingArea())
      }
    }
  }

  @Test func theTableSaysWhatTheCodebookSays() throws {
    let markdown = MarkdownRenderer.markdown(CodebookWriter.document(content))
    #expect(markdown.contains("20 – 65, median 40"))
    #expect(markdown.contains("42.9"))
    #expect(markdown.contains("age / 10"))
    #expect(!markdown.contains("<b>"))
  }
}
