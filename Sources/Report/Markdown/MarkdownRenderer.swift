/// Writes a document as GitHub's Markdown, its figures linked.
struct MarkdownRenderer: InLanguage {
  let say: Words

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
    return parts
  }

  private func section(_ section: Section, level: Int) -> [String] {
    // An anchor of its own: GitHub's are made from the title, which two sections may share.
    let heading =
      "<a id=\"\(section.id)\"></a>\n\n" + String(repeating: "#", count: level) + " "
      + section.title.escapedForMarkdown
    return [heading] + section.blocks.flatMap(block)
      + section.sections.flatMap { self.section($0, level: min(6, level + 1)) }
  }

  private func block(_ block: Block) -> [String] {
    switch block {
    case .paragraph(let prose): [prose.markdownLine]
    case .note(let prose): ["> " + prose.markdownLine]
    case .alert(let prose): ["> [!WARNING]\n> " + prose.markdownLine]
    case .list(let items), .remarks(let items): [list(items)]
    case .listing(let text): [listing(text)]
    case .table(let table): self.table(table)
    case .figure(let figure): self.figure(figure)
    }
  }

  private func list(_ items: [Prose]) -> String {
    items.map { "- " + $0.markdownLine }.joined(separator: "\n")
  }

  /// Indented, so that nothing in it can end it.
  private func listing(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { "    " + $0 }.joined(separator: "\n")
  }

  private func table(_ table: Table) -> [String] {
    let title = "**\(table.label)**  \n" + Prose(table.title.runs).markdownLine
    guard !table.isOnlyAFile else { return [title, table.onlyAFileNotice.markdown] }
    let heads = table.columns.enumerated().map { index, column in
      let above = table.spanners.filter { $0.columns.contains(index) }.map(\.head)
      return (above + [column.head]).joined(separator: ": ")
    }
    var lines = [line([table.stub] + heads)]
    lines.append("| :-- |" + table.columns.map { " \($0.alignment.markdownRule) |" }.joined())
    for row in table.rows {
      switch row {
      case .heading(let heading):
        lines.append(line([Prose([.strong(heading.plain)])] + table.columns.map { _ in Prose() }))
      case .cells(let stub, let cells):
        lines.append(line([stub] + cells.map(\.prose), indent: table.hasHeadings ? 1 : 0))
      case .part(_, let stub, let cells):
        lines.append(line([stub] + cells.map(\.prose), indent: table.hasHeadings ? 2 : 1))
      }
    }
    let notes = table.notes.filter { !$0.isEmpty }.joined(separator: " ")
    return [title, lines.joined(separator: "\n")]
      + (notes.isEmpty ? [] : ["*\(say("notes.label").plain)* " + notes.markdown])
  }

  /// Markdown keeps no spaces at the beginning of a cell but these.
  private func line(_ cells: [Prose], indent: Int = 0) -> String {
    "| " + String(repeating: "&emsp;", count: indent) + cells.map(\.markdownCell).joined(separator: " | ")
      + " |"
  }

  private func figure(_ figure: Figure) -> [String] {
    let alternative = figure.alternative.folded.escapedForMarkdown
    return [
      "**\(figure.label)**  \n" + figure.title.markdownLine,
      "![\(alternative)](figures/\(figure.name).svg)",
    ] + (figure.note.isEmpty ? [] : ["*\(say("notes.label").plain)* " + figure.note.markdown])
  }
}

extension Table.Alignment {
  fileprivate var markdownRule: String {
    switch self {
    case .text: ":--"
    case .number: "--:"
    }
  }
}
