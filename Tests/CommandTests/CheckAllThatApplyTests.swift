import Testing

@Suite struct CheckAllThatApplyTests {
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
