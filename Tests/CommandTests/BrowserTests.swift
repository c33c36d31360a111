import Foundation
import Testing

/// The page of a report in Chromium. `make setup-browser` installs what this takes; without it the test says so.
@Suite struct BrowserTests {
  private static let python = Script.root.appending(path: ".build/browser/bin/python").path()
  private static let isThere = FileManager.default.isExecutableFile(atPath: python)

  private func check(_ options: [String]) throws {
    let folder = try TemporaryFolder()
    let study = Script.root.appending(path: "datasets/therapist-tears/study.yaml").path()
    let made = try Program.run(["analyze", study, "-q", "-o", "report"], in: folder.url)
    #expect(made.code == 0, "\(made.errors)")
    let outcome = try Script(path: "Tests/Browser/check").run(options + ["report/index.html"], in: folder.url)
    #expect(outcome.output == "\n" && outcome.status == 0, "\(outcome.output)\(outcome.errors)")
  }

  @Test(.enabled(if: isThere, "make setup-browser has not been run"), .timeLimit(.minutes(15)))
  func `every control of the page works, and it is accessible`() throws { try check([]) }

  /// `TEARSHEET_RECORD=1` approves what the page looks like now.
  @Test(.enabled(if: isThere, "make setup-browser has not been run"), .timeLimit(.minutes(15)))
  func `the page looks as it was approved, on a phone, a laptop and paper`() throws {
    try check(["--screens"])
  }
}
