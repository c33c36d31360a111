import Foundation
import Ingest
import Report
import StudyFile
import Synthesis

/// From a study file to a data file and the README beside it.
struct SynthesisRun {
  let study: Study
  let studyPath: String
  let outputPath: String?
  let rows: Int?
  let seed: UInt64

  func run() throws(Failure) -> (summary: String, allHold: Bool) {
    let path = try dataPath()
    try refuseOthers(path)
    let made = try make()
    let data = try encoded(made.csv)
    let folder = (path as NSString).deletingLastPathComponent
    let name = (path as NSString).lastPathComponent
    let readme = readmePath(folder: folder, data: name)
    try write(path, data, beginning: mark)
    try write(
      readme, Array(made.readme(file: name, command: command(name)).utf8),
      beginning: Array(Synthesis.readmeBeginning.utf8))
    return (summary(made, path), made.claims.allSatisfy(\.holds))
  }

  private func make() throws(Failure) -> Synthesis {
    do {
      return try Synthesis(study, rows: rows, seed: seed)
    } catch let diagnostics as Diagnostics {
      throw Failure.input(diagnostics)
    } catch {
      throw Failure.input(Diagnostic(at: SourceLocation(file: studyPath), "\(error)"))
    }
  }

  /// The study's own data file, a file, or one in a folder.
  private func dataPath() throws(Failure) -> String {
    let own = study.data.file?.value
    if let output = outputPath {
      if output.hasSuffix(".csv") { return output }
      let named = own.map { ($0 as NSString).lastPathComponent } ?? "responses.csv"
      let name = named.hasSuffix(".csv") ? named : ((named as NSString).deletingPathExtension + ".csv")
      return (output.hasSuffix("/") ? output : output + "/") + name
    }
    guard let own else {
      throw Failure.input(
        Diagnostic(
          at: SourceLocation(file: studyPath),
          "the study file names no data file to make; name a folder with --output"))
    }
    guard !own.hasSuffix(".gz"), !own.hasSuffix(".zst") else {
      throw Failure.input(
        Diagnostic(
          at: study.data.file?.location ?? SourceLocation(file: studyPath),
          "'\(own)' is compressed, and data are made as plain text; name a folder with --output"))
    }
    let folder = (studyPath as NSString).deletingLastPathComponent
    return own.hasPrefix("/") || folder.isEmpty ? own : folder + "/" + own
  }

  /// A real export is not worth a long search for its replacement.
  private func refuseOthers(_ path: String) throws(Failure) {
    guard let handle = FileHandle(forReadingAtPath: path) else { return }
    defer { try? handle.close() }
    let mark = Data(mark)
    guard let start = try? handle.read(upToCount: mark.count), start == mark else {
      throw Failure.output(
        Diagnostic(
          at: SourceLocation(file: path),
          "this file was not made by 'tearsheet synthesize' and stays; name another folder with --output"))
    }
  }

  /// `README.md`, unless somebody wrote one: then one that is named after the data.
  private func readmePath(folder: String, data: String) -> String {
    func path(_ name: String) -> String { folder.isEmpty ? name : folder + "/" + name }
    let beginning = Data(Synthesis.readmeBeginning.utf8)
    if let handle = FileHandle(forReadingAtPath: path("README.md")) {
      defer { try? handle.close() }
      if (try? handle.read(upToCount: beginning.count)) != beginning {
        return path((data as NSString).deletingPathExtension + ".README.md")
      }
    }
    return path("README.md")
  }

  /// What data of this study begin with.
  private var mark: [UInt8] {
    EncodedText.bytes(Synthesis.mark, encoding: study.data.encoding) ?? Array(Synthesis.mark.utf8)
  }

  /// In the encoding of the study's own export, so that the study reads them.
  private func encoded(_ csv: String) throws(Failure) -> [UInt8] {
    let encoding = study.data.encoding
    if let bytes = EncodedText.bytes(csv, encoding: encoding) { return bytes }
    let missing = EncodedText.firstMissing(in: csv, encoding: encoding).map { "has no '\($0)'" }
    throw Failure.input(
      Diagnostic(
        at: SourceLocation(file: studyPath),
        "the data cannot be written in 'encoding: \(encoding)', which \(missing ?? "cannot be written"): "
          + "name an encoding that has every character of the columns and levels, or leave 'encoding' out"))
  }

  private func write(_ path: String, _ bytes: [UInt8], beginning: [UInt8]) throws(Failure) {
    do {
      try WholeFile.replace(path, with: bytes, beginning: beginning)
    } catch let diagnostic as Diagnostic {
      throw Failure.output(diagnostic)
    } catch {
      throw Failure.output(Diagnostic(at: SourceLocation(file: path), "it cannot be written: \(error)"))
    }
  }

  /// As it could be typed beside the study file.
  private func command(_ name: String) -> String {
    var words = ["tearsheet synthesize", InputName.ofStudy(studyPath)]
    if let rows { words.append("--rows \(rows)") }
    return (words + ["--seed \(seed)"]).joined(separator: " ")
  }

  private func summary(_ made: Synthesis, _ path: String) -> String {
    let held = made.claims.count(where: \.holds)
    var lines = [
      "\(study.id): \(made.used) respondents, \(held) of \(made.claims.count) published numbers and claims hold as printed"
    ]
    for claim in made.claims where !claim.holds {
      lines.append(
        "  not: \(claim.published) (\(claim.finding): \(claim.report))"
          + (claim.given.isEmpty ? "" : ", here \(claim.given)")
          + (claim.reason.isEmpty ? "" : ": \(claim.reason)"))
    }
    lines.append("  data: \(path)")
    return lines.joined(separator: "\n")
  }
}
