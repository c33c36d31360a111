import Foundation
import Ingest
import Replication
import StudyFile
import Tally

@testable import Synthesis

func parsed(_ text: String) throws -> Study { try StudyParser.parse(text: text, file: "study.yaml") }

func synthesis(_ study: String, rows: Int? = nil, seed: UInt64 = 1) throws -> Synthesis {
  try Synthesis(parsed(study), rows: rows, seed: seed)
}

/// What `analyze` says of the data, read from a file as it reads any export.
func verdicts(_ study: Study, on csv: String) throws -> (verdicts: [Verdict], account: Accounting) {
  let file = FileManager.default.temporaryDirectory.appending(path: "synthesis-\(UUID().uuidString).csv").path
  try csv.write(toFile: file, atomically: true, encoding: .utf8)
  defer { try? FileManager.default.removeItem(atPath: file) }
  var tallies = TallyPlan()
  let plan = FindingPlan(study: study, seed: 1, tallies: &tallies)
  // Everything that stands in a column is read, so that nothing unusable stays unseen.
  for variable in study.variables where !variable.levels.isEmpty || variable.measure == .numeric {
    tallies.add(
      TallyRequest(
        .patterns([variable.measure == .multiple ? .option(variable.name, 0) : .variable(variable.name)])))
  }
  let counted = try SurveyCount(study: study, plan: tallies, paths: [file])
  return (plan.verdicts(from: counted.tallies), counted.accounting)
}

/// The study of the repository whose data this program makes.
let tears: String =
  (#filePath.components(separatedBy: "/Tests/").first ?? "") + "/datasets/therapist-tears/study.yaml"

/// Tests that take long run in full where this is set.
let isThorough = ProcessInfo.processInfo.environment["TEARSHEET_FUZZ"] != nil
