import StudyFile

/// Records below the header that are headings too, as some survey platforms write them. They are skipped.
struct FurtherHeadings {
  /// `nil` where the study says so, and no platform is known.
  private let platform: String?
  /// What stands there.
  private let what: String
  let lines: [Int]

  /// `nil` where there are none.
  init?(_ recognition: Recognition, below: [RecordReader.Record]) {
    guard recognition.furtherHeadings > 0 else { return nil }
    platform = ExportPlatforms.all.first { $0.format == recognition.format }?.name
    what = recognition.headingsHold
    lines = below.prefix(recognition.furtherHeadings).map(\.line)
  }

  func note(file: String) -> Diagnostic {
    let which =
      lines.count == 1
      ? "this line is a heading" : "lines \(lines.map(String.init).joined(separator: " and ")) are headings"
    return Diagnostic(
      .note, at: SourceLocation(file: file, line: lines[0]),
      "\(which)\(platform.map { " of \($0)" } ?? "") (\(what)), and \(lines.count == 1 ? "is" : "are") skipped"
    )
  }

  /// What becomes of them in the account of the file.
  var unusable: Accounting.Unusable {
    Accounting.Unusable(
      reason:
        "\(lines.count == 1 ? "heading" : "headings")\(platform.map { " of \($0)" } ?? " below the first")",
      count: lines.count, lines: lines.map { Accounting.Line($0) })
  }
}
