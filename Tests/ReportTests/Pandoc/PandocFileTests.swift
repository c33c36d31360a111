import Foundation
import Testing

@testable import Report

@Suite struct PandocFileTests {
  private func write(_ format: ReportFormat, _ content: ReportContent, in folder: String) async throws {
    let file = PandocFile(document: DocumentBuilder(content).document(), format: format, drawn: [])
    let ending = try await file.write(in: folder, file: OutputFile())
    try #require(ending == .done)
  }

  /// What pandoc reads out of the file that it made.
  private func read(_ format: ReportFormat, in folder: String) async throws -> String {
    let kind = format == .tex ? "latex" : format.rawValue
    return try await Tool.output(
      "pandoc", ["--from", kind, "--to", "plain", "--wrap", "none", folder + "/" + format.file])
  }

  @Test(.needs("pandoc"), arguments: [ReportFormat.docx, .odt])
  func saysWhatTheReportSays(format: ReportFormat) async throws {
    try await withFolder { folder in
      let content = FixtureContent.content
      try await write(format, content, in: folder)
      #expect(try FileTree.entries(folder) == [format.file])
      let text = try await read(format, in: folder)
      let document = DocumentBuilder(content).document()
      for section in document.allSections { #expect(text.contains(section.title), "\(section.title)") }
      for table in document.tables where !table.isOnlyAFile {
        #expect(text.contains("Table \(table.number)"))
        #expect(text.contains(table.title.plain.split(separator: " ")[0]))
        for case .cells(_, let cells) in table.rows.prefix(3) {
          for cell in cells where cell.prose.runs.count == 1 {
            #expect(text.contains(cell.prose.plain), "\(table.number): \(cell.prose.plain)")
          }
        }
      }
    }
  }

  @Test(.needs("pandoc"), arguments: [ReportFormat.docx, .odt, .tex])
  func isTheSameTwice(format: ReportFormat) async throws {
    try await withFolder { folder in
      try await write(format, FixtureContent.content, in: folder)
      let first = try OutputFile.readBytes(folder + "/" + format.file)
      // Zip archives count seconds by two.
      try await Task.sleep(for: .seconds(2.1))
      try FileTree.remove(folder + "/" + format.file)
      try await write(format, FixtureContent.content, in: folder)
      #expect(try OutputFile.readBytes(folder + "/" + format.file) == first)
    }
  }

  @Test(.needs("pandoc")) func wordNumbersItsTablesAndRepeatsTheirHeads() async throws {
    try await withFolder { folder in
      let content = FixtureContent.content
      try await write(.docx, content, in: folder)
      let parts = try await Zip.entries(of: folder + "/report.docx")
      let body = try #require(parts["word/document.xml"])
      let tables = DocumentBuilder(content).document().tables.filter { !$0.isOnlyAFile }
      #expect(body.matches(of: /SEQ Table/).count == tables.count)
      #expect(body.matches(of: /<w:tbl>/).count == tables.count)
      #expect(body.matches(of: /<w:tblHeader/).count >= tables.count)
      #expect(parts["word/styles.xml"]?.contains("Table Title") == true)
      #expect(parts.contains { $0.key.hasPrefix("word/header") && $0.value.contains(" PAGE ") })
    }
  }

  /// Each table once, its heads repeated and the upper ones across their columns, and no style that it names is missing.
  @Test(.needs("pandoc")) func openDocumentSpansItsHeads() async throws {
    try await withFolder { folder in
      let content = FixtureContent.content
      try await write(.odt, content, in: folder)
      let body = try #require(try await Zip.entries(of: folder + "/report.odt")["content.xml"])
      let tables = DocumentBuilder(content).document().tables.filter { !$0.isOnlyAFile }
      #expect(body.matches(of: /<table:table-header-rows>/).count == tables.count)
      let heads = body.matches(
        of: /<table:table-header-rows>.*?<\/table:table-header-rows>/.dotMatchesNewlines())
      let spans = heads.map { $0.output.matches(of: /number-columns-spanned/).count }
      #expect(spans == tables.map { $0.spanners.count { $0.columns.count > 1 } })
      #expect(spans.contains { $0 > 0 })
      let named = Set(body.matches(of: /table:style-name="([^"]*)"/).map { String($0.output.1) })
      let defined = Set(body.matches(of: /style:style style:name="([^"]*)"/).map { String($0.output.1) })
      #expect(!named.isEmpty && named.isSubset(of: defined))
    }
  }

  @Test(.needs("pandoc"), arguments: [ReportFormat.docx, .odt, .tex])
  func noLabelBreaksIt(format: ReportFormat) async throws {
    try await withFolder { folder in
      try await write(format, HostileLabelTests().content, in: folder)
      let text = try await read(format, in: folder)
      #expect(text.contains("alert(1)"))
      if format != .tex { try await Zip.expectWellFormed(folder + "/" + format.file) }
    }
  }

  @Test(.needs("pandoc", "pdflatex"), arguments: [false, true])
  func latexCompiles(isHostile: Bool) async throws {
    try await withFolder { folder in
      let content = isHostile ? HostileLabelTests().content : FixtureContent.content
      try await write(.tex, content, in: folder)
      let log = try await Tool.output(
        "pdflatex", ["-interaction=nonstopmode", "-halt-on-error", "-no-shell-escape", "report.tex"],
        in: folder)
      #expect(log.contains("Output written on report.pdf"))
    }
  }

  @Test func aMissingProgramIsSaid() async throws {
    try await withFolder { folder in
      var file = PandocFile(
        document: DocumentBuilder(FixtureContent.content).document(), format: .docx, drawn: [])
      file.pandoc = ChildProgram(names: ["no-such-program"])
      let missing = try await file.write(in: folder, file: OutputFile())
      #expect(missing == .missing)
      #expect(try FileTree.entries(folder).isEmpty)
      file.pandoc = ChildProgram(names: ["false"])
      let failed = try await file.write(in: folder, file: OutputFile())
      #expect(failed == .failed)
      #expect(try FileTree.entries(folder).isEmpty)
    }
  }
}
