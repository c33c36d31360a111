import Foundation
import Testing

/// `tearsheet digest`.
@Suite struct DigestCommandTests {
  private static let study = """
    study: small
    title: A small study
    date: 2024-05
    topics: [Tears]
    data: {file: data.csv}
    variables:
      cried: {measure: nominal, values: ["Yes", "No"]}
    analyses:
      - {id: cried, proportion: cried = Yes}
    """

  private func reports(_ check: (Sandbox) throws -> Void) throws {
    try inSandbox { sandbox in
      try sandbox.write("study.yaml", Self.study)
      try sandbox.write("data.csv", "cried\nYes\nYes\nNo\n")
      let outcome = try Program.run(
        ["analyze", "study.yaml", "--no-figures", "-q", "-o", "reports/small"], in: sandbox.folder)
      #expect(outcome.code == 0, "\(outcome.errors)")
      try check(sandbox)
    }
  }

  private func text(_ name: String, in sandbox: Sandbox) throws -> String {
    try String(contentsOf: sandbox.folder.appendingPathComponent("reports/" + name), encoding: .utf8)
  }

  @Test func `a folder of reports gets its pages`() throws {
    try reports { sandbox in
      let outcome = try Program.run(["digest", "reports/", "--title", "Monthly"], in: sandbox.folder)
      #expect(outcome.output == "reports/index.html: 1 report, 1 topic\n")
      #expect(outcome.code == 0)
      #expect(try text("index.html", in: sandbox).contains("66.7%"))
      #expect(try text("topic-tears.html", in: sandbox).contains("A small study"))
      #expect(try text("archive.html", in: sandbox).contains("May 2024"))
      #expect(try text("feed.xml", in: sandbox).contains("A small study"))
      let first = try text("index.html", in: sandbox)
      _ = try Program.run(["digest", "reports", "--title", "Monthly"], in: sandbox.folder)
      #expect(try text("index.html", in: sandbox) == first)
    }
  }

  @Test func `topics that no study has any more lose their page`() throws {
    try reports { sandbox in
      _ = try Program.run(["digest"], in: sandbox.folder)
      try sandbox.write("reports/topic-mine.html", "my own")
      try sandbox.write("study.yaml", Self.study.replacing("[Tears]", with: "[Joy]"))
      _ = try Program.run(
        ["analyze", "study.yaml", "--no-figures", "-q", "-o", "reports/small"], in: sandbox.folder)
      #expect(try Program.run(["digest"], in: sandbox.folder).code == 0)
      #expect(throws: (any Error).self) { try text("topic-tears.html", in: sandbox) }
      #expect(try text("topic-joy.html", in: sandbox).contains("A small study"))
      #expect(try text("topic-mine.html", in: sandbox) == "my own")
    }
  }

  @Test func `what it did not write stays`() throws {
    try reports { sandbox in
      try sandbox.write("reports/index.html", "<html>mine</html>")
      let outcome = try Program.run(["digest"], in: sandbox.folder)
      #expect(outcome.code == 4)
      #expect(outcome.errors.contains("reports/index.html: error: this file is something else and stays"))
      #expect(try text("index.html", in: sandbox) == "<html>mine</html>")
    }
  }

  @Test func `a folder without reports is refused`() throws {
    try inSandbox { sandbox in
      #expect(try Program.run(["digest", "nowhere"], in: sandbox.folder).code == 4)
      try FileManager.default.createDirectory(
        at: sandbox.folder.appendingPathComponent("reports/old"), withIntermediateDirectories: true)
      try sandbox.write("reports/old/results.json", "[]")
      let outcome = try Program.run(["digest"], in: sandbox.folder)
      #expect(
        outcome.errors.contains(
          "reports/old/results.json: error: this is no report that a digest can be made of"))
    }
  }
}
