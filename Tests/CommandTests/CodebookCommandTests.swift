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

  /// It has all that was asked for, and no report is empty.
  @Test func analysesAreNotMissed() throws {
    try inStudy { sandbox in
      let text = try sandbox.read("study.yaml")
      try sandbox.write("plain.yaml", String(text[..<#require(text.range(of: "analyses:")).lowerBound]))
      for command in ["codebook", "validate"] {
        let outcome = try Program.run([command, "plain.yaml", "--output", command], in: sandbox.folder)
        #expect(outcome.code == 0 && outcome.errors.isEmpty, "\(outcome.errors)")
      }
      let outcome = try Program.run(["analyze", "plain.yaml", "--no-figures"], in: sandbox.folder)
      #expect(outcome.errors.contains("no analyses"))
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

  private static let labelled = """
    study: labelled
    data: {file: data.csv, exclude: age = 99}
    variables:
      site: {label: Clinic, measure: nominal, values: {1: North, 2: South}, missing: {-9: Not shown}}
      mood: {measure: ordinal, values: {1: bad, 2: fair, 3: good}}
      age: {label: Age, measure: numeric, missing: {-99: Refused}}
      tools_1: {measure: numeric}
      story: {measure: text}
      own: {measure: nominal}
    analyses:
      - {id: all, describe: [site, mood, age]}
      - {id: sites, compare: age ~ site}
      - {id: moods, compare: mood ~ site}
    """
  private static let answers =
    "site,mood,age,tools_1,story,own\n"
    + (0..<40).map { row in
      let site = row % 9 == 8 ? "-9" : "\(1 + row % 2)"
      return
        "\(site),\(1 + row * 7 % 3),\(row == 3 ? "-99" : row == 4 ? "99" : "\(20 + row * 13 % 41).5"),,ZQX \(row),ZQY\n"
    }.joined()

  /// The analyses of what was written are those of the export.
  @Test(arguments: ["spss", "stata"]) func labelledFilesHoldTheSameAnswers(program: String) throws {
    try inSandbox { sandbox in
      try sandbox.write("study.yaml", Self.labelled)
      try sandbox.write("data.csv", Self.answers)
      let arguments = ["codebook", "study.yaml", "--write", program, "-o", "book"]
      let outcome = try Program.run(arguments, in: sandbox.folder)
      #expect(outcome.code == 0, "\(outcome.errors)")
      #expect(outcome.errors.contains("not written: story, own"))
      #expect(outcome.output.contains("39 rows"))
      let file = program == "spss" ? "data.sav" : "data.dta"
      let bytes = try Data(contentsOf: sandbox.folder.appending(path: "book/" + file))
      #expect(bytes.range(of: Data("ZQ".utf8)) == nil)
      // Letters stand for the codes.
      let study = Self.labelled.replacing("-9:", with: program == "spss" ? "-9:" : ".a:").replacing(
        "-99:", with: program == "spss" ? "-99:" : ".a:")
      try sandbox.write(
        "again.yaml",
        study.components(separatedBy: "\n").filter { !$0.contains("measure: text") && !$0.contains("own:") }
          .joined(separator: "\n"))
      for (name, data) in [("study", "data.csv"), ("again", "book/" + file)] {
        let outcome = try Program.run(
          ["analyze", "\(name).yaml", "--data", data, "-o", name, "--no-figures"], in: sandbox.folder)
        #expect(outcome.code == 0, "\(outcome.errors)")
      }
      #expect(try sandbox.read("study/results.csv") == sandbox.read("again/results.csv"))
      // Again, without them: nothing of the former folder stays.
      #expect(try Program.run(["codebook", "study.yaml", "-o", "book"], in: sandbox.folder).code == 0)
      #expect(!sandbox.exists("book/" + file))
    }
  }

  @Test func textsAreWrittenWhereTheyAreNamed() throws {
    try inSandbox { sandbox in
      try sandbox.write("study.yaml", Self.labelled)
      try sandbox.write("data.csv", Self.answers)
      let outcome = try Program.run(
        ["codebook", "study.yaml", "--write", "stata", "--write", "spss", "--text", "own", "-o", "book"],
        in: sandbox.folder)
      #expect(outcome.code == 0, "\(outcome.errors)")
      for file in ["data.sav", "data.dta"] {
        let bytes = try Data(contentsOf: sandbox.folder.appending(path: "book/" + file))
        #expect(bytes.range(of: Data("ZQY".utf8)) != nil)
        #expect(bytes.range(of: Data("ZQX".utf8)) == nil)
      }
      #expect(try sandbox.read("book/columns.csv").contains("age,missing,-99,Refused,-99,.a,\n"))
      for (arguments, message) in [
        (["--write", "spss", "--text", "onw"], "did you mean 'own'?"),
        (["--text", "own"], "--text is for the answers of --write"),
        (["--write", "spss", "--data", "-"], "reads the export twice"),
        (["--write", "excel"], "excel"),
      ] {
        let refused = try Program.run(["codebook", "study.yaml", "-o", "x"] + arguments, in: sandbox.folder)
        #expect(refused.code != 0)
        #expect(refused.errors.contains(message), "\(refused.errors)")
        #expect(!sandbox.exists("x"))
      }
    }
  }
}
