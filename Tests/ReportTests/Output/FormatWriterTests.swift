import Foundation
import Testing

@testable import Report

@Suite struct FormatWriterTests {
  @Test(.needs("gnuplot", "pandoc")) func figuresAreDrawnAsAJournalTakesThem() async throws {
    try await withFolder { folder in
      let place = folder + "/tears"
      let said = try await ReportWriter.write(
        FixtureContent.content, to: place, formats: [.docx, .tex, .xlsx, .png])
      #expect(said.isEmpty, "\(said)")
      let names = Set(try FileTree.entries(place))
      #expect(names.isSuperset(of: ["report.docx", "report.tex", "report.xlsx", "index.html"]))
      let figures = try FileTree.entries(place + "/figures")
      let drawn = figures.filter { $0.hasSuffix(".svg") }.map { $0.dropLast(4) }
      #expect(drawn.count == 11)
      for name in drawn {
        #expect(figures.contains("\(name).png") && figures.contains("\(name).pdf"))
        let png = try OutputFile.readBytes("\(place)/figures/\(name).png")
        #expect(png.starts(with: [0x89, 0x50, 0x4E, 0x47]))
        // The width of a PNG: 3.5 inches of 600 dots.
        #expect(png[16..<20].reduce(0) { $0 << 8 | Int($1) } == 2100, "\(name)")
      }
      #expect(try OutputFile.read(place + "/report.tex").contains("\\includegraphics"))
      let word = try await Zip.entries(of: place + "/report.docx")
      #expect(word["word/document.xml"]?.matches(of: /<pic:pic/).count == drawn.count)
    }
  }

  private func withoutChromium(_ engines: [String], in folder: String) async throws -> [String] {
    let content = FixtureContent.content
    let none = PrintedPage(chromium: ChildProgram(names: ["no-such-program"]))
    return try await FormatWriter(
      document: DocumentBuilder(content).document(), content: content, drawn: [], folder: "out", page: none,
      engines: engines
    ).write([.pdf], in: folder).map(\.description)
  }

  @Test(.needs("pandoc", "pdflatex")) func whoMadeThePDFIsSaid() async throws {
    try await withFolder { folder in
      let said = try await withoutChromium(TypesetPDF.engines, in: folder)
      #expect(
        said == [
          "out: note: Chromium was not found, so report.pdf is the report as pandoc and pdflatex typeset it"
        ])
      #expect(try FileTree.entries(folder) == ["report.pdf"])
    }
  }

  @Test func whatToInstallIsSaid() async throws {
    try await withFolder { folder in
      let said = try await withoutChromium(["no-such-program"], in: folder)
      #expect(said.count == 1 && said.first?.contains("apt install pandoc texlive-latex-recommended") == true)
      #expect(try FileTree.entries(folder).isEmpty)
    }
  }

  @Test func withoutFiguresThereAreNone() async throws {
    try await withFolder { folder in
      let said = try await ReportWriter.write(
        FixtureContent.content, to: folder + "/a", figures: false, formats: [.xlsx, .png])
      #expect(said.isEmpty)
      #expect(try FileTree.entries(folder + "/a").contains("report.xlsx"))
      #expect(try !FileTree.entries(folder + "/a").contains("figures"))
    }
  }
}
