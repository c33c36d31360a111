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
      switch try await write(format, shown, in: place) {
      case .done: break
      case .missing:
        diagnostics.append(Diagnostic(.warning, at: SourceLocation(file: folder), format.missing))
      case .failed:
        if try FileTree.isFull(place) { throw SystemError.diskFull }
        diagnostics.append(
          Diagnostic(
            .warning, at: SourceLocation(file: folder),
            "\(format.program) could not write \(format.file), and everything else is written; see whether it works by itself"
          ))
      }
    }
    return diagnostics
  }

  private func write(_ format: ReportFormat, _ shown: Set<String>, in place: String) async throws
    -> ChildProgram.Ending
  {
    switch format {
    case .docx, .odt, .tex:
      return try await PandocFile(document: document, format: format, drawn: shown).write(
        in: place, file: file)
    case .pdf: return try await PrintedPage().write(in: place, file: file)
    case .xlsx:
      try WorkbookRenderer(document: document, content: content).write(to: place + "/" + format.file)
      return .done
    case .png: return .done
    }
  }
}

extension ReportFormat {
  /// What makes it.
  fileprivate var program: String {
    switch self {
    case .docx, .odt, .tex: "pandoc"
    case .pdf: "Chromium"
    case .xlsx: "libxlsxwriter"
    case .png: "gnuplot"
    }
  }

  fileprivate var missing: String {
    let package = self == .pdf ? "chromium" : "pandoc"
    return
      "\(program) was not found, so there is no \(file); everything else is written. Install it (Debian and Ubuntu: apt "
      + "install \(package); macOS: brew install \(self == .pdf ? "--cask chromium" : "pandoc")) and run again"
  }
}
