import Foundation
import Ingest
import Statistics
import StudyFile
import Tally

@testable import Analyses

/// The rows of a study given as text, on an export given as text: the whole way but for the page.
func run(_ study: String, csv: String, function: String = #function) throws -> StudyResults {
  let folder = FileManager.default.temporaryDirectory.appending(
    path: "tearsheet-analyses-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  let file = folder.appending(path: "data.csv").path
  try csv.write(toFile: file, atomically: true, encoding: .utf8)
  return try run(study, file: file)
}

/// The same on a file.
func run(_ text: String, file: String) throws -> StudyResults {
  let data = text.hasPrefix("data:") ? "" : "data: {}\n"
  let study = try StudyParser.parse(text: "study: test\n" + data + text, file: "study.yaml")
  var plan = TallyPlan()
  let analyses = AnalysisPlan(study: study, seed: 1, tallies: &plan)
  return analyses.results(from: try count(file, study, plan))
}

func count(_ file: String, _ study: Study, _ plan: TallyPlan) throws -> Tallies {
  try SurveyCount(study: study, plan: plan, paths: [file]).tallies
}

extension StudyResults {
  /// The only row that fits.
  func row(
    _ analysis: String, _ measure: Measure, variable: String? = nil, level: String? = nil, by: String? = nil,
    group: String? = nil, method: String? = nil
  ) throws -> ResultRow {
    let fitting = rows.filter {
      $0.analysis == analysis && $0.measure == measure && (variable == nil || $0.variable == variable)
        && (level == nil || $0.level == level) && (by == nil || $0.by == by)
        && (group == nil || $0.group == group) && (method == nil || $0.method == method)
    }
    guard fitting.count == 1 else { throw RowError(found: fitting.count, measure: measure.rawValue) }
    return fitting[0]
  }

  var notes: [String] { analyses.flatMap(\.notes) }
}

struct RowError: Error {
  var found: Int
  var measure: String
}

/// The folder with real data, where it is present.
let sharedData: String? = {
  let environment = ProcessInfo.processInfo.environment["TEARSHEET_SHARED"]
  let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  let path = environment ?? package.deletingLastPathComponent().appending(path: "shared").path
  return FileManager.default.fileExists(atPath: path + "/data/classic") ? path + "/data" : nil
}()

func isClose(_ value: Double?, _ expected: Double, _ tolerance: Double = 1e-9) -> Bool {
  guard let value else { return false }
  return abs(value - expected) <= tolerance * Swift.max(1e-300, abs(expected))
}
