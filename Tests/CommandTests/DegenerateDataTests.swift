import Foundation
import Testing

/// Answers that leave a statistic without a value: the report is written, and a row's note or a note of the analysis
/// says why.
struct DegenerateDataTests {
  private func results(
    _ csv: String, _ analyses: String, _ check: (Results, Sandbox, Program.Outcome) throws -> Void
  ) throws {
    let study = """
      study: small
      data: {file: data.csv}
      variables:
        x: {measure: numeric}
        y: {measure: numeric}
        a: {measure: nominal, values: ["No", "Yes"]}
        b: {measure: nominal, values: [Left, Right]}
      analyses:
      \(analyses)
      """
    try SmallSurvey.analyze(csv, study: study) { outcome, sandbox in
      #expect(outcome.code == 0, "\(outcome.errors)")
      guard outcome.code == 0 else { return }
      let results = Results(try sandbox.read("reports/small/results.csv"))
      results.expectSound()
      let page = try sandbox.read("reports/small/report.md").lowercased()
      #expect(!page.contains("nan ") && !page.contains("| nan") && !page.contains("| inf"))
      try check(results, sandbox, outcome)
    }
  }

  @Test func `answers that are no numbers, and a level nobody declared`() throws {
    let csv = """
      age,cried
      30,Yes
      "1,5",No
      45%,Yes
      3 years,No
      ∞,Yes
      1e400,No
      17,Yes
      40,Maybe
      50,No
      35,Yse
      """
    try SmallSurvey.analyze(csv) { outcome, sandbox in
      #expect(outcome.code == 0)
      let results = Results(try sandbox.read("reports/small/results.csv"))
      results.expectSound()
      let missing = results.rows("sample", "missing").filter { $0["variable"] == "age" && $0["level"] == "" }
      #expect(missing.compactMap { Double($0["estimate"] ?? "") } == [6])
      for line in [
        "  treated as missing: 1 of age (line 3): not a number (a decimal comma, which 'decimal: comma' "
          + "under 'data' reads)\n",
        "  treated as missing: 1 of age (line 4): not a number (a percent sign)\n",
        "  treated as missing: 1 of age (line 5): not a number (a number with words)\n",
        "  treated as missing: 2 of age (lines 6, 7): not a number\n",
        "  treated as missing: 1 of age (line 8): outside 18 to 100\n",
        "  treated as missing: 1 of cried (line 9): not one of the values\n",
        "  treated as missing: 1 of cried (line 11): not one of the values (perhaps 'Yes')\n",
      ] { #expect(outcome.output.contains(line), "\(outcome.output)") }
      for name in ["index.html", "report.md", "results.csv", "results.json"] {
        #expect(!(try sandbox.read("reports/small/\(name)")).contains("Maybe"))
      }
    }
  }

  /// The same survey with points and with commas gives the same results to the last byte.
  @Test func `decimal commas`() throws {
    let rows = (0..<40).map { "\(20 + $0).\($0 % 7),\($0 % 3 == 0 ? "Yes" : "No")" }
    let points = "age,cried\n" + rows.joined(separator: "\n") + "\n"
    let commas = points.replacing(",", with: ";").replacing(".", with: ",")
    var expected = ""
    try SmallSurvey.analyze(points) { _, sandbox in expected = try sandbox.read("reports/small/results.csv") }
    let study = SmallSurvey.study.replacing("file: data.csv", with: "file: data.csv, decimal: comma")
    try SmallSurvey.analyze(commas, study: study) { outcome, sandbox in
      #expect(outcome.code == 0 && !outcome.output.contains("missing"))
      let results = try sandbox.read("reports/small/results.csv")
      #expect(results == expected)
    }
    try SmallSurvey.analyze(commas) { outcome, sandbox in
      let warning =
        "40 of 40 answers to 'age' cannot be used and count as missing: not a number (a decimal comma, which "
      #expect(outcome.errors.contains("study.yaml:4:3: warning: \(warning)"))
      let page = try sandbox.read("reports/small/report.md")
      #expect(page.contains("## Caution\n\n\(warning)"))
    }
  }

  @Test func `a comparison of one group`() throws {
    try results(
      "x,y,a,b\n1,,Yes,Left\n2,,Yes,Right\n", "  - {id: c, compare: x ~ a}\n  - {id: d, compare: b ~ a}"
    ) {
      results, sandbox, _ in
      #expect(results.rows("c", "welch_t").isEmpty)
      #expect(results.rows("d", "pearson_chi_square").isEmpty)
      let page = try sandbox.read("reports/small/report.md")
      #expect(page.components(separatedBy: "There is only one group, Yes, so nothing to compare.").count >= 3)
    }
  }

  @Test func `a group in which nobody answered`() throws {
    try results("x,y,a,b\n1,,Yes,\n2,,Yes,\n,,No,\n", "  - {id: c, compare: x ~ a}") { results, sandbox, _ in
      #expect(results.rows("c", "welch_t").isEmpty)
      let page = try sandbox.read("reports/small/report.md")
      #expect(page.contains("Nobody in No answered x."))
    }
  }

  @Test func `groups of one`() throws {
    try results("x,y,a,b\n1,,Yes,\n2,,No,\n", "  - {id: c, compare: x ~ a}") { results, _, _ in
      let tests = results.rows("c", "welch_t")
      #expect(tests.count == 1)
      #expect(tests.allSatisfy { $0["p_value"] == "" && $0["note"] != "" })
    }
  }

  @Test func `a constant, and a variable without answers`() throws {
    try results(
      "x,y,a,b\n3,,Yes,Left\n3,,No,Left\n3,,Yes,Left\n3,,No,Left\n",
      """
        - {id: s, describe: [x, y]}
        - {id: c, compare: x + y ~ a}
        - {id: r, correlate: [x, y]}
        - {id: m, model: x ~ a}
        - {id: l, model: b = Left ~ a, family: logistic}
        - {id: p, proportion: b = Left}
      """
    ) { results, sandbox, _ in
      let skewness = results.rows("s", "skewness").filter { $0["variable"] == "x" }
      #expect(skewness.allSatisfy { $0["estimate"] == "" && $0["note"] != "" } && !skewness.isEmpty)
      let tests = results.rows("c", "welch_t")
      #expect(tests.allSatisfy { $0["p_value"] == "" && $0["note"] != "" } && !tests.isEmpty)
      let correlations = results.rows("r", "pearson_r")
      #expect(correlations.allSatisfy { $0["estimate"] == "" && $0["note"] != "" } && !correlations.isEmpty)
      let page = try sandbox.read("reports/small/report.md")
      #expect(page.contains("Nobody has both y and a."))
    }
  }

  @Test func `a correlation with a constant`() throws {
    try results(
      "x,y,a,b\n3,1,,\n3,2,,\n3,5,,\n3,4,,\n",
      ["pearson", "spearman", "kendall"].map { "  - {id: \($0), correlate: [x, y], method: \($0)}" }
        .joined(separator: "\n")
    ) { results, _, _ in
      let correlations = results.rows.filter { $0["by"] == "y" }
      #expect(correlations.count >= 3)
      #expect(correlations.allSatisfy { $0["estimate"] == "" && $0["note"] != "" })
    }
  }

  @Test func `a table with a row of zeros`() throws {
    try results(
      "x,y,a,b\n,,Yes,Left\n,,Yes,Right\n,,Yes,Left\n,,Yes,Right\n", "  - {id: c, compare: a = Yes ~ b}"
    ) { results, _, _ in
      let tests = results.rows("c", "pearson_chi_square") + results.rows("c", "fisher_exact")
      #expect(tests.count == 2)
      #expect(tests.allSatisfy { $0["p_value"] == "" && $0["note"] != "" })
      #expect(results.rows("c", "odds_ratio").allSatisfy { $0["estimate"] == "" && $0["note"] != "" })
    }
  }

  @Test func `logistic regression where the groups are separated`() throws {
    try results(
      "x,y,a,b\n1,,No,\n2,,No,\n3,,No,\n4,,Yes,\n5,,Yes,\n6,,Yes,\n",
      "  - {id: m, model: a = Yes ~ x, family: logistic}"
    ) { results, _, _ in
      #expect(results.rows("m", "coefficient").allSatisfy { $0["note"] != "" })
    }
  }

  @Test func `one respondent, and every analysis`() throws {
    try results(
      "x,y,a,b\n1,2,Yes,Left\n",
      """
        - {id: s, describe: [x, y, a, b], by: a}
        - {id: p, proportion: a = Yes, against: 50%}
        - {id: c, compare: x ~ a}
        - {id: d, compare: a ~ b}
        - {id: r, correlate: [x, y]}
        - {id: e, equivalence: a = Yes ~ b, margin: 10 points}
        - {id: m, model: x ~ y + a}
        - {id: l, model: a = Yes ~ x + b, family: logistic}
      """
    ) { results, _, _ in #expect(!results.rows.isEmpty) }
  }

  @Test func `numbers at the ends of what a double holds`() throws {
    try results(
      "x,y,a,b\n1e308,1e-320,Yes,\n-1e308,0,No,\n1e308,-0,Yes,\n5,99999999999999999999,No,\n",
      """
        - {id: s, describe: [x, y]}
        - {id: c, compare: x + y ~ a}
        - {id: r, correlate: [x, y]}
        - {id: m, model: x ~ y + a}
      """
    ) { _, sandbox, _ in
      let json = try sandbox.read("reports/small/results.json")
      #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(json.utf8)) }
    }
  }

  @Test func `a column for counts that holds anything`() throws {
    let study = SmallSurvey.study.replacing("data.csv}", with: "data.csv, count: freq}")
    let csv =
      "age,cried,freq\n30,Yes,10000000000\n40,No,9999999999\n50,Yes,-1\n60,No,1.5\n70,Yes,x\n71,No,1e300\n"
    try SmallSurvey.analyze(csv + "72,Yes,\n", study: study) { outcome, sandbox in
      #expect(outcome.code == 0)
      Results(try sandbox.read("reports/small/results.csv")).expectSound()
      for reason in ["is below 0", "is not a whole number", "is above 10,000,000,000", "is empty"] {
        #expect(outcome.output.contains("the count in 'freq' \(reason)"))
      }
    }
  }

  /// Enumerating such a table would take longer than anyone waits.
  @Test(.timeLimit(.minutes(20))) func `a table too large to enumerate`() throws {
    let records = (0..<300).map { "\($0 * 31 % 101 % 12),\($0 * $0 % 97 % 10)" }
    let study = """
      study: small
      data: {file: data.csv}
      variables:
        wide: {measure: nominal}
        tall: {measure: nominal}
      analyses:
        - {id: c, compare: tall ~ wide}
      """
    try SmallSurvey.analyze((["wide,tall"] + records).joined(separator: "\n"), study: study) {
      outcome, sandbox in
      #expect(outcome.code == 0)
      let results = Results(try sandbox.read("reports/small/results.csv"))
      results.expectSound()
      let fisher = results.rows("c", "fisher_exact")
      #expect(fisher.count == 1)
      #expect(fisher.allSatisfy { $0["method"] == "monte carlo" && $0["p_value"] != "" })
    }
  }

  @Test func `more groups than pairs can be read`() throws {
    let records = (0..<180).map { "\($0 * 7919 % 101),\($0 % 60)" }
    let study = """
      study: small
      data: {file: data.csv}
      variables:
        x: {measure: numeric}
        group: {measure: nominal}
      analyses:
        - {id: c, compare: x ~ group}
        - {id: s, describe: [group], by: group}
      """
    try SmallSurvey.analyze((["x,group"] + records).joined(separator: "\n"), study: study) {
      outcome, sandbox in
      #expect(outcome.code == 0)
      let results = Results(try sandbox.read("reports/small/results.csv"))
      results.expectSound()
      #expect(results.rows("c", "welch_f").count == 1)
      #expect(results.rows("c", "tukey_hsd").isEmpty)
      let page = try sandbox.read("reports/small/report.md")
      #expect(page.contains("Pairs of groups are left out"))
    }
  }
}
