import Statistics
import StudyFile

/// Writes the report folder.
package struct ReportWriter: Sendable {
  var file = OutputFile()
  var gnuplot = Gnuplot()
  var staging = StagingArea()
  /// Those besides what every report has.
  var formats: [ReportFormat] = []
  /// Of reports before this one.
  var kept: KeptDrawings?
  /// Prepared before.
  var page: HTMLRenderer?

  /// Throws a `Diagnostic` where no report can be written to `folder`, before anybody waits for its content.
  package static func check(_ folder: String, staging: StagingArea) throws {
    try OutputFolder.check(folder, for: .report, staging: staging)
  }

  /// The page but for its content. To prepare it takes as long as to count a small survey, so that it is done meanwhile.
  package static func page(in language: ReportLanguage) throws -> HTMLRenderer {
    try HTMLRenderer(Words.of(language))
  }

  /// Writes the whole folder aside and exchanges it in one step with `folder`, so that the former report stands until
  /// the new one is complete, whatever stops it. Throws a `Diagnostic` where the folder cannot be written; returns
  /// what the user should know about a report that was.
  ///
  /// - Parameters:
  ///   - page: the page in the study's language, where it is prepared already.
  ///   - kept: for a report that is written again and again: drawings that need not be drawn once more.
  package static func write(
    _ content: ReportContent, to folder: String, figures: Bool = true, formats: [ReportFormat] = [],
    staging: StagingArea = StagingArea(), page: HTMLRenderer? = nil, kept: KeptDrawings? = nil
  ) async throws -> [Diagnostic] {
    try await ReportWriter(staging: staging, formats: formats, kept: kept, page: page).write(
      content, to: folder, figures: figures)
  }

  func write(_ content: ReportContent, to folder: String, figures: Bool) async throws -> [Diagnostic] {
    let exchange = FolderExchange(kind: .report, file: file, staging: staging, isLasting: kept == nil)
    return try await exchange.write(to: folder) { staged in
      Self.checkPlaceholders(content.results)
        + (try await fill(staged, content, figures: figures, folder: folder))
    }
  }

  /// Figures first, because the page holds them.
  private func fill(
    _ staged: borrowing StagedFolder, _ content: ReportContent, figures: Bool, folder: String
  ) async throws -> [Diagnostic] {
    async let prepared = page ?? Self.page(in: content.results.study.language)
    let builder = DocumentBuilder(content)
    let planned = builder.figures
    var diagnostics: [Diagnostic] = []
    var drawn = DocumentBuilder.Drawn.without(reason: "")
    var drawings: [String: String] = [:]
    if figures, !planned.isEmpty {
      let outcome = try await draw(planned, in: staged)
      drawings = outcome.drawings
      drawn =
        outcome.isMissing
        ? .without(reason: Gnuplot.missing.sentenceCase + ".")
        : .drawn(version: drawings.isEmpty ? "" : outcome.version, failed: outcome.failed)
      diagnostics = Self.diagnostics(outcome, folder: folder)
    }
    let document = builder.document(drawn)
    let renderer = try await prepared
    let rows = content.rows
    let files: [(name: String, text: @Sendable () -> String)] = [
      ("index.html", { [drawings] in renderer.html(document, drawings: drawings) }),
      ("report.md", { MarkdownRenderer.markdown(document) }),
      ("results.csv", { ResultsCSV.text(rows) }),
      (
        "results.json",
        {
          ResultsJSON.text(
            study: StudySummary(content: content, sheet: document.sheet).json, rows, content.verdicts)
        }
      ),
      ("findings.csv", { FindingsCSV.text(content.verdicts) }),
    ]
    let tables = document.tables.map { table in
      (name: "tables/\(table.name).csv", text: { @Sendable in TableCSV.text(table) })
    }
    let all = files + tables
    try staged.makeFolder("tables")
    let written = Blocks.map(all) { [files = staged.files] file in
      Result { () throws(SystemError) in try files.write(file.text(), to: file.name) }
    }
    for result in written { try result.get() }
    return try await diagnostics
      + FormatWriter(
        document: document, content: content, drawn: drawings.keys.sorted(), folder: folder, file: file,
        gnuplot: gnuplot
      ).write(formats, in: staged.path)
  }

  /// The scripts and data stay beside the drawings, for researchers to change.
  private func draw(_ figures: [Figure], in staged: borrowing StagedFolder) async throws -> Gnuplot.Outcome {
    try staged.makeFolder("figures")
    for figure in figures {
      try staged.write(figure.script, to: "figures/\(figure.name).gp")
      try staged.write(figure.data, to: "figures/\(figure.name).tsv")
    }
    let known = kept?.drawings(of: figures) ?? Gnuplot.Outcome()
    for (name, drawing) in known.drawings { try staged.write(drawing, to: "figures/\(name).svg") }
    let unknown = figures.filter { known.drawings[$0.name] == nil }
    if unknown.isEmpty { return known }
    let folder = staged.path + "/figures"
    var outcome = await gnuplot.draw(unknown.map(\.name), in: folder)
    for name in outcome.failed {
      // Gnuplot says nothing of a full disk; it leaves half a drawing.
      if try FileTree.isFull(folder) { throw SystemError.diskFull }
      try FileTree.remove("\(folder)/\(name).svg")
    }
    outcome.drawings.merge(known.drawings) { new, _ in new }
    kept?.keep(outcome, of: figures)
    return outcome
  }

  private static func diagnostics(_ outcome: Gnuplot.Outcome, folder: String) -> [Diagnostic] {
    let place = SourceLocation(file: folder)
    if outcome.isMissing { return [Diagnostic(.note, at: place, Gnuplot.missing)] }
    return outcome.failed.map { name in
      Diagnostic(
        .warning, at: place,
        "gnuplot could not draw figures/\(name).gp, so the report does not show it: run it there to see why")
    }
  }
}
