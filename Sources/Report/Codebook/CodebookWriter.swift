import StudyFile

/// Writes the codebook's folder: a page, Markdown, CSV, DDI-Codebook XML and schema.org JSON-LD; labelled data with it where
/// they were asked for.
package enum CodebookWriter {
  /// Throws a `Diagnostic` where no codebook can be written to `folder`, before anybody waits for its content.
  package static func check(_ folder: String, staging: StagingArea) throws {
    try OutputFolder.check(folder, for: .codebook, staging: staging)
  }

  /// Throws a `Diagnostic` where the folder cannot be written, and what `data` throws.
  package static func write(
    _ content: CodebookContent, data: DataFiles? = nil, to folder: String, staging: StagingArea
  ) async throws -> [Diagnostic] {
    let document = document(content)
    let page = try HTMLRenderer(document.say).html(document, drawings: [:])
    return try await FolderExchange(kind: .codebook, staging: staging).write(to: folder) { staged in
      try staged.write(page, to: "index.html")
      try staged.write(MarkdownRenderer.markdown(document), to: "codebook.md")
      try staged.write(CodebookCSV.text(content.entries), to: "codebook.csv")
      try staged.write(DDICodebook(content: content).text, to: "codebook.xml")
      try staged.write(SchemaOrg.text(content), to: "codebook.json")
      try staged.makeFolder("tables")
      for table in document.tables {
        try staged.write(TableCSV.text(table), to: "tables/\(table.name).csv")
      }
      try data?.write(into: staged)
      return []
    }
  }

  static func document(_ content: CodebookContent) -> Document {
    let study = content.study
    let notice: Prose =
      content.isSynthetic ? content.say("sheet.synthetic") : Prose()
    let sheet = TearSheet(
      title: content.say("codebook.of", study: (study.title ?? study.id).folded).plain,
      citation: (study.citation ?? "").folded,
      particulars: content.description, syntheticNotice: notice, headline: nil, summary: Prose(),
      findings: [],
      figure: nil, agreement: [], disagreements: [], caution: Prose(), implication: Prose())
    var document = Document(
      title: sheet.title, sheet: sheet,
      sections: [
        Section(
          id: "codebook", title: content.say("codebook.variables").plain,
          blocks: [.table(CodebookTable(entries: content.entries, say: content.say).table)])
      ])
    document.say = content.say
    document.number()
    return document
  }
}
