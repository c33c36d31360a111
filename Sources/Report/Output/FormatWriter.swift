import StudyFile

/// Writes what a report has besides its page, into the folder that has the page and the figures already.
struct FormatWriter {
  let document: Document
  let content: ReportContent
  /// Names of the figures that were drawn.
  let drawn: [String]
  /// The folder's own name, for messages.
  let folder: String
  var file = OutputFile()
  var gnuplot = Gnuplot()
  var page = PrintedPage()
  /// LaTeX, where the page cannot be printed.
  var engines = TypesetPDF.engines

  /// Throws where there is no room for a file; what another program cannot make is told.
  func write(_ formats: [ReportFormat], in place: String) async throws -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    var shown = Set(drawn)
    for format in Set(formats.compactMap(\.figures)).sorted(by: { $0.rawValue < $1.rawValue })
    where !drawn.isEmpty {
      let failed = await gnuplot.draw(drawn, as: format, in: place + "/figures")
      shown.subtract(failed)
      if format == .pdf {
        for name in drawn where !failed.contains(name) {
          try FixedDates.put(intoPDF: "\(place)/figures/\(name).pdf", file: file)
        }
      }
      if try FileTree.isFull(place) { throw SystemError.diskFull }
      diagnostics += failed.map { name in
        Diagnostic(
          .warning, at: SourceLocation(file: folder),
          "gnuplot could not draw figures/\(name).\(format.rawValue): run gnuplot -e 'format = \"\(format.rawValue)\"' \(name).gp there to see why"
        )
      }
    }
    for format in formats {
      let (ending, note) = try await write(format, shown, in: place)
      let location = SourceLocation(file: folder)
      if let note { diagnostics.append(Diagnostic(.note, at: location, note)) }
      switch ending {
      case .done: break
      case .missing: diagnostics.append(Diagnostic(.warning, at: location, format.missing))
      case .failed:
        if try FileTree.isFull(place) { throw SystemError.diskFull }
        diagnostics.append(
          Diagnostic(
            .warning, at: location,
            "\(format.program) could not write \(format.file), and everything else is written; see whether it works by itself"
          ))
      }
    }
    return diagnostics
  }

  private func write(_ format: ReportFormat, _ shown: Set<String>, in place: String) async throws
    -> (ending: ChildProgram.Ending, note: String?)
  {
    switch format {
    case .docx, .odt, .tex:
      let pandoc = PandocFile(document: document, format: format, drawn: shown)
      return (try await pandoc.write(in: place, file: file), nil)
    case .pdf: return try await pdf(shown, in: place)
    case .xlsx:
      try WorkbookRenderer(document: document, content: content).write(to: place + "/" + format.file)
    case .include:
      try IncludeFiles(document: document, folder: folder, drawn: shown).write(in: place, file: file)
    case .png: break
    }
    return (.done, nil)
  }

  /// The page as Chromium prints it, else as LaTeX typesets it.
  private func pdf(_ shown: Set<String>, in place: String) async throws
    -> (ending: ChildProgram.Ending, note: String?)
  {
    let printed = try await page.write(in: place, file: file)
    if printed == .done { return (.done, nil) }
    let (ending, engine) = try await TypesetPDF(document: document, drawn: shown, engines: engines).write(
      in: place, file: file)
    guard ending == .done, let engine else { return (printed == .missing ? ending : printed, nil) }
    let why = printed == .missing ? "Chromium was not found" : "Chromium could not print the page"
    return (.done, "\(why), so \(ReportFormat.pdf.file) is the report as pandoc and \(engine) typeset it")
  }
}

extension ReportFormat {
  /// What makes it.
  fileprivate var program: String {
    switch self {
    case .docx, .odt, .tex: "pandoc"
    case .pdf: "Chromium"
    case .xlsx: "libxlsxwriter"
    case .png, .include: "gnuplot"
    }
  }

  fileprivate var missing: String {
    self == .pdf
      ? "nothing that makes \(file) was found, so there is none; everything else is written. Install Chromium (Debian and "
        + "Ubuntu: apt install chromium; macOS: brew install --cask chromium), or pandoc and LaTeX (apt install pandoc "
        + "texlive-latex-recommended lmodern; brew install pandoc basictex), and run again"
      : "\(program) was not found, so there is no \(file); everything else is written. Install it (Debian and Ubuntu: apt "
        + "install pandoc; macOS: brew install pandoc) and run again"
  }
}
