import Foundation
import Testing

/// What a user sees who gives the program something wrong: one message, the right exit code, nothing written.
@Suite struct BadInputTests {
  private static let study = """
    study: small
    data: {file: data.csv}
    variables:
      age: {measure: numeric, range: [18, 100]}
      cried: {measure: nominal, values: ["No", "Yes"]}
    analyses:
      - {id: sample, describe: [age, cried]}
      - {id: difference, compare: age ~ cried}
    """

  private func analyze(
    _ csv: Data?, study: String = study, _ check: (Program.Outcome, Sandbox) throws -> Void
  )
    throws
  {
    try inSandbox { sandbox in
      try sandbox.write("study.yaml", study)
      if let csv { try sandbox.write("data.csv", csv) }
      let outcome = try Program.run("analyze", "study.yaml", "--no-figures", in: sandbox.folder)
      try check(outcome, sandbox)
    }
  }

  private func expectFailure(
    _ csv: Data?, _ message: String, sourceLocation: SourceLocation = #_sourceLocation
  )
    throws
  {
    try analyze(csv) { outcome, sandbox in
      #expect(outcome.code == 3, sourceLocation: sourceLocation)
      #expect(outcome.errors.trimmingCharacters(in: .newlines) == message, sourceLocation: sourceLocation)
      #expect(outcome.output.isEmpty, sourceLocation: sourceLocation)
      #expect(!sandbox.exists("reports"), sourceLocation: sourceLocation)
    }
  }

  @Test func missingStudyFile() throws {
    try inSandbox { sandbox in
      let outcome = try Program.run("analyze", "nowhere.yaml", in: sandbox.folder)
      #expect(outcome.code == 3)
      #expect(outcome.errors.hasPrefix("nowhere.yaml: error: "))
    }
  }

  @Test func wrongOption() throws {
    try inSandbox { sandbox in
      let outcome = try Program.run("analyze", "study.yaml", "--outptu", "x", in: sandbox.folder)
      #expect(outcome.code == 2)
      #expect(outcome.errors.contains("--outptu"))
    }
  }

  @Test func helpAndVersion() throws {
    try inSandbox { sandbox in
      let help = try Program.run("--help", in: sandbox.folder)
      #expect(help.code == 0)
      #expect(help.output.contains("analyze"))
      let version = try Program.run("--version", in: sandbox.folder)
      #expect(version.code == 0)
      #expect(version.output.split(separator: ".").count == 3)
      #expect(try Program.run("--generate-completion-script", "bash", in: sandbox.folder).code == 0)
    }
  }

  @Test func aBrokenAnswerIsCountedAndTheRestIsReported() throws {
    let csv = """
      age,cried
      30,Yes
      "1,5",No
      45%,Yes
      3 years,No
      ∞,Yes
      1e400,No
      17,Yes
      40,Maybe
      50,No
      35,Yes
      """
    try analyze(Data(csv.utf8)) { outcome, sandbox in
      #expect(outcome.code == 0)
      let results = try sandbox.read("reports/small/results.csv")
      #expect(!results.lowercased().contains("nan"))
      #expect(results.contains("sample,missing,age,,,,,6,"))
      #expect(outcome.output.contains("treated as missing"))
      #expect(!outcome.output.contains("Maybe"))
      let page = try sandbox.read("reports/small/index.html")
      #expect(!page.contains("Maybe"))
    }
  }

  @Test func oneGroupOnly() throws {
    try analyze(Data("age,cried\n30,Yes\n40,Yes\n".utf8)) { outcome, sandbox in
      #expect(outcome.code == 0)
      let page = try sandbox.read("reports/small/report.md")
      #expect(page.contains("There is only one group, Yes"))
    }
  }

  @Test func aConstantAndAnEmptyColumn() throws {
    try analyze(Data("age,cried\n30,Yes\n30,No\n30,Yes\n30,No\n".utf8)) { outcome, sandbox in
      #expect(outcome.code == 0)
      let results = try sandbox.read("reports/small/results.csv")
      #expect(!results.lowercased().contains("nan"))
    }
    try analyze(Data("age,cried\n,Yes\n,No\n".utf8)) { outcome, sandbox in
      #expect(outcome.code == 0)
      let results = try sandbox.read("reports/small/results.csv")
      #expect(!results.lowercased().contains("nan"))
    }
  }

  @Test func oneRespondent() throws {
    try analyze(Data("age,cried\n30,Yes\n".utf8)) { outcome, sandbox in
      #expect(outcome.code == 0)
      let results = try sandbox.read("reports/small/results.csv")
      #expect(!results.lowercased().contains("nan"))
      #expect(!results.lowercased().contains("inf"))
    }
  }
}
