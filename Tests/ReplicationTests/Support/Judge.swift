import Foundation
import Ingest
import StudyFile
import Tally

@testable import Replication

/// The verdicts on published claims, given as the entries of `findings`, on an export given as text.
func judgeAll(_ findings: String, csv: String) throws -> [Verdict] {
  let folder = FileManager.default.temporaryDirectory.appending(
    path: "tearsheet-findings-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  let file = folder.appending(path: "data.csv").path
  try csv.write(toFile: file, atomically: true, encoding: .utf8)
  let study = try StudyParser.parse(text: variables + "\nfindings:\n" + findings, file: "study.yaml")
  var tallies = TallyPlan()
  let plan = FindingPlan(study: study, seed: 1, tallies: &tallies)
  return plan.verdicts(from: try SurveyCount(study: study, plan: tallies, paths: [file]).tallies)
}

/// One finding with one report, written as in a study file.
func judge(_ report: String, sample: Int? = nil, rounding: String? = nil, csv: String) throws -> Verdict {
  var finding = "  - id: f\n"
  if let sample { finding += "    sample: \(sample)\n" }
  if let rounding { finding += "    rounding: \(rounding)\n" }
  return try judgeAll(finding + "    reports:\n      - {\(report)}\n", csv: csv)[0]
}

private let variables = """
  study: test
  data: {count: n}
  variables:
    cried: {measure: nominal, values: ["Yes", "No"]}
    binary: {measure: nominal, values: ["No", "Yes"]}
    school: {measure: nominal, values: [PDT, CBT, Other]}
    age: {measure: numeric}
    x: {measure: numeric}
    y: {measure: numeric}
    mood: {measure: ordinal, values: [low, middle, high]}
    pain: {measure: ordinal, values: [none, some, much]}
    i1: {measure: numeric}
    i2: {measure: numeric}
  scales:
    calm: {items: [i1, i2], range: [1, 5]}
  """

private let columns = ["cried", "binary", "school", "age", "x", "y", "mood", "pain", "i1", "i2", "n"]

/// An export with the named columns filled and the others empty: `table("school,age,n", "PDT,3,40")`.
func table(_ header: String, _ rows: [String]) -> String {
  let names = header.split(separator: ",").map(String.init)
  let lines = rows.map { row in
    let fields = row.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    let known = Dictionary(zip(names, fields), uniquingKeysWith: { first, _ in first })
    return columns.map { known[$0] ?? ($0 == "n" ? "1" : "") }.joined(separator: ",")
  }
  return ([columns.joined(separator: ",")] + lines).joined(separator: "\n") + "\n"
}

/// 160 of 180 PDT and 94 of 188 CBT therapists had cried; 12 more CBT therapists did not say.
let tears = table(
  "cried,school,n", ["Yes,PDT,160", "No,PDT,20", "Yes,CBT,94", "No,CBT,94", ",CBT,12"])

/// Ages of `count` respondents at each of five values, in two schools, the second shifted.
func ages(shift: Int, count: Int = 40) -> String {
  table("school,age,n", (1...5).flatMap { ["PDT,\($0),\(count)", "CBT,\($0 + shift),\(count)"] })
}
