import Foundation
import Testing

/// The command under "Reproducibility" makes the same report again, whatever folder the first was made from.
struct ReproductionTests {
  private func command(_ page: String) throws -> String {
    let line = try #require(page.split(separator: "\n").first { $0.contains("tearsheet analyze ") })
    return line.trimmingCharacters(in: .whitespaces)
  }

  /// A study in `studies/`, its data in `studies/data/`.
  private func prepare(_ sandbox: Sandbox) throws {
    try FileManager.default.createDirectory(
      at: sandbox.folder.appending(path: "studies/data"), withIntermediateDirectories: true)
    try FileManager.default.createDirectory(
      at: sandbox.folder.appending(path: "elsewhere"), withIntermediateDirectories: true)
    try sandbox.write("studies/study.yaml", SmallSurvey.study)
    try sandbox.write("studies/data/it's here.csv", SmallSurvey.answers)
    try sandbox.write("elsewhere/far.csv", SmallSurvey.answers)
  }

  @Test func `a path from the folder of the study`() throws {
    try inSandbox { sandbox in
      try prepare(sandbox)
      let first = try Program.run(
        "analyze", "studies/study.yaml", "--data", "studies/data/it's here.csv", "--no-figures", "-o",
        "first",
        in: sandbox.folder)
      #expect(first.code == 0, "\(first.errors)")
      let page = try sandbox.read("first/report.md")
      #expect(
        try command(page) == "tearsheet analyze study.yaml --data 'data/it'\\''s here.csv' --seed 20130301")
      // As the page says, in the folder of the study file.
      let again = try Program.run(
        "analyze", "study.yaml", "--data", "data/it's here.csv", "--seed", "20130301", "--no-figures", "-o",
        "../again", in: sandbox.folder.appending(path: "studies"))
      #expect(again.code == 0, "\(again.errors)")
      #expect(try sandbox.contents("again") == sandbox.contents("first"))
      let absolute = try Program.run(
        "analyze", sandbox.folder.appending(path: "studies/study.yaml").path, "--data",
        sandbox.folder.appending(path: "studies/data/it's here.csv").path, "--no-figures", "-o", "absolute",
        in: sandbox.folder)
      #expect(absolute.code == 0, "\(absolute.errors)")
      #expect(try sandbox.contents("absolute") == sandbox.contents("first"))
    }
  }

  @Test func `a file from elsewhere is its name`() throws {
    try inSandbox { sandbox in
      try prepare(sandbox)
      let outcome = try Program.run(
        "analyze", "studies/study.yaml", "--data", sandbox.folder.appending(path: "elsewhere/far.csv").path,
        "--no-figures", "-o", "out", in: sandbox.folder)
      #expect(outcome.code == 0, "\(outcome.errors)")
      let page = try sandbox.read("out/report.md")
      #expect(try command(page) == "tearsheet analyze study.yaml --data far.csv --seed 20130301")
      #expect(!page.contains(sandbox.folder.path) && !page.contains("elsewhere"))
      #expect(page.contains("A file that stands outside that folder is named without its own"))
    }
  }

  @Test func `what came through a pipe`() throws {
    try inSandbox { sandbox in
      try prepare(sandbox)
      let process = Program.process(
        ["analyze", "studies/study.yaml", "--data", "/dev/stdin", "--no-figures", "-o", "out"],
        in: sandbox.folder)
      process.standardInput = try FileHandle(
        forReadingFrom: sandbox.folder.appending(path: "elsewhere/far.csv"))
      try process.run()
      process.waitUntilExit()
      #expect(process.terminationStatus == 0)
      let page = try sandbox.read("out/report.md")
      #expect(try command(page) == "tearsheet analyze study.yaml --data EXPORT --seed 20130301")
      #expect(page.contains("standard input") && !page.contains("/dev/"))
    }
  }
}
