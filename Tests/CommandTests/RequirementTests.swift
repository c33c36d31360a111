import Foundation
import Testing

@Suite struct RequirementTests {
  private static func study(_ value: String) -> String {
    """
    study: small
    data: {file: data.csv}
    variables:
      cried: {measure: nominal, values: ["No", "Yes"]}
    analyses:
      - {id: cried, proportion: cried = Yes}
    findings:
      - id: f
        sample: 4
        reports:
          - {proportion: cried = Yes, value: \(value)}
    """
  }

  private static let data = "cried\nYes\nYes\nYes\nNo\n"

  private func analyze(_ value: String, _ requirement: String, in sandbox: Sandbox) throws -> Program.Outcome
  {
    try sandbox.write("study.yaml", Self.study(value))
    try sandbox.write("data.csv", Self.data)
    return try Program.run(
      "analyze", "study.yaml", "--no-figures", "--require", requirement, in: sandbox.folder)
  }

  @Test func whatHolds() throws {
    try inSandbox { sandbox in
      let outcome = try analyze("75%", "reproduced", in: sandbox)
      #expect(outcome.code == 0 && outcome.errors.isEmpty)
      #expect(outcome.output.contains("  findings: 1 of 1 finding reproduced\n"))
      #expect(try analyze("50%", "consistent", in: sandbox).code == 0)
    }
  }

  /// The report is written, and what failed is said with its line.
  @Test func whatDoesNot() throws {
    try inSandbox { sandbox in
      let outcome = try analyze("50%", "reproduced", in: sandbox)
      #expect(outcome.code == 1)
      #expect(outcome.output.contains("  findings: 0 of 1 finding reproduced, 1 consistent\n"))
      #expect(
        outcome.errors
          == "study.yaml:11:9: error: 50% is consistent, not reproduced, where these data give 75% (recomputed value "
          + "inside the 95% prediction interval): finding 'f', proportion: cried = Yes\n")
      #expect(try sandbox.read("reports/small/findings.csv").contains("consistent"))
    }
  }

  @Test func nothingToJudge() throws {
    try inSandbox { sandbox in
      try sandbox.write("study.yaml", Self.study("75%").components(separatedBy: "\nfindings:")[0] + "\n")
      try sandbox.write("data.csv", Self.data)
      let outcome = try Program.run(
        "analyze", "study.yaml", "--no-figures", "--require", "consistent", in: sandbox.folder)
      #expect(outcome.code == 1)
      #expect(
        outcome.errors
          == "study.yaml: error: --require consistent has nothing to judge: the study file has no 'findings'\n"
      )
      let unknown = try Program.run("analyze", "study.yaml", "--require", "true", in: sandbox.folder)
      #expect(unknown.code == 2 && unknown.errors.contains("'--require"))
    }
  }
}
