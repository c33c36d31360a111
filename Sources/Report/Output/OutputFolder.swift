import StudyFile

/// Whether a folder can be given to a report: it is absent, empty, or a report of this program and nothing else.
enum OutputFolder {
  /// Its path without symbolic links, with all that it stands in made. Throws where a report may not stand there.
  static func claim(_ folder: String) throws -> String {
    // An empty path is nothing to the system, and with its parent in front it is the folder the user stands in.
    if folder.isEmpty { throw refusal(folder, "name the folder to write with --output") }
    switch try FileTree.kind(folder) {
    case .other: throw refusal(folder, "this is a file: name a folder with --output")
    case .absent:
      let parent = Path.parent(folder)
      try FileTree.makeFolders(parent)
      // `new/..` is absent only as long as `new` is.
      if try FileTree.kind(folder) != .absent { return try claim(folder) }
      guard let resolved = FileTree.resolved(parent) else { throw SystemError.last }
      return (resolved == "/" ? "" : resolved) + "/" + Path.name(folder)
    case .folder:
      guard let resolved = FileTree.resolved(folder) else { throw SystemError.last }
      let entries = try FileTree.entries(resolved)
      if !entries.isEmpty, !(entries.contains("index.html") && entries.contains("results.csv")) {
        throw refusal(
          folder, "this folder holds other files and no report: name an empty or a new one with --output")
      }
      if let stranger = entries.first(where: { !ours.contains($0) }) {
        throw refusal(
          folder,
          "the report there would be replaced, but '\(stranger)' in it is not of this program: "
            + "move it elsewhere, or name another folder with --output")
      }
      return resolved
    }
  }

  static func refusal(_ folder: String, _ why: String) -> Diagnostic {
    Diagnostic(at: SourceLocation(file: folder), why)
  }

  /// What a report's folder may hold, and what file browsers leave behind.
  private static let ours: Set<String> = [
    "index.html", "report.md", "results.csv", "results.json", "findings.csv", "tables", "figures",
    "report.docx", "report.pdf", "report.xlsx", "report.tex", "report.odt",
    ".DS_Store", "Thumbs.db", "desktop.ini",
  ]
}
