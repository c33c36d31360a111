import Foundation
import Testing

/// The command line itself.
struct CommandLineTests {
  @Test func `help, version and completions`() throws {
    try inSandbox { sandbox in
      let help = try Program.run("--help", in: sandbox.folder)
      #expect(help.code == 0)
      #expect(help.output.contains("tearsheet analyze datasets/therapist-tears/study.yaml"))
      #expect(help.output.contains("Exit codes:"))
      let analyze = try Program.run("help", "analyze", in: sandbox.folder)
      #expect(analyze.code == 0)
      for option in ["--data", "--output", "--no-figures", "--seed", "--format", "--engine", "--quiet"] {
        #expect(analyze.output.contains(option))
      }
      #expect(try Program.run("analyze", "--help", in: sandbox.folder).output == analyze.output)
      let version = try Program.run("--version", in: sandbox.folder)
      #expect(version.code == 0)
      #expect(version.output.wholeMatch(of: /\d+\.\d+\.\d+\n/) != nil)
      for (shell, mark) in [("bash", "complete "), ("zsh", "#compdef tearsheet"), ("fish", "complete -c")] {
        let script = try Program.run("--generate-completion-script", shell, in: sandbox.folder)
        #expect(script.code == 0)
        #expect(script.output.contains(mark))
        #expect(script.output.contains("analyze"))
      }
    }
  }

  @Test(arguments: [
    (["analyze", "study.yaml", "--outptu", "x"], "--outptu"), (["analyze"], "<study>"),
    (["analyse"], "analyse"),
    (["analyze", "study.yaml", "--seed", "x"], "--seed"),
    (["analyze", "study.yaml", "--seed", "-1"], "--seed"),
    (["analyze", "study.yaml", "--data"], "--data"), (["analyze", "study.yaml", "--data", ""], "--data"),
    (["analyze", "a.yaml", "b.yaml"], "b.yaml"),
  ])
  func `a wrong command line`(arguments: [String], named: String) throws {
    try inSandbox { sandbox in
      let outcome = try Program.run(arguments, in: sandbox.folder)
      #expect(outcome.code == 2)
      #expect(outcome.errors.hasPrefix("Error: "))
      #expect(outcome.errors.contains(named))
      #expect(outcome.output.isEmpty)
      #expect(sandbox.names.isEmpty)
    }
  }

  @Test(arguments: [
    (
      ["--format", "html", "--format", "word"],
      "--format word is not known. It can be docx, odt, tex, xlsx, pdf, include or png; html, md, csv and json are always written."
    ),
    (["--format", "docx,,pdf"], "--format is empty: name a format."),
    (
      ["--engine", "duckdb"],
      "--engine duckdb is not there yet. Leave it out: 'native' reads and counts in this program, and is the only one."
    ),
  ])
  func `what is to come is refused`(options: [String], message: String) throws {
    try inSandbox { sandbox in
      let outcome = try Program.run(["analyze", "study.yaml"] + options, in: sandbox.folder)
      #expect(outcome.code == 2)
      #expect(outcome.errors.hasPrefix("Error: \(message)\n"))
      #expect(sandbox.names.isEmpty)
    }
  }

  @Test func `what is there may be named`() throws {
    try inSandbox { sandbox in
      try sandbox.write("study.yaml", SmallSurvey.study)
      try sandbox.write("data.csv", SmallSurvey.answers)
      let outcome = try Program.run(
        "analyze", "study.yaml", "--format", "html", "--engine", "native", "--no-figures", "--seed", "7",
        in: sandbox.folder)
      #expect(outcome.code == 0)
      #expect(!sandbox.exists("reports/small/figures"))
    }
  }

  @Test func `the response rate is told where it belongs`() throws {
    let study = SmallSurvey.study.replacing(
      "data: {file: data.csv}",
      with:
        "data: {file: data.csv, invited: 16}\nsummary: \"{{study.response_rate}} of {{study.response_rate.n}} answered.\""
    )
    try SmallSurvey.analyze(SmallSurvey.answers, study: study) { outcome, sandbox in
      #expect(outcome.code == 0)
      let page = try sandbox.read("reports/small/report.md")
      #expect(page.contains("[25.0%](#quality) of [16](#quality) answered."))
      #expect(
        page.contains("16 people were invited, a response rate of 25.0% (RR2 of the American Association"))
      let rows = Results(try sandbox.read("reports/small/results.csv")).rows("study", "response_rate")
      #expect(rows.map { $0["estimate"] } == ["0.25"])
    }
  }

  @Test func `quiet says nothing when all went well`() throws {
    try inSandbox { sandbox in
      try sandbox.write("study.yaml", SmallSurvey.study)
      // Semicolons would give a note.
      try sandbox.write("data.csv", SmallSurvey.answers.replacing(",", with: ";"))
      let quiet = try Program.run("analyze", "study.yaml", "--quiet", in: sandbox.folder)
      #expect(quiet.code == 0)
      #expect(quiet.output.isEmpty)
      #expect(quiet.errors.isEmpty)
      let told = try Program.run("analyze", "study.yaml", in: sandbox.folder)
      #expect(told.output.hasSuffix("\n  report: reports/small/index.html\n"))
      #expect(told.errors.hasPrefix("data.csv: note: its fields are separated by a semicolon"))
      try sandbox.write("data.csv", "")
      #expect(try Program.run("analyze", "study.yaml", "-q", in: sandbox.folder).errors.contains("is empty"))
    }
  }

  @Test func `a study elsewhere has its data beside it`() throws {
    try inSandbox { sandbox in
      try FileManager.default.createDirectory(
        at: sandbox.folder.appending(path: "studies/one"), withIntermediateDirectories: true)
      try sandbox.write(
        "studies/one/study.yaml", SmallSurvey.study.replacing("data.csv", with: "../data.csv"))
      try sandbox.write("studies/data.csv", SmallSurvey.answers)
      #expect(
        try Program.run("analyze", "studies/one/study.yaml", "--no-figures", in: sandbox.folder).code == 0)
      #expect(sandbox.exists("reports/small/index.html"))
      // What the command line names stands where the user does.
      let outcome = try Program.run(
        "analyze", "studies/one/study.yaml", "--data", "data.csv", in: sandbox.folder)
      #expect(outcome.code == 3)
      #expect(outcome.errors == "data.csv: error: there is no such file\n")
    }
  }
}
