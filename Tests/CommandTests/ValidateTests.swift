import Foundation
import Testing

/// `tearsheet validate`.
@Suite struct ValidateTests {
  private static let study = """
    study: small
    data: {file: data.csv, exclude: "age < 18"}
    rules: ["age <= 60"]
    quality: {attention: ["trap = Agree"]}
    variables:
      name: {column: Full name, measure: id}
      age: {measure: numeric}
      trap: {measure: nominal, values: [Agree, Disagree]}
      note: {measure: text}
    analyses:
      - {id: ages, describe: age}
    """

  private static let answers = """
    Full name,IPAddress,age,trap,note
    Ada Secret,10.9.8.7,30,Agree,my doctor is Eve
    Bo Hidden,10.9.8.7,61,Disagree,x
    Ada Secret,10.9.8.6,12,Agree,y
    Ada Secret,10.9.8.5,31,Agree,about 30

    """

  private func validate(
    _ answers: String = answers, study: String = study, _ arguments: String...,
    check: (Program.Outcome, Sandbox) throws -> Void
  ) throws {
    try inSandbox { sandbox in
      try sandbox.write("study.yaml", study)
      try sandbox.write("data.csv", answers)
      try check(try Program.run(["validate", "study.yaml"] + arguments, in: sandbox.folder), sandbox)
    }
  }

  @Test func `a broken rule is exit code 1, after what was found`() throws {
    try validate { outcome, sandbox in
      #expect(outcome.code == 1)
      #expect(outcome.errors == "study.yaml:3:9: error: 1 of 1 rule is broken\n")
      #expect(
        outcome.output.hasPrefix(
          """
          small: 3 of 4 records used
            excluded: 1 by age < 18
            unanswered: 3 of 3 answered all 2 questions
            1 of 3: Rule broken: age <= 60 (line 3)
              Usually asked again, corrected, or left out. DeSimone et al. (2015)
              exclude: "not age <= 60"
            1 of 3: Attention check not passed: trap = Agree (line 3)
          """))
      #expect(outcome.output.contains("1 of 3: name: the same as an earlier record (line 5)"))
      #expect(outcome.output.contains("The same address of the network as an earlier record (line 3)"))
      #expect(sandbox.names == ["data.csv", "study.yaml"])
    }
  }

  @Test func `without broken rules it is 0, and --quiet says nothing`() throws {
    try validate(Self.answers.replacing(",61,", with: ",60,"), "--quiet") { outcome, _ in
      #expect(outcome.code == 0)
      #expect(outcome.output.isEmpty)
      #expect(outcome.errors.isEmpty)
    }
  }

  /// No name, no address, no free text, anywhere.
  @Test func `what respondents wrote reaches no output`() throws {
    try validate(Self.answers, "--output", "found", "--no-figures") { outcome, sandbox in
      #expect(outcome.code == 1)
      let files = try sandbox.contents("found")
      #expect(files["index.html"] != nil && files["report.md"] != nil && files["tables/screening.csv"] != nil)
      let texts = files.values.map { String(decoding: $0, as: UTF8.self) } + [outcome.output, outcome.errors]
      for secret in ["Ada", "Secret", "Hidden", "10.9.8", "doctor", "about 30"] {
        #expect(!texts.contains { $0.contains(secret) })
      }
    }
  }

  /// Among the counts of the analyses, the one of complete answers is found.
  @Test func `response rates stand in the page`() throws {
    let study = Self.study.replacing(
      "quality: {", with: "quality: {complete: age > 30, dispositions: {refusals: 2, noncontacts: 4}, "
    ).replacing("age < 18\"", with: "age < 18\", invited: 12")
    try validate(Self.answers, study: study, "--output", "found", "--no-figures") { _, sandbox in
      let results = try sandbox.read("found/results.csv")
      // Of 3 who are used, 2 are older than 30; 9 are known to be eligible, and of 3 nobody knows.
      let rates: [(method: String, completed: Double, of: Double)] = [
        ("aapor rr1", 2, 12), ("aapor rr2", 3, 12), ("aapor rr5", 2, 9), ("aapor rr6", 3, 9),
        ("completed of those used", 2, 3),
      ]
      for (method, completed, whole) in rates {
        let rate = completed / whole
        let row = try #require(results.split(separator: "\n").first { $0.contains(",\(method),") })
        #expect(row.contains(",\(rate),"), "\(row)")
      }
      #expect(!results.contains("aapor rr3"))
      #expect(try sandbox.read("found/report.md").contains("Response and Completion Rates"))
    }
  }

  @Test func `a pipe is read once, and says what that leaves out`() throws {
    let study = Self.study.replacing(
      "analyses:", with: "scales: {pair: {items: [age, age2]}}\nanalyses:"
    ).replacing("  note:", with: "  age2: {measure: numeric}\n  note:")
    let rows = (0..<9).map { "n\($0),1.1.1.\($0),\(20 + $0 * $0),Agree,,\(50 - $0)" }.joined(separator: "\n")
    try inSandbox { sandbox in
      try sandbox.write("study.yaml", study)
      try sandbox.write("data.csv", "Full name,IPAddress,age,trap,note,age2\n\(rows)\n")
      let process = Program.process(["validate", "study.yaml", "--data", "-"], in: sandbox.folder)
      let (input, output) = (Pipe(), Pipe())
      process.standardInput = input
      process.standardOutput = output
      process.standardError = FileHandle.nullDevice
      try process.run()
      try input.fileHandleForWriting.write(contentsOf: Data(try sandbox.read("data.csv").utf8))
      try input.fileHandleForWriting.close()
      let text = String(decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
      process.waitUntilExit()
      #expect(text.contains("not computed: Mahalanobis distance over 2 items: it takes a second reading"))
    }
  }

  @Test func `a report has what validate finds, and --no-quality leaves it out`() throws {
    try inSandbox { sandbox in
      try sandbox.write("study.yaml", Self.study)
      try sandbox.write("data.csv", Self.answers)
      func report(_ arguments: String...) throws -> String {
        let outcome = try Program.run(
          ["analyze", "study.yaml", "-o", "r", "--no-figures"] + arguments, in: sandbox.folder)
        #expect(outcome.code == 0)
        return try sandbox.read("r/report.md")
      }
      let whole = try report()
      #expect(whole.contains("Screening of Respondents") && whole.contains("Results Without and With"))
      #expect(!(try report("--no-quality")).contains("Screening of Respondents"))
      try sandbox.write("study.yaml", Self.study.replacing("quality: {", with: "quality: no # {"))
      #expect(!(try report()).contains("Screening of Respondents"))
    }
  }

  @Test func `lines are of one export`() throws {
    let study = Self.study.replacing("age < 18", with: "line in [3, 4]")
    try inSandbox { sandbox in
      try sandbox.write("study.yaml", study)
      try sandbox.write("data.csv", Self.answers)
      try sandbox.write("more.csv", Self.answers.replacing("Ada", with: "Zoe"))
      let one = try Program.run("validate", "study.yaml", in: sandbox.folder)
      #expect(one.code == 0)
      #expect(one.output.contains("excluded: 2 by line in [3, 4]"))
      let two = try Program.run(
        "validate", "study.yaml", "--data", "data.csv", "--data", "more.csv", in: sandbox.folder)
      #expect(two.code == 3)
      #expect(
        two.errors
          == "study.yaml:2:33: error: 'line' is a line of one export, and there are 2; exclude by an id or by an answer\n"
      )
    }
  }

  /// Nobody has to name the columns that a platform wrote.
  @Test func `whoever went through the pages too fast, by Qualtrics' times`() throws {
    func pages(_ text: (Int) -> String) -> String { (1...3).map(text).joined(separator: ",") }
    let answers =
      "ResponseId,DistributionChannel,Q1,\(pages { "T\($0)_First Click,T\($0)_Page Submit" })\n"
      + "Response ID,Distribution Channel,How calm?,\(pages { _ in "Timing - First Click,Timing - Page Submit" })\n"
      + "{\"\"ImportId\"\":\"\"_recordId\"\"},{\"\"ImportId\"\":\"\"distributionChannel\"\"},{\"\"ImportId\"\":\"\"QID1\"\"},"
      .replacing("{", with: "\"{").replacing("}", with: "}\"")
      + pages {
        "\"{\"\"ImportId\"\":\"\"QID\($0)_FIRST_CLICK\"\"}\",\"{\"\"ImportId\"\":\"\"QID\($0)_PAGE_SUBMIT\"\"}\""
      } + "\n"
      + (1...9).map { row in
        "R_\(row)a,anonymous,\(row % 5 + 1),\(pages { "0.\($0),\(row == 7 ? 2.5 : Double(10 * $0 + row))" })\n"
      }
      .joined()
    try inSandbox { sandbox in
      try sandbox.write("calm.csv", answers)
      let drafted = try Program.run(["init", "calm.csv"], in: sandbox.folder)
      #expect(drafted.code == 0, "\(drafted.errors)")
      #expect(
        drafted.output.contains(
          "look at times of 3 pages: 'tearsheet validate' tells by them who was too fast"))
      let study = try sandbox.read("study.yaml")
      let words = study.split { $0.isWhitespace || $0 == "#" }.joined(separator: " ")
      #expect(
        study.contains("  #   T1_Page Submit\n") && words.contains("who went through the pages too fast"))
      let found = try Program.run(["validate", "study.yaml"], in: sandbox.folder)
      #expect(found.code == 0, "\(found.errors)")
      #expect(
        found.output.contains("1 of 9: Relative speed index over 3 pages above 2 (line 10)"),
        "\(found.output)")
      #expect(found.output.contains("exclude: \"line = 10\""))
      let report = try Program.run(["analyze", "study.yaml", "--no-figures", "-o", "r"], in: sandbox.folder)
      #expect(report.code == 0)
      #expect(try sandbox.read("r/report.md").contains("Speed over the pages"))
    }
  }
}
