import Foundation
import StudyFile

@testable import Interviews

/// Codes for tests, written as files in a folder of their own.
enum Coded {
  static func read(
    _ codes: String?, cases: String? = nil, _ options: String = ""
  ) throws -> (InterviewData, Interviews) {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "tearsheet-talks-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try codes?.write(to: folder.appending(path: "codes.csv"), atomically: true, encoding: .utf8)
    try cases?.write(to: folder.appending(path: "cases.csv"), atomically: true, encoding: .utf8)
    let study = try StudyParser.parse(
      text:
        "study: a\ndata: {}\ninterviews: {file: codes.csv\(cases == nil ? "" : ", cases: cases.csv")\(options)}\n",
      file: folder.path + "/s.yaml")
    let settings = study.interviews!
    return (try InterviewReader.read(settings), settings)
  }

  static func findings(
    _ codes: String?, cases: String? = nil, _ options: String = ""
  ) throws -> InterviewFindings {
    let (data, settings) = try read(codes, cases: cases, options)
    return try InterviewFindings(data, settings, seed: 1)
  }

  /// "codes.csv:2: …"
  static func problems(_ codes: String?, cases: String? = nil, _ options: String = "") throws -> [String] {
    do {
      _ = try findings(codes, cases: cases, options)
      return []
    } catch let problems as Diagnostics {
      return text(problems.list)
    }
  }

  static func text(_ list: [Diagnostic]) -> [String] {
    list.map {
      let name = ($0.location.file as NSString).lastPathComponent
      return SourceLocation(file: name, line: $0.location.line, column: $0.location.column).description
        + ": " + $0.message
    }
  }

  /// One code for each of these cases, `a: 1 2 3` in a domain `d` for each line.
  static func csv(_ lines: [String]) -> String {
    "case,domain,category\n"
      + lines.flatMap { line in
        let parts = line.split(separator: ":")
        let names = parts[0].split(separator: "/")
        return parts[1].split(separator: " ").map { "\($0),\(names[0]),\(names[1])\n" }
      }.joined()
  }
}
