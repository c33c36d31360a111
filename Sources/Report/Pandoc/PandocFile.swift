import Foundation

/// Has pandoc write a report for a word processor or for LaTeX, or have LaTeX typeset it.
struct PandocFile {
  let document: Document
  let format: ReportFormat
  let drawn: Set<String>
  /// What typesets a PDF.
  var engine: String?
  var pandoc = ChildProgram(names: ["pandoc"])

  /// Writes the file into a folder that has the figures already.
  func write(in folder: String, file: OutputFile) async throws -> ChildProgram.Ending {
    let target: PandocDocument.Target = format == .docx ? .docx : format == .odt ? .odt : .latex
    var version: [Int]?
    let asked = await pandoc.run(["--from", "markdown", "--to", "json", "/dev/null"], in: folder) { text in
      let whole = try? JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
      version = whole?["pandoc-api-version"] as? [Int]
    }
    guard asked == .done, let version else { return asked == .missing ? .missing : .failed }

    let source = ".report.json"
    let reference = ".reference"
    let template = ".template"
    defer { for name in [source, reference, template] { unlink(folder + "/" + name) } }
    let json = try PandocDocument(document: document, target: target, drawn: drawn).json(version: version)
    try file.create(folder + "/" + source, json)
    var arguments = [
      "--from", "json", "--to", target.rawValue, "--standalone", "--output", format.file, source,
    ]
    let title = document.sheet.title
    switch target {
    case .docx:
      try WordReference(title: title, language: document.say.language).write(to: folder + "/" + reference)
    case .odt:
      try OpenDocumentReference(title: title).write(to: folder + "/" + reference)
      try file.create(folder + "/" + template, OpenDocumentReference.template)
      arguments += ["--template", template]
    case .latex: break
    }
    if target != .latex { arguments += ["--reference-doc", reference] }
    if let engine { arguments += ["--pdf-engine", engine] }
    let ending = await pandoc.run(arguments, in: folder)
    let path = folder + "/" + format.file
    if ending != .done {
      unlink(path)
    } else if format == .pdf {
      try FixedDates.put(intoPDF: path, file: file)
    } else if format != .tex {
      try FixedDates.put(intoZip: path, file: file)
    }
    return ending
  }
}
