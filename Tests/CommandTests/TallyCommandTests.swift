import Foundation
import Testing

/// `tearsheet tally` and `analyze --tallies`.
struct TallyCommandTests {
  /// All that can stand between an answer and a count.
  private static let study = """
    study: wide
    data: {count: people, exclude: "consent = No or progress < 100"}
    rules: ["age >= 18"]
    variables:
      consent: {measure: nominal, values: [Yes, No]}
      progress: {measure: numeric}
      site: {measure: nominal}
      cried: {measure: nominal, values: [Yes, No]}
      mood: {measure: ordinal, values: {1: low, 2: middle, 5: high}, missing: {-99: Refused}}
      age: {measure: numeric, range: [18, 100]}
      age_group: {cut: {of: age, at: [30, 50]}}
      weight: {measure: numeric}
      share: {compute: 100 * weight / age}
      story: {measure: text}
      ways: {measure: multiple, column: ways, separator: ";", values: [Calls, Visits]}
      one: {measure: numeric, range: [0, 4]}
      two: {measure: numeric, range: [0, 4]}
      three: {measure: numeric, range: [0, 4]}
    scales:
      total: {items: [one, -two, three], range: [0, 4], minimum_items: 2}
    analyses:
      - {id: all, describe: [site, cried, mood, age, age_group, share, story, ways, total]}
      - {id: by, describe: [age, mood, ways], by: site}
      - {id: cried, proportion: cried = Yes, by: age_group, where: age < 60}
      - {id: ages, compare: age + total ~ cried}
      - {id: sites, compare: cried ~ site}
      - {id: ways, compare: ways ~ cried}
      - {id: pairs, correlate: [age, weight, total, mood]}
      - {id: alpha, reliability: total}
      - {id: pairwise, reliability: total, incomplete: pairwise}
      - {id: model, model: age ~ cried + mood + weight}
    findings:
      - {id: printed, sample: 60, reports: [{proportion: cried = Yes, value: 50%}, {mean: age, value: 41.2}]}
    """

  private static func export(_ rows: Range<Int>, site: (Int) -> String) -> String {
    var csv = "people,consent,progress,site,cried,mood,age,weight,story,ways,one,two,three\n"
    for row in rows {
      let fields: [String] = [
        "\(1 + row % 3)", row % 17 == 0 ? "No" : "Yes", row % 13 == 0 ? "40" : "100", site(row),
        row % 11 == 0 ? "" : row % 3 == 0 ? "Yes" : "No", ["1", "2", "5", "-99"][row % 4],
        row % 19 == 0 ? "7" : "\(18 + row * 7 % 60)", "\(50.1 + Double(row * 37 % 101) / 7)",
        row % 5 == 0 ? "ZQX told" : "", ["Calls", "Calls;Visits", "", "Visits", "Letters"][row % 5],
        "\(row % 5)", "\((row * 3 + 1) % 6)", row % 7 == 0 ? "" : "\(row / 2 % 5)",
      ]
      csv += fields.joined(separator: ",") + "\n"
    }
    return csv
  }

  private static func run(_ sandbox: Sandbox, _ arguments: String...) throws -> Program.Outcome {
    try Program.run(arguments, in: sandbox.folder)
  }

  @Test func `merged tallies give the bytes of one run`() throws {
    try inSandbox { sandbox in
      try sandbox.write("study.yaml", Self.study)
      // The second has levels that the first has not, and the other way round; its fields are parted by semicolons.
      try sandbox.write("a.csv", Self.export(0..<70) { ["Basel", "zug", "10"][$0 % 3] })
      try sandbox.write(
        "b.csv",
        Self.export(70..<160) { ["Zürich", "zug", "9.5"][$0 % 3] }.replacing(",", with: ";")
          .replacing("Calls;Visits", with: "\"Calls;Visits\""))
      try sandbox.write("c.csv", Self.export(160..<163) { _ in "Zürich" })
      for name in ["a", "b", "c"] {
        let outcome = try Self.run(
          sandbox, "tally", "study.yaml", "--data", "\(name).csv", "-o", "\(name).json")
        #expect(outcome.code == 0, "\(outcome.errors)")
        let text = try sandbox.read("\(name).json")
        #expect(!text.contains("ZQX"))
        _ = try Self.run(sandbox, "tally", "study.yaml", "--data", "\(name).csv", "-o", "\(name).json", "-q")
        #expect(try sandbox.read("\(name).json") == text, "the same bytes again, over the former file")
      }
      _ = try Self.run(
        sandbox, "tally", "study.yaml", "--data", "a.csv", "--data", "b.csv", "-o", "ab.json")
      let one = try Self.run(
        sandbox, "analyze", "study.yaml", "--data", "a.csv", "--data", "b.csv", "--data", "c.csv", "-o", "r",
        "--no-figures", "--no-quality")
      #expect(one.code == 0)
      let expected = try sandbox.contents("r")
      for files in [["a.json", "b.json", "c.json"], ["ab.json", "c.json"]] {
        let merged = try Program.run(
          ["analyze", "study.yaml", "-o", "r", "--no-figures", "--tallies"] + files, in: sandbox.folder)
        #expect(merged.code == 0, "\(merged.errors)")
        #expect(merged.output == one.output)
        #expect(merged.errors == one.errors)
        #expect(try sandbox.contents("r") == expected)
      }
    }
  }

  @Test func `therapist-tears in two`() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "datasets/therapist-tears")
    let lines = try String(contentsOf: folder.appending(path: "responses.csv"), encoding: .utf8)
      .split(separator: "\n", omittingEmptySubsequences: false)
    try inSandbox { sandbox in
      try sandbox.write(
        "study.yaml", String(contentsOf: folder.appending(path: "study.yaml"), encoding: .utf8))
      try sandbox.write("a.csv", lines[..<201].joined(separator: "\n") + "\n")
      try sandbox.write("b.csv", ([lines[0]] + lines[201...]).joined(separator: "\n"))
      for name in ["a", "b"] {
        _ = try Self.run(sandbox, "tally", "study.yaml", "--data", "\(name).csv", "-o", "\(name).json", "-q")
      }
      _ = try Self.run(
        sandbox, "analyze", "study.yaml", "--data", "a.csv", "--data", "b.csv", "-o", "one", "--no-figures",
        "--no-quality")
      let merged = try Self.run(
        sandbox, "analyze", "study.yaml", "--tallies", "a.json", "b.json", "-o", "two", "--no-figures")
      #expect(merged.code == 0, "\(merged.errors)")
      #expect(try sandbox.contents("one") == sandbox.contents("two"))
    }
  }

  private static func refusal(
    _ sandbox: Sandbox, _ files: [String], _ message: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let outcome = try Program.run(["analyze", "study.yaml", "--tallies"] + files, in: sandbox.folder)
    #expect(outcome.code == 3, sourceLocation: sourceLocation)
    #expect(outcome.errors == message + "\n", sourceLocation: sourceLocation)
    #expect(!sandbox.exists("reports"), sourceLocation: sourceLocation)
  }

  @Test func `what is no tally of this study is refused`() throws {
    try inSandbox { sandbox in
      try sandbox.write("study.yaml", SmallSurvey.study)
      try sandbox.write("data.csv", SmallSurvey.answers)
      #expect(try Self.run(sandbox, "tally", "study.yaml", "-o", "a.json").code == 0)
      let text = try sandbox.read("a.json")
      try sandbox.write("cut.json", String(text.prefix(text.count - 20)))
      try sandbox.write("empty.json", "")
      try sandbox.write("list.json", "[1, 2]\n")
      try sandbox.write("later.json", text.replacing("\"version\": 1", with: "\"version\": 3"))
      try sandbox.write("other.json", text.replacing("\"id\":\"small\"", with: "\"id\":\"large\""))
      try sandbox.write("sum.json", text.replacing("\"read\":4", with: "\"read\":5"))
      try sandbox.write("huge.json", text.replacing("\"read\":4", with: "\"read\":99999999999999999999999"))
      try sandbox.write("pattern.json", text.replacing("[[0,2],[1,2]]", with: "[[0,2],[7,2]]"))
      #expect(try sandbox.read("pattern.json") != text)
      let damaged = "error: this file of tallies is damaged"
      let again = "have it made or sent again"
      try Self.refusal(sandbox, ["none.json"], "none.json: error: there is no such file")
      for name in ["empty.json", "list.json", "data.csv"] {
        try Self.refusal(
          sandbox, [name], "\(name): error: this is not a file of tallies: make one with 'tearsheet tally'")
      }
      try Self.refusal(sandbox, ["cut.json"], "cut.json: \(damaged) (it is not complete JSON): \(again)")
      try Self.refusal(
        sandbox, ["later.json"],
        "later.json: error: this file of tallies has version 3, and this program reads version 2: "
          + "use a newer tearsheet")
      try Self.refusal(
        sandbox, ["other.json"], "other.json: error: these tallies are of another study, 'large'")
      try Self.refusal(sandbox, ["sum.json"], "sum.json: \(damaged) (its records do not add up): \(again)")
      try Self.refusal(
        sandbox, ["pattern.json"], "pattern.json: \(damaged) (its patterns of cried cannot be): \(again)")
      try Self.refusal(
        sandbox, ["a.json", "a.json"],
        "a.json: error: it counts the same data as a.json: its respondents would count twice; "
          + "leave one of both out")
      let huge = try Program.run(["analyze", "study.yaml", "--tallies", "huge.json"], in: sandbox.folder)
      #expect(huge.code == 3)
      #expect(huge.errors.hasPrefix("huge.json: \(damaged)"))
    }
  }

  @Test(arguments: [
    ("range: [18, 100]", "range: [20, 100]", "'age' is defined otherwise"),
    ("values: [\"No\", \"Yes\"]", "values: [\"Yes\", \"No\"]", "'cried' is defined otherwise"),
    ("data.csv}", "data.csv, exclude: age < 20}", "'exclude' under 'data' is not the same"),
    ("data.csv}", "data.csv, decimal: comma}", "'decimal' under 'data' is not the same"),
    ("describe: [age, cried]", "describe: age", "the analyses stand in another order"),
    (
      "describe: [age, cried]", "describe: [age, cried], where: age < 50",
      "patterns of age where age < 50 is not counted there"
    ),
  ])
  func `another version of the study`(old: String, new: String, difference: String) throws {
    try inSandbox { sandbox in
      try sandbox.write("study.yaml", SmallSurvey.study)
      try sandbox.write("data.csv", SmallSurvey.answers)
      _ = try Self.run(sandbox, "tally", "study.yaml", "-o", "a.json")
      try sandbox.write("study.yaml", SmallSurvey.study.replacing(old, with: new))
      try Self.refusal(
        sandbox, ["a.json"],
        "a.json: error: these tallies were made with another version of the study file: \(difference); "
          + "make them again with this study file")
      // What is only said of the data may change.
      try sandbox.write("study.yaml", "title: Another title\n" + SmallSurvey.study)
      #expect(try Self.run(sandbox, "analyze", "study.yaml", "--tallies", "a.json", "--no-figures").code == 0)
    }
  }

  @Test func `exports and tallies do not go together`() throws {
    try inSandbox { sandbox in
      let outcome = try Self.run(
        sandbox, "analyze", "study.yaml", "--data", "data.csv", "--tallies", "a.json")
      #expect(outcome.code == 2)
      #expect(
        outcome.errors.contains(
          "--data and --tallies cannot be given together: make tallies of the exports with 'tearsheet tally' first."
        ))
    }
  }

  @Test func `no other file is written over`() throws {
    try inSandbox { sandbox in
      try sandbox.write("study.yaml", SmallSurvey.study)
      try sandbox.write("data.csv", SmallSurvey.answers)
      let outcome = try Self.run(sandbox, "tally", "study.yaml", "-o", "data.csv")
      #expect(outcome.code == 4)
      #expect(
        outcome.errors
          == "data.csv: error: this file is something else and stays: name another one with --output\n")
      #expect(try sandbox.read("data.csv") == SmallSurvey.answers)
      let twice = try Self.run(
        sandbox, "tally", "study.yaml", "--data", "data.csv", "--data", "data.csv")
      #expect(twice.code == 3)
      #expect(
        twice.errors
          == "data.csv: error: it is the same data as data.csv: its respondents would count twice; "
          + "leave one of both out\n")
      let told = try Self.run(sandbox, "tally", "study.yaml")
      #expect(
        told.output == """
          small: 4 of 4 records in the tallies
            the file holds counts of exact answer patterns of 4 respondents: 10 of 10 patterns are of fewer than 5; \
          'privacy: {minimum_cell: 5}' withholds such
            tallies: small.tallies.json

          """)
    }
  }

  @Test func `withheld respondents are never silently dropped`() throws {
    try inSandbox { sandbox in
      let study =
        SmallSurvey.study.replacing("analyses:", with: "privacy: {minimum_cell: 5}\nanalyses:")
        + "\n  - {id: who, describe: [gender, site]}\nsummary: Mean {{sample.mean[age]}}.\n"
      let names = "\n  gender: {measure: nominal}\n  site: {measure: nominal}\nprivacy:"
      try sandbox.write("study.yaml", study.replacing("\nprivacy:", with: names))
      for (file, shift) in [("a", 0), ("b", 1)] {
        var csv = "age,cried,gender,site\n"
        for row in 0..<80 {
          csv += "\(20 + (row + shift) % 50),\(row % 2 == 0 ? "Yes" : "No"),"
          csv += row < 2 ? "ZQXrare" : row % 3 == 0 ? "Man" : "Woman"
          csv += ",\(file)\n"
        }
        try sandbox.write("\(file).csv", csv)
        let outcome = try Self.run(
          sandbox, "tally", "study.yaml", "--data", "\(file).csv", "-o", "\(file).json")
        #expect(outcome.code == 0, "\(outcome.errors)")
        #expect(outcome.output.contains("so that nothing tells of fewer than 5"))
        #expect(try !sandbox.read("\(file).json").contains("ZQX"))
      }
      let outcome = try Self.run(
        sandbox, "analyze", "study.yaml", "--tallies", "a.json", "b.json", "-o", "r", "--no-figures")
      #expect(outcome.code == 0, "\(outcome.errors)")
      let results = Results(try sandbox.read("r/results.csv"))
      results.expectSound()
      let women = try #require(results.rows("who", "count").first { $0["level"] == "Woman" })
      let n = try #require(Int(women["n"] ?? ""))
      #expect(n < 160)
      #expect(women["note"]?.contains("\(160 - n) respondents are withheld") == true)
      let mean = try #require(results.rows("sample", "mean").first)
      #expect(mean["estimate"] == "" && mean["note"] == "withheld: too few respondents share an answer")
      let page = try sandbox.read("r/report.md")
      #expect(page.contains("\(160 - n) are withheld"))
      #expect(page.contains("Read = used + excluded + unusable + withheld."))
      #expect(!page.contains("ZQX"))
    }
  }
}
