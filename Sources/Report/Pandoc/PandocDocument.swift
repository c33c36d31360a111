import Foundation

/// A report as pandoc's document, from which it makes Word's, OpenDocument's and LaTeX's.
struct PandocDocument {
  /// What pandoc writes, and what of it we write ourselves: tables as journals have them.
  enum Target: String { case docx, odt, latex }

  let document: Document
  let target: Target
  /// Names of the figures that were drawn.
  let drawn: Set<String>

  /// - Parameter version: of pandoc's interface, such as [1, 22, 2, 1].
  func json(version: [Int]) throws -> String {
    let whole: [String: Any] = [
      "pandoc-api-version": version,
      "meta": meta,
      "blocks": (sheet + document.sections.flatMap { section($0, level: 1) }).map(\.json),
    ]
    return String(
      decoding: try JSONSerialization.data(withJSONObject: whole, options: .sortedKeys), as: UTF8.self)
  }

  private var meta: [String: Any] {
    var meta: [String: Any] = [
      "title": ["t": "MetaInlines", "c": PandocNode.text(document.sheet.title).map(\.json)],
      "lang": ["t": "MetaString", "c": document.say.language.rawValue],
    ]
    if target == .odt {
      let styles = document.tables.filter { !$0.isOnlyAFile }.map { TableOpenDocument($0).styles }
      let all = ([TableOpenDocument.sharedStyles] + styles).joined()
      meta["header-includes"] = ["t": "MetaBlocks", "c": [PandocNode.raw("opendocument", all).json]]
    }
    if target == .latex {
      let head = PandocNode.raw("latex", LaTeXPreamble(document).text)
      meta["header-includes"] = ["t": "MetaBlocks", "c": [head.json]]
      meta["geometry"] = ["t": "MetaString", "c": "margin=2.5cm"]
      meta["colorlinks"] = ["t": "MetaBool", "c": true]
    }
    return meta
  }

  /// OpenDocument's names of styles have no spaces.
  private func styled(_ style: String, _ blocks: [PandocNode]) -> PandocNode {
    .styled(target == .odt ? style.replacing(" ", with: "") : style, blocks)
  }

  private func paragraph(_ prose: Prose) -> [PandocNode] {
    prose.isEmpty ? [] : [.paragraph(prose.pandoc)]
  }

  private func part(_ id: String, _ title: String, _ blocks: [PandocNode]) -> [PandocNode] {
    blocks.isEmpty ? [] : [.heading(1, id: id, PandocNode.text(title))] + blocks
  }

  private var sheet: [PandocNode] {
    let sheet = document.sheet
    var blocks: [PandocNode] = []
    for text in [sheet.particulars, sheet.citation] where !text.isEmpty {
      blocks.append(styled("Particulars", [.paragraph(PandocNode.text(text))]))
    }
    if !sheet.syntheticNotice.isEmpty {
      blocks.append(styled("Notice", [.paragraph(sheet.syntheticNotice.pandoc)]))
    }
    blocks += paragraph(sheet.summary)
    let findings = sheet.findings.map { [$0.statement, $0.evidence].joined(separator: " ").pandoc }
    blocks += part(
      "main-findings", document.say("sheet.findings").plain, findings.isEmpty ? [] : [.list(findings)])
    if let figure = sheet.figure { blocks += self.figure(figure) }
    let agreement = sheet.agreement.map {
      Prose("\($0.mark) \(.strong(String($0.count))) \($0.word)").pandoc
    }
    blocks += part(
      "agreement", document.say("sheet.agreement").plain,
      agreement.isEmpty ? [] : [.list(agreement)] + sheet.disagreements.flatMap(paragraph))
    blocks += part("caution", document.say("sheet.caution").plain, paragraph(sheet.caution))
    blocks += part(
      "practice-implication", document.say("sheet.implication").plain, paragraph(sheet.implication))
    return blocks + paragraph(sheet.related)
  }

  private func section(_ section: Section, level: Int) -> [PandocNode] {
    [.heading(min(level, 5), id: section.id, PandocNode.text(section.title))]
      + section.blocks.flatMap(block) + section.sections.flatMap { self.section($0, level: level + 1) }
  }

  private func block(_ block: Block) -> [PandocNode] {
    switch block {
    case .paragraph(let prose): paragraph(prose)
    case .note(let prose), .alert(let prose): [styled("Notice", paragraph(prose))]
    case .list(let items), .remarks(let items): [.list(items.map(\.pandoc))]
    case .numbered(let items): [.numbered(items.map { [.place($0.id, [])] + $0.prose.pandoc })]
    case .listing(let text): [.listing(text)]
    case .table(let table): self.table(table)
    case .figure(let figure): self.figure(figure)
    }
  }

  private func table(_ table: Table) -> [PandocNode] {
    guard !table.isOnlyAFile else {
      return caption("Table", table.number, table.title, id: "table-" + table.name)
        + [styled("Table Note", paragraph(table.onlyAFileNotice))]
    }
    let notes = table.notes.filter { !$0.isEmpty }.joined(separator: " ")
    let note =
      notes.isEmpty
      ? [] : [styled("Table Note", paragraph("\(.symbol(document.say("notes.label").plain)) " + notes))]
    switch target {
    case .latex: return [.raw("latex", TableLaTeX(table).text)]
    case .docx:
      return caption("Table", table.number, table.title, id: "table-" + table.name)
        + [.raw("openxml", TableOpenXML(table).text)] + (note.isEmpty ? [styled("Table Note", [])] : note)
    case .odt:
      return caption("Table", table.number, table.title, id: "table-" + table.name)
        + [.raw("opendocument", TableOpenDocument(table).text)] + note
    }
  }

  private func figure(_ figure: Figure) -> [PandocNode] {
    guard drawn.contains(figure.name) else { return [] }
    let note =
      figure.note.isEmpty
      ? [] : [styled("Table Note", paragraph("\(.symbol(document.say("notes.label").plain)) " + figure.note))]
    let file = "figures/\(figure.name).\(target == .latex ? "pdf" : "png")"
    // An image alone in a paragraph would get a caption of pandoc's own.
    let image = PandocNode.image(file, alternative: figure.alternative.folded, width: PrintedFigure.width)
    let blank = PandocNode.text("\u{A0}")
    switch target {
    case .latex: return [.raw("latex", FigureLaTeX(figure, file: file).text)]
    case .docx, .odt:
      return caption("Figure", figure.number, figure.title, id: "figure-" + figure.name)
        + [styled("Figure Drawing", [.paragraph([image] + blank)])] + note
    }
  }

  /// As APA sets them: the number in bold, the title below it in italics.
  private func caption(_ kind: String, _ number: Int, _ title: Prose, id: String) -> [PandocNode] {
    let word = document.say(kind == "Table" ? "table.word" : "figure.word").plain
    let label: [PandocNode] =
      target == .docx
      ? PandocNode.text(word + " ") + [.rawInline("openxml", WordField.sequence(kind, number))]
      : PandocNode.text("\(word) \(number)")
    return [
      styled("\(kind) Number", [.paragraph([.place(id, label)])]),
      styled("\(kind) Title", paragraph(title)),
    ]
  }
}
