import Foundation
import Testing

@testable import tearsheet

/// Texts given to `check`: those that can be read, and what is said of those that cannot.
@Suite struct CheckTextTests {
  private static let paper =
    "# Results\n\nIt was so, *t*(28) = 1.20, *p* = .03, and χ²(1, N = 368) = 65.0, p < .001.\n"

  /// Another program's place in PATH is taken by a script.
  private static func run(
    _ arguments: [String], in sandbox: Sandbox, program: String? = nil, script: String = ""
  )
    throws -> Program.Outcome
  {
    let tools = sandbox.folder.appending(path: "tools")
    try FileManager.default.createDirectory(at: tools, withIntermediateDirectories: true)
    if let program {
      let path = tools.appending(path: program)
      try Data("#!/bin/sh\n\(script)\n".utf8).write(to: path)
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path.path)
    }
    var environment = ProcessInfo.processInfo.environment
    environment["PATH"] = tools.path
    return try Program.run(arguments, in: sandbox.folder, environment: environment)
  }

  @Test func markdown() throws {
    try inSandbox { sandbox in
      try sandbox.write("paper.md", Self.paper)
      let outcome = try Program.run("check", "--text", "paper.md", "--output", "out", in: sandbox.folder)
      #expect(outcome.code == 1 && outcome.errors.isEmpty)
      // R: 2 * pt(-c(1.205, 1.195), 28) is 0.2382894 and 0.2421111
      #expect(
        outcome.output == """
          paper.md: 2 tests, 1 possible, 1 impossible (1 with a wrong decision)

          impossible, and a wrong decision: the printed p is on the other side of .05
            paper.md:3:13: t(28) = 1.20, p = .03: t = 1.20 has p from .238 to .242, on the other side of .05

          possible
            paper.md:3:43: χ²(1, N = 368) = 65.0, p < .001

          """)
      let rows = Results(try sandbox.read("out/findings.csv")).rows
      #expect(rows.map { $0["finding"] } == ["paper.md", "paper.md"])
      #expect(rows.map { $0["report"] }.first == "test in the text, line 3, column 13")
      #expect(rows.map { $0["consistency"] } == ["impossible", "possible"])
    }
  }

  @Test func besideAStudy() throws {
    try inSandbox { sandbox in
      try sandbox.write("study.yaml", SmallSurvey.study)
      try sandbox.write("a.txt", "t(28) = 2.20, p = .036")
      try sandbox.write("b.txt", "nothing to see")
      let outcome = try Program.run(
        "check", "study.yaml", "--text", "a.txt", "--text", "b.txt", in: sandbox.folder)
      #expect(outcome.code == 0)
      #expect(
        outcome.output.split(separator: "\n") == [
          "small: nothing to check; the study file has no 'findings'", "a.txt: 1 test, 1 possible",
          "possible", "  a.txt:1:1: t(28) = 2.20, p = .036",
          "b.txt: no test with its p was found (t, F, χ², z, r or Q, such as 't(28) = 2.20, p = .036')",
        ])
    }
  }

  @Test(
    .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/pandoc"), "pandoc is not in /usr/bin")
  )
  func webPage() throws {
    try inSandbox { sandbox in
      try sandbox.write(
        "paper.html",
        "<html><body><h1>Results</h1><p>So <i>F</i><sub>2,57</sub> = 3.1, <em>p</em> &lt; .01, η<sub>p</sub><sup>2</sup> = .10.</p></body></html>"
      )
      let outcome = try Program.run("check", "--text", "paper.html", in: sandbox.folder)
      #expect(outcome.code == 1)
      #expect(
        outcome.output.contains(
          "  paper.html, line 3 of its text: F(2,57) = 3.1, p < .01, η(p)² = .10: F = 3.1 has p from"
        ))
    }
  }

  /// What pdftotext gives: pages that end with a form feed.
  @Test func pagesOfAPDF() throws {
    try inSandbox { sandbox in
      try sandbox.write("paper.pdf", "%PDF-1.4\n")
      let outcome = try Self.run(
        ["check", "--text", "paper.pdf"], in: sandbox, program: "pdftotext",
        script: "printf 'One\\n\\ft(28) = 2.20, p = .036\\n\\fThree\\n\\nz = 2.1, p = .04\\n\\f'")
      #expect(outcome.code == 0 && outcome.errors.isEmpty)
      #expect(
        outcome.output == """
          paper.pdf: 2 tests, 2 possible

          possible
            paper.pdf, page 2, line 1 of its text: t(28) = 2.20, p = .036
            paper.pdf, page 3, line 3 of its text: z = 2.1, p = .04

          """)
    }
  }

  @Test func programsThatFail() throws {
    try inSandbox { sandbox in
      try sandbox.write("paper.pdf", "%PDF-1.4\n")
      try sandbox.write("paper.html", "<p>Nothing")
      let absent = try Self.run(["check", "--text", "paper.pdf", "--text", "paper.html"], in: sandbox)
      #expect(absent.code == 3 && absent.output.isEmpty)
      #expect(
        absent.errors == """
          paper.pdf: error: its text is read by pdftotext, which was not found: install it (Debian and Ubuntu: apt install poppler-utils; macOS: brew install poppler) and run again
          paper.html: error: its text is read by pandoc, which was not found: install it (Debian and Ubuntu: apt install pandoc; macOS: brew install pandoc) and run again

          """)
      let failing = try Self.run(
        ["check", "--text", "paper.pdf"], in: sandbox, program: "pdftotext", script: "exit 3")
      #expect(failing.code == 3)
      #expect(
        failing.errors
          == "paper.pdf: error: pdftotext could not read it; check that it is a whole PDF, without a password\n"
      )
      let pictures = try Self.run(
        ["check", "--text", "paper.pdf"], in: sandbox, program: "pdftotext", script: "printf '\\f\\f'")
      #expect(
        pictures.errors
          == "paper.pdf: error: this PDF holds no text, only pictures of pages: recognise the text first (ocrmypdf in.pdf out.pdf), then check that file\n"
      )
    }
  }

  @Test func textsThatCannotBeRead() throws {
    try inSandbox { sandbox in
      try sandbox.write("empty.txt", "")
      try sandbox.write("latin.txt", Data([0x61, 0x0A, 0x62, 0xE9, 0x0A]))
      try sandbox.write("zero.txt", Data([0x61, 0, 0x62]))
      try sandbox.write("word.docx", Data("PK\u{3}\u{4}".utf8))
      let arguments = ["empty.txt", "latin.txt", "zero.txt", "word.docx", "none.md", "."].flatMap {
        ["--text", $0]
      }
      let outcome = try Program.run(["check"] + arguments, in: sandbox.folder)
      #expect(outcome.code == 3 && outcome.output.isEmpty)
      #expect(
        outcome.errors == """
          empty.txt: error: this file is empty
          latin.txt:2: error: this file is not UTF-8 text; save it as UTF-8
          zero.txt: error: this file is binary, or UTF-16; save it as PDF, HTML or text in UTF-8
          word.docx: error: this is a Word document or another archive; save it as PDF, HTML or plain text
          none.md: error: there is no such file; name a text, Markdown, HTML or PDF file
          .: error: this is a folder; name a file in it

          """)
    }
  }

  @Test func usage() throws {
    try inSandbox { sandbox in
      let nothing = try Program.run("check", in: sandbox.folder)
      #expect(
        nothing.code == 2 && nothing.errors.hasPrefix("Error: Name a study file, or a text with --text.\n"))
      let text = try Program.run("check", "paper.pdf", in: sandbox.folder)
      #expect(
        text.code == 2
          && text.errors.hasPrefix("Error: 'paper.pdf' is a text, not a study file: give it with --text.\n"))
    }
  }

  /// A program that does not come to an end is ended, and what it has started with it. The limit here only ends a test
  /// that hangs: where all tests run at once, each step of this one waits for its turn behind hundreds of others.
  @Test(
    .timeLimit(.minutes(20)),
    arguments: ["sleep 600", "sleep 600 & wait", "trap '' TERM; sleep 600; sleep 600"])
  func aProgramThatNeverEnds(_ script: String) async throws {
    let error = await #expect(throws: (any Error).self) {
      try await Extraction.run(
        "sh", ["-c", script], "paper.pdf", install: "install it", advice: "check that it is a PDF",
        limit: .seconds(1))
    }
    #expect(
      error.map { "\($0)" }
        == "paper.pdf: error: sh was still reading it after 1 seconds and was stopped; check that it is a PDF"
    )
  }

  /// Other tests keep all threads busy for long, so that even this takes its time now and then.
  @Test func aProgramThatEndsInTime() async throws {
    let text = try await Extraction.run(
      "sh", ["-c", "echo t"], "paper.pdf", install: "", advice: "", limit: .seconds(600))
    #expect(text == "t\n")
  }
}
