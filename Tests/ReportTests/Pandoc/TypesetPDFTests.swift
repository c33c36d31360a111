import Testing

@testable import Report

@Suite struct TypesetPDFTests {
  @Test(.needs("gnuplot", "pandoc", "pdflatex", "pdftotext"))
  func takesThePlaceOfThePrintedPage() async throws {
    try await withFolder { folder in
      var bytes: [[UInt8]] = []
      for place in ["a", "b"].map({ "\(folder)/\($0)" }) {
        try FileTree.makeFolders(place)
        let (ending, engine) = try await TypesetPDF(
          document: DocumentBuilder(FixtureContent.content).document(), drawn: []
        ).write(in: place, file: OutputFile())
        #expect(ending == .done && engine == "pdflatex")
        #expect(try FileTree.entries(place) == ["report.pdf"])
        bytes.append(try OutputFile.readBytes(place + "/report.pdf"))
      }
      #expect(Bool(bytes[0] == bytes[1]), "two runs differ")
      let text = try await Tool.output("pdftotext", ["-layout", folder + "/a/report.pdf", "-"])
      #expect(text.contains("Table 1") && text.contains("Methods"))
    }
  }

  @Test func withoutAnEngineThereIsNone() async throws {
    try await withFolder { folder in
      let (ending, engine) = try await TypesetPDF(
        document: DocumentBuilder(FixtureContent.content).document(), drawn: [], engines: ["no-such-program"]
      ).write(in: folder, file: OutputFile())
      #expect(ending == .missing && engine == nil)
      #expect(try FileTree.entries(folder).isEmpty)
    }
  }
}
