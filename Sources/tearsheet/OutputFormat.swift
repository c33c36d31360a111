import ArgumentParser

/// What `--format` may name.
enum OutputFormat: String, CaseIterable {
  case html, md, csv, json
  case docx, pdf, xlsx, tex, odt

  /// The others are still to come.
  static let written: [OutputFormat] = [.html, .md, .csv, .json]

  /// Throws where a report cannot be had in this format.
  static func check(_ name: String) throws {
    let always = written.map(\.rawValue).joined(separator: ", ")
    guard let format = OutputFormat(rawValue: name.lowercased()) else {
      let later = allCases.filter { !written.contains($0) }.map(\.rawValue).joined(separator: ", ")
      throw ValidationError(
        "--format \(name) is not known. Every report is written as \(always); \(later) are to come.")
    }
    guard written.contains(format) else {
      throw ValidationError(
        "--format \(format.rawValue) is not written yet. Leave it out: every report is written as \(always), and "
          + "report.md can be converted, for instance by pandoc.")
    }
  }
}

/// What `--engine` may name: who reads and counts.
enum Engine {
  static let native = "native"

  static func check(_ name: String) throws {
    guard name.lowercased() != native else { return }
    throw ValidationError(
      "--engine \(name) is not there yet. Leave it out: 'native' reads and counts in this program, and is the only one."
    )
  }
}
