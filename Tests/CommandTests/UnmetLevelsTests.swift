import Testing

/// A level that the study file names and nobody has is told of, and what rests on it is not computed.
struct UnmetLevelsTests {
  private static let study = """
    study: small
    data:
      file: data.csv
      exclude: consent = No
    variables:
      consent: {measure: nominal}
      gender: {measure: nominal}
      age: {measure: numeric}
    analyses:
      - {id: women, proportion: gender = woman}
      - {id: not-women, proportion: gender != woman}
      - {id: women-age, describe: age, where: gender = woman}
      - {id: both, proportion: "gender in [woman, Man]"}
      - {id: sample, describe: [gender, age]}
    findings:
      - id: printed
        sample: 10
        reports: [{proportion: gender = woman, value: 70%}]
    """
  private static let answers =
    "consent,gender,age\nI agree,Woman,30\nI agree,Man,40\nI do not agree,Woman,50\nI agree,Woman,20\n"

  @Test func `warned of, and nothing is made of it`() throws {
    try SmallSurvey.analyze(Self.answers, study: Self.study) { outcome, sandbox in
      #expect(outcome.code == 0)
      // What the excluded answered is not in the report, so it is not in the message.
      #expect(
        outcome.errors == """
          study.yaml:4:12: warning: 'consent' has no answer 'No' in these data; look at how the export writes this answer
          study.yaml:10:29: warning: 'gender' has no answer 'woman' in these data; did you mean 'Woman'?

          """)
      #expect(outcome.output.contains("  excluded: 0 by consent = No\n"))
      #expect(outcome.output.contains("not computed: women: 'gender' has no answer 'woman' in these data\n"))
      #expect(outcome.output.contains("published: 1 claim, 1 not computed\n"))
      let results = Results(try sandbox.read("reports/small/results.csv"))
      for id in ["women", "not-women", "women-age"] {
        #expect(!results.rows.contains { $0["analysis"] == id }, "\(id)")
      }
      #expect(results.rows("both", "count").map { $0["estimate"] } == ["1"])
      #expect(results.rows("sample", "count").map { $0["estimate"] } == ["1", "3"])
      let page = try sandbox.read("reports/small/report.md")
      #expect(page.contains("'consent' has no answer 'No' in these data"))
      #expect(page.contains("(line 10 of the study file)"))
      #expect(!page.contains("I do not agree"))
    }
  }

  /// The tallies of two clinics know together what neither lacks.
  @Test func `tallies tell the same`() throws {
    try inSandbox { sandbox in
      try sandbox.write("study.yaml", Self.study)
      try sandbox.write("data.csv", Self.answers)
      try sandbox.write("other.csv", Self.answers + "No,woman,33\n")
      for name in ["data", "other"] {
        let counted = try Program.run(
          "tally", "study.yaml", "--data", "\(name).csv", "--output", "\(name).json", in: sandbox.folder)
        #expect(counted.code == 0)
        #expect(counted.errors.contains("has no answer 'No'") == (name == "data"))
      }
      let alone = try Program.run(
        "analyze", "study.yaml", "--no-figures", "--tallies", "data.json", "--output", "a", in: sandbox.folder
      )
      #expect(alone.errors.contains("'gender' has no answer 'woman' in these data; did you mean 'Woman'?"))
      let together = try Program.run(
        "analyze", "study.yaml", "--no-figures", "--tallies", "data.json", "other.json", "--output", "b",
        in: sandbox.folder)
      #expect(together.code == 0 && !together.errors.contains("has no answer"))
    }
  }
}
