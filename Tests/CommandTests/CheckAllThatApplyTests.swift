import Testing

@Suite struct CheckAllThatApplyTests {
  /// An unknown option is dropped and the rest of its answer counted; an answer of which nothing is left is missing. The
  /// terminal, the account and the results count that alike.
  @Test func oneCountOfWhatCannotBeUsed() throws {
    try inSandbox { sandbox in
      try sandbox.write(
        "study.yaml",
        """
        study: options
        data: {file: data.csv}
        variables:
          tools: {measure: multiple, column: tools, separator: ";", values: [Walk, Tea, Notes]}
        analyses:
          - {id: sample, describe: tools}
        """)
      let answers =
        ["Walk;Knit", "Walk;Teaa", "Knit;Sew;Sing", "Sew", "", "Tea"] + Array(repeating: "Notes", count: 30)
      try sandbox.write("data.csv", (["tools,x"] + answers.map { $0 + "," }).joined(separator: "\n") + "\n")
      let outcome = try Program.run("analyze", "study.yaml", "--no-figures", in: sandbox.folder)
      #expect(outcome.code == 0 && outcome.errors.isEmpty)
      #expect(
        outcome.output.contains(
          """
            options dropped: 1 of tools, rest of 1 answer kept (line 2): not one of the values
            options dropped: 1 of tools, rest of 1 answer kept (line 3): not one of the values (perhaps 'Tea')
            treated as missing: 2 of tools (lines 4, 5): not one of the values

          """))
      let results = Results(try sandbox.read("reports/options/results.csv"))
      let missing = results.rows("sample", "missing")
      #expect(missing.filter { $0["level"] == "unusable answer" }.map { $0["estimate"] } == ["2"])
      #expect(missing.filter { $0["level"] == "" }.map { $0["estimate"] } == ["3"])
      let ticks = results.rows("sample", "count")
      #expect(ticks.filter { $0["level"] == "Walk" }.map { $0["estimate"] } == ["2"])
      let page = try sandbox.read("reports/options/report.md")
      for line in [
        "| tools | tools | not one of the values | Option dropped, rest of 1 answer kept | 1 | 2 |",
        "| tools | tools | not one of the values (perhaps 'Tea') | Option dropped, rest of 1 answer kept | 1 | 3 |",
        "| tools | tools | not one of the values | Missing | 2 | 4, 5 |",
      ] { #expect(page.contains(line)) }
    }
  }

  /// One option differs between the groups and one does not: the page must not speak of the first alone.
  @Test func everyOptionIsTold() throws {
    try inSandbox { sandbox in
      try sandbox.write(
        "study.yaml",
        """
        study: options
        data: {file: data.csv}
        variables:
          group: {measure: nominal, values: [X, Y]}
          boxes: {measure: multiple, columns: {a: One, b: Two}}
        analyses:
          - {id: ticks, compare: boxes ~ group}
        """)
      let rows = ["X,1,1", "X,,1", "Y,1,", "Y,1,", "Y,,1", "X,1,1"]
      let many = (0..<20).flatMap { _ in rows }
      try sandbox.write("data.csv", (["group,a,b"] + many).joined(separator: "\n"))
      let outcome = try Program.run("analyze", "study.yaml", "--no-figures", in: sandbox.folder)
      #expect(outcome.code == 0)
      let page = try sandbox.read("reports/options/report.md")
      #expect(page.contains("“boxes: One” did not differ significantly by “group”"))
      #expect(page.contains("“boxes: Two” was more common where “group” was X"))
      #expect(!page.contains("“boxes” did not differ"))
      // Groups and options, each with its share; whoever did not tick has no row of the page.
      #expect(page.contains("(X: [66.7%](#analysis-ticks), 40 of 60; Y: [66.7%](#analysis-ticks), 40 of 60)"))
      #expect(!page.contains("| not One |"))
      #expect(try sandbox.read("reports/options/results.csv").contains(",not One,"))
    }
  }
}
