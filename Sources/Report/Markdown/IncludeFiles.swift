/// The results as Markdown that a manuscript includes: `_results.qmd`, and each analysis alone as `include/_ID.qmd`. Quarto
/// makes no pages of files whose names begin so.
struct IncludeFiles {
  let document: Document
  /// As it was named, from where the program runs: a text that is included has its figures where the manuscript is.
  let folder: String
  /// Names of the figures that were drawn.
  let drawn: Set<String>

  func write(in place: String, file: OutputFile) throws {
    try FileTree.makeFolders(place + "/" + ReportFormat.include.file)
    for (name, text) in files { try file.create(place + "/" + name, text) }
  }

  /// By their names in the folder of the report.
  var files: [(name: String, text: String)] {
    let renderer = MarkdownRenderer(say: document.say, manuscript: .init(folder: prefix, drawn: drawn))
    let sections = document.sections.first { $0.id == "results" }?.sections ?? []
    let texts = sections.map { section in
      renderer.section(section, level: 2).filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
    }
    let lead = Section.anchor(analysis: "")
    let names = sections.map { "\(ReportFormat.include.file)/_\($0.id.trimmingPrefix(lead)).qmd" }
    return [(Self.whole, texts.joined(separator: "\n"))] + zip(names, texts).map { ($0, $1) }
  }

  static let whole = "_results.qmd"

  /// From the folder of the manuscript, which stands where the program runs. Of a folder elsewhere the machine's own
  /// path would tell, so its figures are looked for beside the manuscript.
  private var prefix: String {
    let parts = folder.split(separator: "/")
    guard !folder.hasPrefix("/"), !parts.contains(".."), !folder.contains(where: { "<>\n\r\\".contains($0) })
    else {
      return ""
    }
    return parts.filter { $0 != "." }.map { $0 + "/" }.joined()
  }
}
