import Foundation
import Testing

/// `Tests/compare-reports`, which `make check` asks whether a committed report is stale.
struct CompareReportsTests {
  static let page = """
    <p>72% had cried</p><svg id="a">
    <path d="M 1 2"/>
    </svg><p>Drawn by gnuplot 5.4 patchlevel 4, computed with GSL 2.7.1</p>

    """
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    for report in ["committed", "fresh"] {
      try folder.write("cried,0.7245841035120147,541\n", to: "\(report)/results.csv")
      try folder.write(Self.page, to: "\(report)/index.html")
      try folder.write("<svg/>\n", to: "\(report)/figures/by orientation.svg")
    }
    try gnuplot("gnuplot 5.4 patchlevel 4")
  }

  /// A gnuplot that says its version and nothing else; none at all where `version` is nil.
  func gnuplot(_ version: String?) throws {
    let script = version.map { "#!/bin/sh\necho '\($0)'\n" } ?? "#!/bin/sh\nexit 127\n"
    try folder.write(script, to: "bin/gnuplot", executable: true)
  }

  func compare() throws -> Script.Outcome {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    return try Script(path: "Tests/compare-reports").run(
      ["committed", "fresh"], in: folder.url,
      environment: ["PATH": "\(folder.url.appending(path: "bin").path()):\(path)"])
  }

  @Test func `the same report is silent`() throws {
    #expect(try compare() == Script.Outcome(status: 0, output: "", errors: ""))
  }

  @Test(arguments: [
    ("0.7245841035120148", true),  // one unit in the last place
    ("0.72458410351202", true),  // 7e-15 of its size
    ("0.724584103513", false),  // 1.4e-12 of its size
    ("-0.7245841035120147", false),
    ("0.7245841035120147e1", false),
    ("", false),
    ("NaN", false),
  ])
  func `numbers agree to 1e-12 of their size`(number: String, agree: Bool) throws {
    try folder.write("cried,\(number),541\n", to: "fresh/results.csv")
    let outcome = try compare()
    #expect(outcome.status == (agree ? 0 : 1))
    if !agree {
      #expect(
        outcome.errors == """
          committed/results.csv:1:
            committed  cried,0.7245841035120147,541
            now        cried,\(number),541

          """)
    }
  }

  @Test func `a changed word is stale`() throws {
    try folder.write(Self.page.replacing("cried", with: "wept"), to: "fresh/index.html")
    #expect(try compare().status == 1)
  }

  @Test(arguments: ["", "cried,0.7245841035120147,541\nmore\n"])
  func `a missing or a further line is stale`(text: String) throws {
    try folder.write(text, to: "fresh/results.csv")
    #expect(try compare().status == 1)
  }

  @Test func `files that come or go are stale`() throws {
    try folder.write("", to: "fresh/tables/new.csv")
    try folder.write("", to: "committed/tables/old.csv")
    #expect(
      try compare()
        == Script.Outcome(
          status: 1, output: "",
          errors: """
            committed: no longer written: tables/old.csv
            committed: not committed: tables/new.csv

            """))
  }

  @Test func `a changed figure is stale`() throws {
    try folder.write("<svg></svg>\n", to: "fresh/figures/by orientation.svg")
    #expect(try compare().status == 1)
  }

  @Test func `another gnuplot's figures are not compared, the page around them is`() throws {
    try gnuplot("gnuplot 6.0 patchlevel 2")
    let redrawn = Self.page.replacing("M 1 2", with: "M 9 9").replacing(
      "5.4 patchlevel 4", with: "6.0 patchlevel 2")
    try folder.write(redrawn, to: "fresh/index.html")
    try folder.write("<svg></svg>\n", to: "fresh/figures/by orientation.svg")
    #expect(
      try compare()
        == Script.Outcome(
          status: 0, output: "",
          errors:
            "committed: figures not compared: drawn by gnuplot 5.4 patchlevel 4, here is gnuplot 6.0 patchlevel 2\n"
        ))
    try folder.write(redrawn.replacing("72%", with: "73%"), to: "fresh/index.html")
    #expect(try compare().status == 1)
  }

  @Test func `without gnuplot the numbers are still compared`() throws {
    try gnuplot(nil)
    try folder.write("<p>no figures</p>\n", to: "fresh/index.html")
    #expect(try compare().status == 0)
    try folder.write("cried,0.7,541\n", to: "fresh/results.csv")
    #expect(try compare().status == 1)
  }

  @Test func `another GSL is no difference, another result is`() throws {
    try folder.write(Self.page.replacing("GSL 2.7.1", with: "GSL 2.8"), to: "fresh/index.html")
    #expect(try compare().status == 0)
  }
}
