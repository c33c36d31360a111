import StudyFile

/// Whether a folder can be given to a report or a codebook: it is absent, empty, or holds one of this program and
/// nothing else.
struct OutputFolder {
  /// What a folder is written for.
  enum Kind: String {
    case report, codebook

    /// Files without which it is something else.
    var marks: [String] {
      switch self {
      case .report: ["index.html", "results.csv"]
      case .codebook: ["index.html", "codebook.csv"]
      }
    }

    /// What its folder may hold.
    var files: Set<String> {
      switch self {
      case .report:
        [
          "index.html", "report.md", "results.csv", "results.json", "findings.csv", "tables", "figures",
          "report.docx", "report.pdf", "report.xlsx", "report.tex", "report.odt", "include",
          IncludeFiles.whole,
        ]
      case .codebook:
        [
          "index.html", "codebook.md", "codebook.csv", "codebook.xml", "codebook.json", "tables",
          "columns.csv",
          "data.sav", "data.dta",
        ]
      }
    }
  }

  /// Without symbolic links, `.` and `..`.
  let path: String
  /// The deepest folder on the way to it that exists.
  let ground: String
  let isReplaced: Bool

  /// Throws where nothing of the kind may stand there. Makes nothing.
  init(_ folder: String, for kind: Kind) throws {
    // An empty path is nothing to the system, and with its parent in front it is the folder the user stands in.
    if folder.isEmpty { throw Self.refusal(folder, "name the folder to write with --output") }
    (ground, path) = try Self.resolve(folder, named: folder)
    isReplaced = try path == ground && Self.holds(kind, path, named: folder)
  }

  /// Finds out that a report can be written there, by filling a folder with nothing where it would be filled.
  static func check(_ folder: String, for kind: Kind, staging: StagingArea) throws {
    do {
      try StagedFolder(place: OutputFolder(folder, for: kind).nearest, staging: staging).remove()
    } catch let error as SystemError {
      throw failure(folder, of: kind, error)
    }
  }

  /// What has to be made or exchanged first: the folder, or the first on the way to it that does not exist.
  private var nearest: String {
    guard path != ground else { return path }
    let rest = path.dropFirst(ground.count).drop { $0 == "/" }
    return Path.join(ground, String(rest.prefix { $0 != "/" }))
  }

  /// What the system said, as a message about this folder.
  static func failure(_ folder: String, of kind: Kind, _ error: SystemError) -> Diagnostic {
    let stands = (try? OutputFolder(folder, for: kind))?.isReplaced == true
    return refusal(
      folder,
      "the \(kind.rawValue) cannot be written\(stands ? ", the former one stands" : ""): \(error.advice)")
  }

  static func refusal(_ folder: String, _ why: String) -> Diagnostic {
    Diagnostic(at: SourceLocation(file: folder), why)
  }

  /// The part of a path that exists, and the whole.
  private static func resolve(_ path: String, named folder: String) throws -> (ground: String, path: String) {
    var standing = path
    var absent: [String] = []
    while try FileTree.kind(standing) == .absent {
      if FileTree.isLink(standing) {
        throw refusal(folder, "this is a link that leads nowhere: remove it, or name a folder with --output")
      }
      let parent = Path.parent(standing)
      guard parent != standing else { throw SystemError.absent }
      absent.insert(Path.name(standing), at: 0)
      standing = parent
    }
    if try FileTree.kind(standing) == .other {
      throw refusal(folder, "this is a file: name a folder with --output")
    }
    guard var ground = FileTree.resolved(standing) else { throw SystemError.last }
    // In folders that do not exist there are no links, so `..` is what its text says.
    var names: [String] = []
    for name in absent where name != "." {
      if name != ".." {
        names.append(name)
      } else if names.popLast() == nil {
        ground = Path.parent(ground)
      }
    }
    let plain = names.reduce(ground) { Path.join($0, $1) }
    return absent.contains("..") ? try resolve(plain, named: folder) : (ground, plain)
  }

  private static func holds(_ kind: Kind, _ path: String, named folder: String) throws -> Bool {
    let entries = try FileTree.entries(path)
    if entries.isEmpty { return false }
    guard kind.marks.allSatisfy(entries.contains) else {
      throw refusal(
        folder,
        "this folder holds other files and no \(kind.rawValue): name an empty or a new one with --output")
    }
    if let stranger = entries.first(where: { !kind.files.contains($0) && !leftBehind.contains($0) }) {
      throw refusal(
        folder,
        "the \(kind.rawValue) there would be replaced, but '\(stranger)' in it is not of this program: "
          + "move it elsewhere, or name another folder with --output")
    }
    return true
  }

  /// What file browsers leave behind.
  private static let leftBehind: Set<String> = [".DS_Store", "Thumbs.db", "desktop.ini"]
}
