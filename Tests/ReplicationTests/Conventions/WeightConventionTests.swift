import Foundation
import Ingest
import StudyFile
import Tally
import Testing

@testable import Replication

/// In a study with sampling weights, a number without them is a convention.
@Suite struct WeightConventionTests {
  /// 40 of 100 cried, with a weight of 3 each; the others weigh 1: 2/3 of the population.
  private static let csv =
    (["cried,school,age,other,w"]
    + (0..<100).map { place in
      let cried = place % 5 < 2
      let age = 20 + place % 7 + (cried ? 3 : 0)
      return "\(cried ? "Yes" : "No"),\(place % 3 == 0 ? "PDT" : "CBT"),\(age),\(place % 11),\(cried ? 3 : 1)"
    }).joined(separator: "\n")

  private func judge(_ report: String, sample: Int = 100) throws -> Verdict {
    let text = """
      study: test
      data: {weight: w}
      variables:
        cried: {measure: nominal, values: ["Yes", "No"]}
        school: {measure: nominal, values: [PDT, CBT]}
        age: {measure: numeric}
        other: {measure: numeric}
      findings:
        - {id: f, sample: \(sample), reports: [{\(report)}]}
      """
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "tearsheet-weights-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "data.csv").path
    try Self.csv.write(toFile: file, atomically: true, encoding: .utf8)
    let study = try StudyParser.parse(text: text, file: "study.yaml")
    var tallies = TallyPlan()
    let plan = FindingPlan(study: study, seed: 1, tallies: &tallies)
    return try #require(
      plan.verdicts(from: try SurveyCount(study: study, plan: tallies, paths: [file]).tallies).first)
  }

  @Test func shares() throws {
    let weighted = try judge("proportion: cried = Yes, value: 66.7%")
    #expect(weighted.outcome == .reproduced && weighted.convention.isEmpty)
    #expect(weighted.n == 100 && weighted.successes == nil)
    let plain = try judge("proportion: cried = Yes, value: 40.0%")
    #expect(plain.convention == "unweighted" && plain.outcome == .contradicted)
    #expect(try judge("proportion: cried = Yes, value: 50.0%").convention.isEmpty)
  }

  @Test func means() throws {
    // 22.97 + 3 of 60 and 40, weighted by 1 and 3.
    let weighted = try judge("mean: age, value: 24.1")
    let other = try judge("mean: age, value: 24.9")
    #expect([weighted.convention, other.convention].contains("unweighted"))
    #expect(weighted.recomputed == other.recomputed)
  }

  @Test func differences() throws {
    let verdict = try judge("risk_difference: cried = Yes ~ school, value: 0.012")
    #expect(verdict.recomputed != nil && verdict.n == 100)
    let correlation = try judge("pearson_r: age ~ other, value: .00")
    #expect(correlation.recomputed != nil)
  }

  /// What rests on simple random samples says that it is unweighted.
  @Test func criteria() throws {
    let verdict = try judge("proportion: cried = Yes, value: 45.0%")
    #expect(!verdict.criteria.isEmpty && verdict.criteria.allSatisfy { $0.note.hasSuffix("unweighted") })
  }

  @Test func tests() throws {
    let verdict = try judge("test: \"χ²(1) = 0.20, p = .65\", of: cried ~ school")
    #expect(verdict.recomputed != nil && verdict.note.contains("unweighted"))
  }
}
