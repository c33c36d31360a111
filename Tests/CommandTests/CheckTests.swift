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
          "small: 1 published claim, 1 impossible\n\nimpossible: cannot be as printed\n  56.5% (pope: "))
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
}
