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
      for option in ["--data", "--output", "--no-figures", "--seed", "--quiet"] {
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

  private static let script = "/usr/bin/script"

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: script), "there is no script(1) here"))
  func `a bar on a terminal, none in a pipe`() throws {
    try inSandbox { sandbox in
      try sandbox.write("study.yaml", SmallSurvey.study)
      let block = String(repeating: "30,Yes\n31,No\n", count: 5000)
      try sandbox.write("data.csv", "age,cried\n" + String(repeating: block, count: 80))
      let piped = try Program.run("analyze", "study.yaml", "--no-figures", in: sandbox.folder)
      #expect(piped.code == 0)
      #expect(piped.errors.isEmpty)
      let process = Process()
      process.executableURL = URL(filePath: Self.script)
      process.arguments = [
        "-qec", "'\(Program.executable.path)' analyze study.yaml --no-figures >/dev/null", "shown",
      ]
      process.currentDirectoryURL = sandbox.folder
      process.standardInput = FileHandle.nullDevice
      process.standardOutput = FileHandle.nullDevice
      let start = ContinuousClock.now
      try process.run()
      process.waitUntilExit()
      let duration = ContinuousClock.now - start
      #expect(process.terminationStatus == 0)
      // `script` frames what was shown with a line above and below.
      let shown = try sandbox.read("shown")
      // Within a second there is nothing to wait for.
      if duration > .seconds(3) { #expect(shown.contains("Reading █")) }
      if shown.contains("Reading") { #expect(shown.contains("\r\u{1B}[K")) }
    }
  }
}
