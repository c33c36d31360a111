import Foundation
import StudyFile
import Testing

@testable import Report

@Suite struct ReportWriterTests {
  @Test func writesEveryFile() async throws {
    try await withFolder { folder in
      let place = folder + "/reports/tears"
      let diagnostics = try await ReportWriter.write(FixtureContent.content, to: place)
      #expect(diagnostics.isEmpty, "\(diagnostics)")
      let names = try FileTree.entries(place)
      #expect(
        names == [
          "figures", "findings.csv", "index.html", "report.md", "results.csv", "results.json", "tables",
        ])
      #expect(try FileTree.entries(folder + "/reports") == ["tears"])
      if let keep = ProcessInfo.processInfo.environment["TEARSHEET_KEEP"] {
        try? FileTree.remove(keep)
        try FileManager.default.copyItem(atPath: place, toPath: keep)
      }
    }
  }
}
