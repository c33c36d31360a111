import Foundation
import Testing

@testable import Report

@Suite struct IncludeFilesTests {
  private func files(_ content: ReportContent, folder: String = "reports/tears") -> [String: String] {
    let document = DocumentBuilder(content).document()
    let files = IncludeFiles(document: document, folder: folder, drawn: Set(document.figures.map(\.name)))
    return Dictionary(uniqueKeysWithValues: files.files.map { ($0.name, $0.text) })
  }

  @Test func eachAnalysisHasItsOwn() throws {
    let files = files(FixtureContent.content)
    let whole = try #require(files["_results.qmd"])
    #expect(files.count > 4)
    for (name, text) in files where name != "_results.qmd" {
      #expect(name.hasPrefix("include/_") && text.hasPrefix("## "))
      #expect(whole.contains(text))
      // A manuscript numbers its own tables, and has no such places.
      #expect(!text.contains("](#") && !text.contains("<a id") && !text.contains("**Table"), "\(name)")
    }
  }

  /// What is included stands where the manuscript does: beside the folder `reports`.
  @Test(arguments: [
    ("reports/tears", "reports/tears/"), ("./out/", "out/"), ("/home/me/out", ""), ("../out", ""),
  ])
  func figuresAreFoundFromTheManuscript(folder: String, prefix: String) throws {
    let text = try #require(files(FixtureContent.content, folder: folder)["_results.qmd"])
    #expect(text.contains("](<\(prefix)figures/") && !text.contains("/home"))
  }

  @Test(.needs("pandoc")) func pandocReadsItsTablesAndFigures() async throws {
    try await withFolder { folder in
      let text = try #require(files(FixtureContent.content)["_results.qmd"])
      try OutputFile().create(folder + "/a.qmd", text)
      let html = try await Tool.output("pandoc", ["--from", "markdown", "--to", "html", folder + "/a.qmd"])
      let results = try #require(
        DocumentBuilder(FixtureContent.content).document().sections.first { $0.id == "results" })
      let tables = ([results] + results.descendants).flatMap(\.blocks).compactMap { block -> Table? in
        if case .table(let table) = block { table } else { nil }
      }.filter { !$0.isOnlyAFile }
      #expect(html.matches(of: /<table/).count == tables.count)
      #expect(html.matches(of: /<caption/).count == tables.count)
      #expect(html.contains("<figcaption") && html.contains("<img src=\"reports/tears/figures/"))
      #expect(!html.contains("fig-alt=&quot;") && !html.contains("{width"))
    }
  }

  /// What somebody wrote is no code of a manuscript.
  @Test(.needs("pandoc")) func noLabelIsRun() async throws {
    for text in files(HostileLabelTests().content).values {
      #expect(text.firstMatch(of: /`r[ #]|`\{|^[\t >]*```/) == nil)
      #expect(!text.contains("{{<"))
    }
  }
}
