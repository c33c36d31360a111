import Foundation
import Testing

/// `tearsheet codebook`, and the codebook of a report.
struct CodebookCommandTests {
  private static let study = """
    study: small
    data: {file: data.csv}
    variables:
      site: {label: Clinic, measure: nominal, values: {1: North, 2: South}}
      age: {measure: numeric}
      story: {measure: text}
    analyses:
      - {id: sites, describe: [site]}
    """

  private func inStudy(privacy: Bool = false, _ body: (Sandbox) throws -> Void) throws {
    try inSandbox { sandbox in
      try sandbox.write("study.yaml", Self.study + (privacy ? "\nprivacy: {minimum_cell: 2}\n" : "\n"))
      try sandbox.write("data.csv", "site,age,story\n1,30,ZQX told\n2,40,\n2,,ZQX again\n1,50,\n")
      try body(sandbox)
    }
  }

  @Test func writesTheCodebookOfAStudy() throws {
    try inStudy { sandbox in
      let outcome = try Program.run(["codebook", "study.yaml", "--output", "book"], in: sandbox.folder)
      #expect(outcome.code == 0, "\(outcome.errors)")
      #expect(outcome.output.contains("3 variables of 4 respondents"))
      let csv = try sandbox.read("book/codebook.csv")
      #expect(csv.contains("site,value,2,South,,2,,0.5"))
      #expect(csv.contains("story,variable,,,text,2,2"))
      for file in ["index.html", "codebook.md", "codebook.csv", "codebook.xml", "codebook.json"] {
        let text = try sandbox.read("book/" + file)
        #expect(!text.contains("ZQX"), "\(file)")
      }
    }
  }

  @Test func everyReportHasOne() throws {
    try inStudy { sandbox in
      let outcome = try Program.run(
        ["analyze", "study.yaml", "--output", "r", "--no-figures"], in: sandbox.folder)
      #expect(outcome.code == 0, "\(outcome.errors)")
      #expect(try sandbox.read("r/report.md").contains("30 – 50, median 40"))
      #expect(try sandbox.read("r/tables/codebook.csv").contains("South"))
    }
  }

  /// The more tables are shared, the more cells have to be withheld: the codebook's are not, and it says so.
  @Test func tabulatedButNotCountedWhereCellsAreWithheld() throws {
    try inStudy(privacy: true) { sandbox in
      for arguments in [
        ["tally", "study.yaml", "--output", "t.json"],
        ["analyze", "study.yaml", "--tallies", "t.json", "--output", "r", "--no-figures"],
      ] {
        let outcome = try Program.run(arguments, in: sandbox.folder)
        #expect(outcome.code == 0, "\(outcome.errors)")
      }
      let report = try sandbox.read("r/report.md")
      #expect(report.contains("is not in tallies that were shared with cells withheld"))
      #expect(!report.contains("median 40"))
      let shared = try sandbox.read("t.json")
      #expect(!shared.contains("\"age\""))
    }
  }
}
