import Foundation
import Ingest
import StudyFile
import Tally

@testable import Quality

/// Screens exports as `tearsheet validate` does.
func screen(
  _ study: String, _ exports: String..., threads: Int = 1, chunkSize: Int = 1 << 19
) throws -> QualityReport {
  try screenAndCount(study, exports, threads: threads, chunkSize: chunkSize).report
}

func screen(_ study: Study, _ exports: [String]) throws -> QualityReport {
  try screenAndCount(study, exports).report
}

func screenAndCount(
  _ text: String, _ exports: [String], threads: Int = 1, chunkSize: Int = 1 << 19
) throws -> (report: QualityReport, counted: SurveyCount, study: Study) {
  try screenAndCount(
    try StudyParser.parse(text: text, file: "study.yaml"), exports, threads: threads, chunkSize: chunkSize)
}

func screenAndCount(
  _ study: Study, _ exports: [String], threads: Int = 1, chunkSize: Int = 1 << 19
) throws -> (report: QualityReport, counted: SurveyCount, study: Study) {
  let folder = FileManager.default.temporaryDirectory.appending(path: "quality-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  let paths = try exports.enumerated().map { number, export in
    let path = folder.appending(path: "\(number + 1).csv").path
    try Data(export.utf8).write(to: URL(filePath: path))
    return path
  }
  var tallies = TallyPlan()
  let plan = QualityPlan(study, tallies: &tallies)
  var options = SurveyReader.Options()
  (options.threads, options.chunkSize) = (threads, chunkSize)
  let counted = try SurveyCount(
    study: plan.study, plan: tallies, paths: paths, options: options, observation: plan.observation,
    countsExcluded: true)
  let report = try plan.report(of: counted, files: paths.count > 1 ? counted.sources.map(\.name) : []) {
    try SurveyCount(study: plan.study, plan: TallyPlan(), paths: paths, options: options, observation: $0)
  }
  return (report, counted, study)
}

extension QualityReport {
  /// The one check of this name.
  func check(_ name: String) -> QualityCheck? {
    let found = checks.filter { $0.name == name }
    return found.count == 1 ? found[0] : nil
  }
}

extension QualityCheck {
  var numbers: [Int] { lines.map(\.number) }
}
