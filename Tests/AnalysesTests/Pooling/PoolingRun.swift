import Foundation
import Ingest
import StudyFile
import Tally

@testable import Analyses

/// The results of pooling a table given as text, of a survey of these answers where there are some.
func pool(
  _ table: String, _ options: String, variables: String = "", csv: String? = nil
) throws -> StudyResults {
  let folder = FileManager.default.temporaryDirectory.appending(path: "tearsheet-pool-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  try table.write(to: folder.appending(path: "a.csv"), atomically: true, encoding: .utf8)
  var study = try StudyParser.parse(
    text: "study: a\ndata: {}\n\(variables)\nanalyses:\n  - {id: x, pool: a.csv, study: study, \(options)}\n",
    file: folder.path + "/s.yaml")
  if case .pool(var pool)? = study.analyses.first?.verb {
    pool.table = try LiteratureReader.table(of: pool)
    study.analyses[0].verb = .pool(pool)
  }
  var plan = TallyPlan()
  let analyses = AnalysisPlan(study: study, seed: 1, tallies: &plan)
  guard let csv else { return analyses.results(from: TallyArchive.ofNobody.tallies) }
  return try inTemporaryExport(csv) { analyses.results(from: try count($0, study, plan)) }
}
