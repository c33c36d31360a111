/// Writes a document as GitHub's Markdown, its figures linked; or parts of it as pandoc's, for a manuscript.
struct MarkdownRenderer: InLanguage {
  let say: Words
  var manuscript: Manuscript?

  /// What stands in somebody's own text: it numbers its tables and figures itself, and has no other part to link to.
  struct Manuscript {
    /// Before the names of figures.
    var folder: String
    let drawn: Set<String>
  }

  private func line(_ prose: Prose) -> String { shown(prose).markdownLine }
  private func text(_ prose: Prose) -> String { shown(prose).markdown }
  private func shown(_ prose: Prose) -> Prose { manuscript == nil ? prose : prose.forManuscript }

  static func markdown(_ document: Document) -> String {
    MarkdownRenderer(say: document.say).markdown(document)
  }

  private func markdown(_ document: Document) -> String {
    var parts = sheet(document.sheet)
    parts.append("## " + say("page.contents").plain)
    parts.append(
      document.sections.map { section in
        "- \(link(section))"
          + section.sections.map { "\n  - \(link($0))" }.joined()
      }.joined(separator: "\n"))
    for section in document.sections { parts += self.section(section, level: 2) }
    return parts.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }

  private func link(_ section: Section) -> String {
    "[\(section.title.escapedForMarkdown)](#\(section.id))"
  }

  private func sheet(_ sheet: TearSheet) -> [String] {
    var parts = ["# " + sheet.title.escapedForMarkdown]
    parts += [sheet.particulars, sheet.citation].map { Prose($0).markdownLine }
    if !sheet.syntheticNotice.isEmpty { parts.append("> [!WARNING]\n> " + sheet.syntheticNotice.markdown) }
    if let headline = sheet.headline {
      parts.append("**\(headline.number.escapedForMarkdown)** " + headline.label.markdown)
    }
    parts.append(sheet.summary.markdownLine)
    if !sheet.findings.isEmpty {
      parts += [
        "## " + say("sheet.findings").plain,
        list(sheet.findings.map { [$0.statement, $0.evidence].joined(separator: " ") }),
      ]
    }
    if let figure = sheet.figure { parts += self.figure(figure) }
    if !sheet.agreement.isEmpty {
      parts.append("## " + say("sheet.agreement").plain)
      parts.append(list(sheet.agreement.map { Prose("\($0.mark) \(.strong(String($0.count))) \($0.word)") }))
      parts += sheet.disagreements.map(\.markdownLine)
    }
    if !sheet.caution.isEmpty { parts += ["## " + say("sheet.caution").plain, sheet.caution.markdownLine] }
    if !sheet.implication.isEmpty {
      parts += ["## " + say("sheet.implication").plain, sheet.implication.markdownLine]
    }
    parts.append(sheet.related.markdownLine)
    return parts
  }

  func section(_ section: Section, level: Int) -> [String] {
    // An anchor of its own: GitHub's are made from the title, which two sections may share.
    let anchor = manuscript == nil ? "<a id=\"\(section.id)\"></a>\n\n" : ""
    let heading = anchor + String(repeating: "#", count: level) + " " + section.title.escapedForMarkdown
    return [heading] + section.blocks.flatMap(block)
      + section.sections.flatMap { self.section($0, level: min(6, level + 1)) }
  }

  private func block(_ block: Block) -> [String] {
    switch block {
    case .paragraph(let prose): [line(prose)]
    case .note(let prose): ["> " + line(prose)]
    case .alert(let prose): [(manuscript == nil ? "> [!WARNING]\n> " : "> ") + line(prose)]
    case .list(let items), .remarks(let items): [list(items)]
    case .numbered(let items): [numbered(items)]
    case .listing(let text): [listing(text)]
    case .table(let table): self.table(table)
    case .figure(let figure): self.figure(figure)
    }
  }

  private func list(_ items: [Prose]) -> String {
    items.map { "- " + line($0) }.joined(separator: "\n")
  }

  private func numbered(_ items: [Numbered]) -> String {
    items.enumerated().map { index, item in
      "\(index + 1). " + (manuscript == nil ? "<a id=\"\(item.id)\"></a>" : "") + text(item.prose)
    }.joined(separator: "\n")
  }

  /// Indented, so that nothing in it can end it.
  private func listing(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { "    " + $0 }.joined(separator: "\n")
  }

  private func table(_ table: Table) -> [String] {
    // Pandoc takes what follows a table after a colon for its caption.
    let title =
      manuscript == nil ? "**\(table.label)**  \n" + line(table.title) : ": " + text(table.title)
    guard !table.isOnlyAFile else {
      return [manuscript == nil ? title : line(table.title), text(table.onlyAFileNotice)]
    }
    let heads = table.columns.enumerated().map { index, column in
      let above = table.spanners.filter { $0.columns.contains(index) }.map(\.head)
      return (above + [column.head]).joined(separator: table.say.numbers.colon)
    }
    var lines = [joined([table.stub] + heads)]
    let rules = zip([.text] + table.columns.map(\.alignment), table.relativeWidths).map { alignment, width in
      rule(alignment, width: width)
    }
    lines.append("| \(rules.joined(separator: " | ")) |")
    for row in table.rows {
      switch row {
      case .heading(let heading):
        lines.append(joined([Prose([.strong(heading.plain)])] + table.columns.map { _ in Prose() }))
      case .cells(let stub, let cells):
        lines.append(joined([stub] + cells.map(\.prose), indent: table.hasHeadings ? 1 : 0))
      case .part(_, let stub, let cells):
        lines.append(joined([stub] + cells.map(\.prose), indent: table.hasHeadings ? 2 : 1))
      }
    }
    let notes = table.notes.filter { !$0.isEmpty }.joined(separator: " ")
    let parts = [title, lines.joined(separator: "\n")]
    return (manuscript == nil ? parts : parts.reversed()) + note(notes)
  }

  /// Markdown keeps no spaces at the beginning of a cell but these.
  private func joined(_ cells: [Prose], indent: Int = 0) -> String {
    "| " + String(repeating: "&emsp;", count: indent)
      + cells.map { shown($0).markdownCell }.joined(separator: " | ") + " |"
  }

  /// Pandoc makes the columns of a wide table as wide as their rules are.
  private func rule(_ alignment: Table.Alignment, width: Double) -> String {
    let dashes = manuscript == nil ? 2 : max(2, Int((width * 100).rounded()) - 1)
    let line = String(repeating: "-", count: dashes)
    return alignment == .number ? line + ":" : ":" + line
  }

  private func note(_ prose: Prose) -> [String] {
    prose.isEmpty ? [] : ["*\(say("notes.label").plain)* " + text(prose)]
  }

  private func figure(_ figure: Figure) -> [String] {
    if let manuscript { return self.figure(figure, in: manuscript) }
    let alternative = figure.alternative.folded.escapedForMarkdown
    return [
      "**\(figure.label)**  \n" + figure.title.markdownLine,
      "![\(alternative)](figures/\(figure.name).svg)",
    ] + note(figure.note)
  }

  /// Pandoc takes the text of an image that stands alone for its caption.
  private func figure(_ figure: Figure, in manuscript: Manuscript) -> [String] {
    guard manuscript.drawn.contains(figure.name) else { return [] }
    let alternative = figure.alternative.folded.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    let file = "\(manuscript.folder)figures/\(figure.name).png"
    return [
      "![\(text(figure.title))](<\(file)>){width=\(PrintedFigure.width)in fig-alt=\"\(alternative)\"}"
    ] + note(figure.note)
  }
}

extension Prose {
  /// Without links, and without code that knitr or Quarto would run.
  fileprivate var forManuscript: Prose {
    Prose(
      runs.map { run in
        switch run {
        case .number(let text, _), .reference(let text, _), .report(let text, _): .text(text)
        case .code(let text): ["r ", "r#", "{"].contains(where: text.hasPrefix) ? .text(text) : run
        case .text, .strong, .symbol: run
        }
      })
  }
}
