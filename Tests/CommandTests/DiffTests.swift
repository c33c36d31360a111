import Foundation
import Testing

/// `tearsheet diff`.
@Suite struct DiffTests {
  private static let study = """
    study: small
    data: {file: data.csv}
    variables:
      cried: {measure: nominal, values: ["Yes", "No"]}
      gender: {measure: nominal, values: [Woman, Man]}
    analyses:
      - {id: by-gender, compare: cried = Yes ~ gender}
    findings:
      - id: half
        quote: "half of the women had cried"
        reports: [{proportion: cried = Yes, among: gender = Woman, value: 50%}]
    """

  private static func answers(women: Int) -> String {
    let rows =
      (0..<40).map { $0 < women ? "Yes,Woman" : "No,Woman" } + (0..<40).map { $0 < 10 ? "Yes,Man" : "No,Man" }
    return "cried,gender\n" + rows.joined(separator: "\n") + "\n"
  }

  private func reports(_ check: (Sandbox) throws -> Void) throws {
    try inSandbox { sandbox in
      try sandbox.write("study.yaml", Self.study)
      for (name, women) in [("old", 20), ("new", 14)] {
        try sandbox.write("data.csv", Self.answers(women: women))
        let outcome = try Program.run(
          ["analyze", "study.yaml", "--no-figures", "-q", "-o", name], in: sandbox.folder)
        #expect(outcome.code == 0, "\(outcome.errors)")
      }
      try check(sandbox)
    }
  }

  @Test func `a report and itself have the same results`() throws {
    try reports { sandbox in
      let outcome = try Program.run(["diff", "old", "old", "--require", "results"], in: sandbox.folder)
      #expect(outcome.code == 0)
      #expect(outcome.output.hasPrefix("old and old: the same "))
    }
  }

  @Test func `conclusions that changed come first`() throws {
    try reports { sandbox in
      let outcome = try Program.run(
        ["diff", "old", "new/results.json", "--require", "conclusions"], in: sandbox.folder)
      #expect(outcome.code == 1)
      let lines = outcome.output.split(separator: "\n").map(String.init)
      #expect(lines[0].hasPrefix("old → new/results.json: results: "))
      #expect(lines[1] == "Conclusions that changed")
      #expect(
        lines[2].hasPrefix(
          "  by-gender: pearson_chi_square, cried, gender is no longer significant: p 0.0209"))
      #expect(lines[3].contains("half, ") && lines[3].contains("reproduced → "))
    }
  }

  @Test func `csv has a row for each number`() throws {
    try reports { sandbox in
      let outcome = try Program.run(["diff", "old", "new", "--format", "csv"], in: sandbox.folder)
      #expect(outcome.code == 0)
      #expect(outcome.output.hasPrefix("change,analysis,measure,"))
      #expect(
        outcome.output.contains("changed,by-gender,count,cried,Yes,gender,Woman,,,estimate,20,14,-6,\n"))
    }
  }

  @Test func `what is no report is refused`() throws {
    try inSandbox { sandbox in
      try sandbox.write("some.json", "{\"a\": 1}")
      try sandbox.write("rows.json", "{\"results\": [{\"analysis\": 3}]}")
      func errors(_ path: String) throws -> String {
        let outcome = try Program.run(["diff", path, path], in: sandbox.folder)
        #expect(outcome.code == 3)
        return outcome.errors
      }
      #expect(
        try errors("some.json")
          == "some.json: error: this is no results.json of tearsheet: 'results' is missing\n")
      #expect(try errors("rows.json").contains("'results', row 1, 'analysis' is of another type"))
      #expect(try errors("nowhere").contains("this cannot be read; name the folder of a report"))
      #expect(try errors(".").contains("there is no results.json in this folder"))
    }
  }
}
