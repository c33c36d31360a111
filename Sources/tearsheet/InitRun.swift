import Drafting
import Foundation
import Ingest
import Statistics
import StudyFile

/// One run of `init`, from export to study file.
struct InitRun {
  let exports: [String]
  let name: String?
  let headings: Int?
  let outputPath: String?
  let isUpdate: Bool
  let isQuiet: Bool

  static func isID(_ text: String) -> Bool {
    !text.isEmpty && text.allSatisfy { ("a"..."z").contains($0) || ("0"..."9").contains($0) || $0 == "-" }
  }

  func run() throws -> String {
    for export in exports where ["yaml", "yml"].contains((export as NSString).pathExtension.lowercased()) {
      throw Failure.input(
        Diagnostic(
          at: SourceLocation(file: export),
          "this is a study file; 'init' takes an export and drafts the study file: tearsheet init export.csv")
      )
    }
    let folder = (exports[0] as NSString).deletingLastPathComponent
    let path = outputPath ?? (folder.isEmpty ? "study.yaml" : folder + "/study.yaml")
    do { try PipedFile.settle(exports) } catch { throw Failure.input(error) }
    if isUpdate { return try update(path) }
    if FileManager.default.fileExists(atPath: path) {
      throw Failure.output(
        Diagnostic(
          at: SourceLocation(file: path),
          "this file stands there and stays as it is; '--update' adds columns that are new, and '--output' names another file"
        ))
    }
    let files = try files()
    let drafted = try draft(files, for: path)
    try write(Data(drafted.text.utf8), to: path)
    return summary(drafted, of: files.export, path)
  }

  private typealias Files = (export: String, dictionary: String?, both: BothExports?)

  /// Which of the files is the export, and which tells what its columns or its codes mean.
  private func files() throws -> Files {
    guard exports.count > 1 else { return (exports[0], nil, nil) }
    let companions = exports.filter { CompanionFile.isOne(path: $0) }
    let others = exports.filter { !companions.contains($0) }
    if exports.count == 2, companions.isEmpty {
      do {
        let both = try BothExports(exports[0], exports[1], data: DataSource())
        return (both.codes, nil, both)
      } catch let diagnostics as Diagnostics {
        throw Failure.input(diagnostics)
      }
    }
    guard others.count == 1, companions.count == 1 else {
      throw Failure.input(
        Diagnostic(
          at: SourceLocation(file: exports[1]),
          "'init' takes one export, with a data dictionary of REDCap, a syntax file of LimeSurvey, an XLSForm, or the same export with "
            + "texts for codes; exports of several places are given to 'analyze', each after '--data'"))
    }
    return (others[0], companions[0], nil)
  }

  private func draft(_ files: Files, for path: String) throws -> DraftedStudy {
    var bar = ProgressBar("Reading")
    defer { bar.clear() }
    do {
      let drafted = try DraftedStudy(
        export: files.export, dictionary: files.dictionary.map { Self.relative($0, to: path) },
        headings: headings,
        both: files.both,
        id: name ?? Self.id(files.export), file: Self.relative(files.export, to: path), studyPath: path,
        options: options
      ) { bar.show($0) }
      bar.clear()
      if !isQuiet { Terminal.report(drafted.notes) }
      return drafted
    } catch let diagnostics as Diagnostics {
      throw Failure.input(diagnostics)
    }
  }

  private var options: SurveyReader.Options {
    var options = SurveyReader.Options()
    options.threads = min(256, Processors.available)
    options.isHashed = false
    return options
  }

  private func update(_ path: String) throws -> String {
    guard FileManager.default.fileExists(atPath: path) else {
      throw Failure.input(
        Diagnostic(
          at: SourceLocation(file: path), "there is no such file to update; without '--update' it is drafted")
      )
    }
    var bar = ProgressBar("Reading")
    defer { bar.clear() }
    do {
      let files = try files()
      let study = try StudyParser.load(path: path)
      let old = try String(contentsOf: URL(filePath: path), encoding: .utf8)
      let update = try StudyUpdate(text: old, study: study, export: files.export, options: options) {
        bar.show($0)
      }
      bar.clear()
      if !update.added.isEmpty { try replace(Data(update.text.utf8), at: path) }
      let added =
        update.added.isEmpty
        ? "nothing to add: every column is read or was left out"
        : "added: " + update.added.joined(separator: ", ")
      return (["\(path): \(added)"] + update.hints.map { "  look at \($0)" }).joined(separator: "\n")
    } catch let diagnostics as Diagnostics {
      throw Failure.input(diagnostics)
    }
  }

  /// Aside first, so that nothing half-written ever stands there, and never over a file that came meanwhile.
  private func write(_ data: Data, to path: String) throws {
    let aside = path + ".\(ProcessInfo.processInfo.processIdentifier).part"
    defer { unlink(aside) }
    do {
      try data.write(to: URL(filePath: aside), options: .withoutOverwriting)
      if link(aside, path) == 0 { return }
      // Not every disk has links.
      try data.write(to: URL(filePath: path), options: .withoutOverwriting)
    } catch {
      throw Self.unwritable(path, error)
    }
  }

  private func replace(_ data: Data, at path: String) throws {
    do {
      try data.write(to: URL(filePath: path).resolvingSymlinksInPath(), options: .atomic)
    } catch {
      throw Self.unwritable(path, error)
    }
  }

  private static func unwritable(_ path: String, _ error: any Error) -> Failure {
    Failure.output(
      Diagnostic(
        at: SourceLocation(file: path),
        (error as? CocoaError)?.code == .fileWriteOutOfSpace
          ? "this file cannot be written: the disk is full; free some space, or name another file with --output"
          : "this file cannot be written; check that its folder is there and may be written to"))
  }

  private static let generic = ["data", "export", "responses", "results", "answers", "raw", "survey"]

  /// From the export's name.
  static func id(_ path: String) -> String {
    var base = (path as NSString).lastPathComponent
    for _ in 0..<2 where base.contains(".") { base = (base as NSString).deletingPathExtension }
    if generic.contains(base.lowercased()) {
      // The folder says more.
      let folder = URL(filePath: path).standardizedFileURL.deletingLastPathComponent().lastPathComponent
      if folder != "/", !folder.isEmpty { base = folder }
    }
    let plain = base.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil).lowercased()
    var id = ""
    for character in plain {
      if character.isASCII, character.isLetter || character.isNumber {
        id.append(character)
      } else if id.last != "-", !id.isEmpty {
        id.append("-")
      }
    }
    while id.last == "-" { id.removeLast() }
    return id.isEmpty ? "survey" : String(id.prefix(60))
  }

  /// The export as a study file at `study` names it.
  static func relative(_ export: String, to study: String) -> String {
    if export.hasPrefix("/dev/") || export.hasPrefix("/proc/") { return export }
    func parts(_ path: String) -> [String] {
      URL(filePath: path).deletingLastPathComponent().resolvingSymlinksInPath().standardizedFileURL
        .pathComponents
    }
    let (from, to) = (parts(study), parts(export))
    let common = zip(from, to).prefix { $0 == $1 }.count
    let up = Array(repeating: "..", count: from.count - common)
    return (up + to[common...] + [(export as NSString).lastPathComponent]).joined(separator: "/")
  }

  private func summary(_ drafted: DraftedStudy, of export: String, _ path: String) -> String {
    func count(_ count: Int, _ one: String, _ several: String) -> String {
      "\(count) \(count == 1 ? one : several)"
    }
    var lines = [
      "\((export as NSString).lastPathComponent): \(drafted.format), \(count(drafted.records, "row", "rows")), \(count(drafted.columns, "column", "columns"))"
    ]
    let measures = drafted.measures.map { "\($0.count) \($0.measure.rawValue)" }.joined(separator: ", ")
    lines.append(
      "  variables: \(measures.isEmpty ? "none" : measures)"
        + (drafted.scales > 0 ? "; " + count(drafted.scales, "scale", "scales") : "") + "; "
        + count(drafted.analyses, "analysis", "analyses"))
    lines += drafted.hints.map { "  look at \($0)" }
    lines.append("  written: \(path)")
    lines.append("  next: tearsheet analyze \(path)")
    return lines.joined(separator: "\n")
  }
}
