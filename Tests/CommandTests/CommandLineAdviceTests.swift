import Foundation
import Testing

/// What is said about a command line that probably meant something else.
struct CommandLineAdviceTests {
  @Test(arguments: [
    (["analyse", "study.yaml"], "Error: there is no command 'analyse'; did you mean 'analyze'?\n"),
    (["tally.", "study.yaml"], "Error: there is no command 'tally.'; did you mean 'tally'?\n"),
    (
      ["draw"],
      "Error: there is no command 'draw'; there are init, validate, analyze, preview, codebook, check, power, diff, digest, interviews, synthesize and tally\n"
    ),
    (["my study.yaml"], "Error: a command comes first: tearsheet analyze 'my study.yaml'\n"),
    (["analyze", "s.yaml", "--dta", "x"], "Error: Unknown option '--dta'. Did you mean '--data'?\n"),
    (
      ["analyze", "s.yaml", "--out", "x"],
      "Error: Unknown option '--out'. Did you mean '--output'?\n"
    ),
    (
      ["analyze", "s.yaml", "a.json", "b.json"],
      "Error: 2 unexpected arguments: 'a.json', 'b.json'\nHint:  files of tallies stand after --tallies: --tallies a.json "
        + "b.json\n"
    ),
    (["analyze", "s.yaml", "--quite"], "Error: Unknown option '--quite'. Did you mean '--quiet'?\n"),
    (
      ["analyze", "s.yaml", "--data", "a.csv", "b c.csv", "-q"],
      "Error: Unexpected argument 'b c.csv'\nHint:  several exports stand each after a --data of its own: --data a.csv "
        + "--data 'b c.csv'\n"
    ),
    (
      ["analyze", "--data", "a.csv", "b.csv", "s.yaml"],
      "Error: Unexpected argument 's.yaml'\nHint:  several exports stand each after a --data of its own: --data a.csv "
        + "--data b.csv\n"
    ),
    (
      ["analyze", "s.yaml", "a.csv"],
      "Error: Unexpected argument 'a.csv'\nHint:  an export stands after --data: --data a.csv\n"
    ),
    (["analyze", "s.yaml", "t.yaml", "--data", "a.csv"], "Error: Unexpected argument 't.yaml'\nUsage: "),
    (
      ["analyze", "s.yaml", "--data", "-", "--data", "-"],
      "Error: --data - is standard input, which can be read only once.\n"
    ),
  ])
  func advice(arguments: [String], beginning: String) throws {
    try inSandbox { sandbox in
      let outcome = try Program.run(arguments, in: sandbox.folder)
      #expect(outcome.code == 2)
      #expect(outcome.errors.hasPrefix(beginning), "\(outcome.errors)")
      #expect(outcome.errors.contains("Usage: tearsheet "))
      #expect(outcome.output.isEmpty)
    }
  }

  @Test func `an export in place of the study`() throws {
    try inSandbox { sandbox in
      try sandbox.write("data.csv", SmallSurvey.answers)
      let outcome = try Program.run("analyze", "data.csv", in: sandbox.folder)
      #expect(outcome.code == 3)
      #expect(outcome.errors.hasPrefix("data.csv: error: this is an export, and a study file comes first"))
      #expect(outcome.errors.hasSuffix("tearsheet analyze study.yaml --data data.csv\n"))
    }
  }

  @Test func `an export with a slip in its name`() throws {
    try inSandbox { sandbox in
      try sandbox.write("study.yaml", SmallSurvey.study)
      try sandbox.write("export.csv", SmallSurvey.answers)
      let outcome = try Program.run("analyze", "study.yaml", "--data", "exprt.csv", in: sandbox.folder)
      #expect(outcome.code == 3)
      #expect(outcome.errors == "exprt.csv: error: there is no such file; did you mean 'export.csv'?\n")
    }
  }

  @Test func `a study that asks for nothing`() throws {
    try SmallSurvey.analyze(
      SmallSurvey.answers,
      study: "study: small\ndata: {file: data.csv}\nvariables: {age: {measure: numeric}}\n"
    ) { outcome, _ in
      #expect(outcome.code == 0)
      #expect(outcome.errors.hasPrefix("study.yaml: warning: no analyses: the report will only say how many"))
    }
  }

  @Test func `standard input`() throws {
    try inSandbox { sandbox in
      try sandbox.write("study.yaml", SmallSurvey.study)
      let process = Program.process(
        ["analyze", "study.yaml", "--no-figures", "--quiet", "--data", "-"], in: sandbox.folder)
      let pipe = Pipe()
      process.standardInput = pipe
      try process.run()
      try pipe.fileHandleForWriting.write(contentsOf: Data(SmallSurvey.answers.utf8))
      try pipe.fileHandleForWriting.close()
      process.waitUntilExit()
      #expect(process.terminationStatus == 0)
      let page = try sandbox.read("reports/small/report.md")
      #expect(page.contains("Of 4 records read, 4 were used"))
      #expect(page.contains("| `standard input` |"))
    }
  }

  @Test func `completions know the values of options`() throws {
    try inSandbox { sandbox in
      let script = try Program.run("--generate-completion-script", "fish", in: sandbox.folder).output
      for values in ["html", "native"] {
        #expect(
          script.split(separator: "\n").contains { $0.contains("analyze") && $0.contains(values) },
          "\(values)")
      }
    }
  }
}
