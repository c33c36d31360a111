import Foundation
import Testing

@Suite struct CheckTests {
  private static func study(_ value: String) -> String {
    """
    study: small
    data: {}
    variables:
      cried: {measure: nominal, values: ["No", "Yes"]}
    findings:
      - {id: pope, sample: 456, reports: [{proportion: cried = Yes, value: \(value)}]}
    """
  }

  @Test func whatCannotBe() throws {
    try inSandbox { sandbox in
      try sandbox.write("study.yaml", Self.study("56.5%"))
      let outcome = try Program.run("check", "study.yaml", "--output", "out", in: sandbox.folder)
      #expect(outcome.code == 1 && outcome.errors.isEmpty)
      #expect(
        outcome.output.hasPrefix(
          "small: 1 published claim, 1 impossible\n\nimpossible: cannot be as printed\n  study.yaml:6:39: 56.5% (pope: "
        ))
      let rows = Results(try sandbox.read("out/findings.csv")).rows
      #expect(rows.map { $0["consistency"] } == ["impossible"])
      #expect(rows.map { $0["nearest"] } == ["56.4% or 56.6%"])
    }
  }

  @Test func whatCan() throws {
    try inSandbox { sandbox in
      try sandbox.write("study.yaml", Self.study("56.4%"))
      let outcome = try Program.run("check", "study.yaml", in: sandbox.folder)
      #expect(outcome.code == 0 && outcome.errors.isEmpty)
      #expect(
        outcome.output
          == "small: 1 published claim, 1 possible\n\npossible\n  56.4% (pope: proportion: cried = Yes): exactly 257 of 456\n"
      )
      #expect(try Program.run("check", "study.yaml", "--quiet", in: sandbox.folder).output.isEmpty)
      #expect(sandbox.names == ["study.yaml"])
    }
  }

  @Test func badInput() throws {
    try inSandbox { sandbox in
      #expect(try Program.run("check", "none.yaml", in: sandbox.folder).code == 3)
      try sandbox.write("study.yaml", Self.study("110%"))
      let outcome = try Program.run("check", "study.yaml", in: sandbox.folder)
      #expect(outcome.code == 3 && outcome.errors.hasPrefix("study.yaml:6:"))
      try sandbox.write("study.yaml", Self.study("56.4%"))
      #expect(try Program.run("check", "study.yaml", "--output", "", in: sandbox.folder).code == 2)
      try sandbox.write("taken", "mine")
      let refused = try Program.run("check", "study.yaml", "--output", "taken", in: sandbox.folder)
      #expect(refused.code == 4)
      #expect(try sandbox.read("taken") == "mine")
    }
  }

  private static let datasets = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../datasets")

  /// What is known of the committed data sets from arithmetic, and nothing more.
  @Test(arguments: [
    (
      "therapist-tears",
      [
        "25 published claims, 11 possible, 1 impossible, 13 unchecked",
        "50.1% (orientation-and-tears: proportion: cried = Yes, among orientation = CBT): no whole number of 541 respondents gives 50.1% beside 35% (orientation = CBT), nor beside 72% (cried = Yes)",
        "88.9% (orientation-and-tears: proportion: cried = Yes, among orientation = PDT): exactly 160 of 180",
        "45.7% (relationship: proportion: effect = Improved, among cried = Yes): 177 of 387 or 179 of 392",
        "72% (cried: proportion: cried = Yes): 387 or 392 of 541",
      ]
    ),
    (
      "tears-elsewhere",
      [
        "4 published claims, 3 possible, 1 impossible",
        "56.5% (pope: proportion: cried = Yes): no whole number of 456 respondents gives 56.5%; the nearest is 56.4% (257 of 456) or 56.6% (258 of 456)",
        "with 455 or 457 respondents, too",
      ]
    ),
  ])
  func committed(_ name: String, _ texts: [String]) throws {
    try inSandbox { sandbox in
      let study = Self.datasets.appending(path: "\(name)/study.yaml").standardizedFileURL.path
      let outcome = try Program.run("check", study, in: sandbox.folder)
      #expect(outcome.code == 1 && outcome.errors.isEmpty)
      for text in texts { #expect(outcome.output.contains(text), "\(text)") }
    }
  }
}
