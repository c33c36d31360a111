/// Has pandoc typeset a report as a PDF, by a LaTeX that is there.
struct TypesetPDF {
  let document: Document
  let drawn: Set<String>
  /// pdfLaTeX first: a letter for which it has no font is shown by its code, where the others leave it out.
  static let engines = ["pdflatex", "lualatex", "xelatex", "tectonic"]
  var engines = engines

  /// The engine that made the file, in a folder that has the figures already; `nil` where there is none, or no pandoc.
  func write(in folder: String, file: OutputFile) async throws -> (
    ending: ChildProgram.Ending, engine: String?
  ) {
    for engine in engines where await ChildProgram(names: [engine]).run(["--version"], in: folder) != .missing
    {
      let ending = try await PandocFile(document: document, format: .pdf, drawn: drawn, engine: engine).write(
        in: folder, file: file)
      return (ending, ending == .missing ? nil : engine)
    }
    return (.missing, nil)
  }
}
