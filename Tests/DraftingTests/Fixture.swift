import Foundation
import Ingest
import StudyFile
import Testing

@testable import Drafting

/// Exports made up for a test.
struct Fixture {
  let profile: ExportProfile

  /// By heading, in the order of the alphabet.
  static func profile(_ columns: [String: [String]]) throws -> Fixture {
    let names = columns.keys.sorted()
    let rows = (0..<(columns.values.map(\.count).max() ?? 0)).map { row in
      names.map { Self.field(columns[$0]?[row] ?? "") }.joined(separator: ",")
    }
    return try csv(([names.map(field).joined(separator: ",")] + rows).joined(separator: "\n") + "\n")
  }

  static func csv(_ text: String) throws -> Fixture {
    try withFile(text) { Fixture(profile: try ExportProfile(path: $0, data: DataSource())) }
  }

  static func withFile<Result>(_ text: String, _ body: (String) throws -> Result) throws -> Result {
    let path = FileManager.default.temporaryDirectory.appending(
      path: "tearsheet-draft-\(UUID().uuidString).csv"
    ).path
    try Data(text.utf8).write(to: URL(filePath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    return try body(path)
  }

  private static func field(_ text: String) -> String {
    text.contains { $0 == "," || $0 == "\"" || $0.isNewline || $0 == ";" || $0 == "|" } || text.isEmpty
      ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
  }

  func column(_ heading: String) -> ColumnProfile {
    profile.columns.first { $0.heading == heading } ?? ColumnProfile(heading: heading)
  }

  func guess(_ heading: String, as asked: String? = nil) -> AnswerGuess {
    AnswerGuess([column(heading)], wordings: [HeadingWords(asked ?? heading)])
  }

  /// Without scales and analyses.
  func draft(_ id: String = "s") -> StudyDraft {
    var drafter = Drafter(profile)
    return drafter.draft(id: id, file: "x.csv")
  }

  /// The whole way, as `init` goes.
  static func drafted(_ text: String) throws -> (text: String, study: Study) {
    try withFile(text) { path in
      let drafted = try DraftedStudy(
        export: path, id: "s", file: "x.csv", studyPath: "study.yaml", options: .init())
      return (drafted.text, try StudyParser.parse(text: drafted.text, file: "study.yaml"))
    }
  }
}
