import Mustache
import Statistics

/// Writes a document as one page that needs nothing else.
package struct HTMLRenderer: Sendable {
  private let page: MustacheTemplate
  private let sheet: MustacheTemplate
  private let say: Words
  private let script: String
  /// As the page's policy names it.
  private let scriptSource: String

  /// What does not depend on the document, so that it can be made beside it. The templates are part of the program: that
  /// they parse is tested.
  init(_ say: Words) throws {
    page = try MustacheTemplate(string: PageTemplate.text)
    sheet = try MustacheTemplate(string: SheetTemplate.text)
    self.say = say
    script = PageScript.text(say)
    scriptSource = PageHead.source(script)
  }

  /// `drawings` by the names of the figures.
  func html(_ document: Document, drawings: [String: String]) -> String {
    page.render(pageValues(document, drawings: drawings))
  }

  func pageValues(_ document: Document, drawings: [String: String]) -> TemplateValues {
    let style = StyleSheet.text + RunningHead.css(document.title)
    return [
      "language": say.language.rawValue, "skip": say("page.skip").plain,
      "heading": say("page.contents").plain,
      "policy": PageHead.policy(style: style, scriptSource: scriptSource),
      "title": document.title.escapedForHTML, "style": style, "script": script,
      "sheet": sheet.render(sheetValues(document.sheet, drawings: drawings)),
      "contents": document.sections.map { section -> TemplateValues in
        [
          "id": section.id, "name": section.title.escapedForHTML,
          "parts": section.sections.map { part -> TemplateValues in
            ["id": part.id, "name": part.title.escapedForHTML]
          },
          "hasParts": section.sections.count > 1 || section.id == "results",
        ]
      },
      "sections": html(document.sections, level: 2, drawings: drawings).joined(separator: "\n"),
    ]
  }

  func sheetValues(_ sheet: TearSheet, drawings: [String: String]) -> TemplateValues {
    func present(_ prose: Prose) -> String? { prose.isEmpty ? nil : prose.html }
    func present(_ text: String) -> String? { text.isEmpty ? nil : text.escapedForHTML }
    return TemplateValues(present: [
      "findingsTitle": say("sheet.findings").plain, "agreementTitle": say("sheet.agreement").plain,
      "cautionTitle": say("sheet.caution").plain, "implicationTitle": say("sheet.implication").plain,
      "title": sheet.title.escapedForHTML, "citation": present(sheet.citation),
      "particulars": present(sheet.particulars), "synthetic": present(sheet.syntheticNotice),
      "headline": sheet.headline.map { headline -> TemplateValues in
        [
          "number": headline.number, "label": headline.label.html,
          "anchor": Section.anchor(analysis: headline.analysis),
        ]
      },
      "summary": present(sheet.summary), "hasFindings": !sheet.findings.isEmpty,
      "findings": sheet.findings.map {
        TemplateValues(present: ["statement": $0.statement.html, "evidence": present($0.evidence)])
      },
      "figure": sheet.figure.map { html($0, drawings: drawings) },
      "hasEvidence": sheet.figure != nil
        || !(sheet.agreement.isEmpty && sheet.caution.isEmpty && sheet.implication.isEmpty),
      "hasAgreement": !sheet.agreement.isEmpty,
      "agreement": sheet.agreement.map { agreement -> TemplateValues in
        [
          "mark": agreement.mark, "word": agreement.word, "count": String(agreement.count),
          "tone": agreement.tone.rawValue,
        ]
      },
      "disagreements": sheet.disagreements.map(\.html), "caution": present(sheet.caution),
      "implication": present(sheet.implication), "related": present(sheet.related),
    ])
  }

  /// Side by side, as each stands alone.
  private func html(_ sections: [Section], level: Int, drawings: [String: String]) -> [String] {
    Blocks.map(sections) { html($0, level: level, drawings: drawings) }
  }

  private func html(_ section: Section, level: Int, drawings: [String: String]) -> String {
    let heading = "<h\(level) id=\"\(section.id)-title\">\(section.title.escapedForHTML)</h\(level)>"
    let blocks = section.blocks.map { html($0, drawings: drawings) }
    let parts = html(section.sections, level: min(6, level + 1), drawings: drawings)
    return "<section id=\"\(section.id)\" aria-labelledby=\"\(section.id)-title\">\n"
      + ([heading] + blocks + parts).joined(separator: "\n") + "\n</section>"
  }

  private func html(_ block: Block, drawings: [String: String]) -> String {
    switch block {
    case .paragraph(let prose): "<p>\(prose.html)</p>"
    case .note(let prose): "<p class=\"aside\">\(prose.html)</p>"
    case .alert(let prose): "<p class=\"alert\" role=\"note\">\(prose.html)</p>"
    case .list(let items): "<ul>\n\(listed(items))</ul>"
    case .numbered(let items):
      "<ol>\n\(items.map { "<li id=\"\($0.id)\">\($0.prose.html)</li>\n" }.joined())</ol>"
    case .remarks(let items): "<ul class=\"remarks\">\n\(listed(items))</ul>"
    case .listing(let text): "<pre tabindex=\"0\"><code>\(text.escapedForHTML)</code></pre>"
    case .table(let table): html(table)
    case .figure(let figure): html(figure, drawings: drawings)
    }
  }

  private func listed(_ items: [Prose]) -> String { items.map { "<li>\($0.html)</li>\n" }.joined() }

  private func html(_ table: Table) -> String {
    guard table.isOnlyAFile else { return TableHTML(table).html }
    return
      "<p class=\"table\" id=\"table-\(table.name)\"><span class=\"label\">\(table.label.escapedForHTML)</span> "
      + "<span class=\"title\">\(table.title.html)</span> \(table.onlyAFileNotice.html)</p>"
  }

  /// Its number and title stand above, as APA sets them, and how to read it below.
  private func html(_ figure: Figure, drawings: [String: String]) -> String {
    let words = "figure-\(figure.name)-words"
    let drawing = InlineDrawing.html(
      drawings[figure.name] ?? "", name: figure.name, describedBy: words, marks: figure.marks)
    let note =
      figure.note.isEmpty
      ? "" : "<p class=\"notes\"><em>\(figure.say("notes.label").html)</em> \(figure.note.html)</p>\n"
    return """
      <figure id="figure-\(figure.name)">
      <figcaption id="figure-\(figure.name)-title"><span class="label">\(figure.label.escapedForHTML)</span> \
      <span class="title">\(figure.title.html)</span></figcaption>
      <div class="drawing">\(drawing)</div>
      \(note)<details class="words"><summary>\(figure.say("figure.words").html)</summary>
      <p id="\(words)">\(figure.alternative.escapedForHTML)</p></details>
      </figure>
      """
  }
}

extension Table {
  /// Said in place of a table that is too large for a page.
  var onlyAFileNotice: Prose {
    say("only-a-file", rows: rows.count, columns: columns.count, file: Prose.Run.code("tables/\(name).csv"))
  }
}
