import Foundation
import Testing

@testable import Report

@Suite struct PrintedPageTests {
  @Test(.needs("chromium", "pdftotext")) func isTheWholePageWithRunningHeads() async throws {
    try await withFolder { folder in
      let document = DocumentBuilder(FixtureContent.content).document()
      let page = try HTMLRenderer(document.say).html(document, drawings: [:])
      try OutputFile().create(folder + "/index.html", page)
      let ending = try await PrintedPage().write(in: folder, file: OutputFile())
      #expect(ending == .done)
      #expect(try FileTree.entries(folder) == ["index.html", "report.pdf"])
      let text = try await Tool.output("pdftotext", ["-layout", folder + "/report.pdf", "-"])
      let pages = text.split(separator: "\u{C}", omittingEmptySubsequences: true)
      #expect(pages.count > 2)
      for section in document.sections { #expect(text.contains(section.title), "\(section.title)") }
      // The title stands once on the first page, and at the head of the others.
      #expect(pages.dropFirst().allSatisfy { $0.contains(document.title.prefix(30)) })
      // What only a screen has use for.
      #expect(!text.contains("Filter rows") && !text.contains("Copy as"))
      let bytes = try OutputFile.readBytes(folder + "/report.pdf")
      #expect(String(decoding: bytes, as: UTF8.self).contains("/CreationDate (D:20000101000000"))
    }
  }

  @Test func aMissingProgramIsSaid() async throws {
    try await withFolder { folder in
      let page = PrintedPage(chromium: ChildProgram(names: ["no-such-program"]))
      let missing = try await page.write(in: folder, file: OutputFile())
      #expect(missing == .missing)
      let broken = PrintedPage(chromium: ChildProgram(names: ["true"]))
      let failed = try await broken.write(in: folder, file: OutputFile())
      #expect(failed == .failed)
      #expect(try FileTree.entries(folder).isEmpty)
    }
  }
}
