import Testing

/// Of every kind of analysis the report says how many answers it rests on, and what was done with the rest.
struct MissingAnswersTests {
  private static let analyses = [
    "describe: [group, mood, age, ease, uses]", "describe: [mood, age, uses], by: group",
    "proportion: again = Yes", "proportion: again = Yes, by: group", "compare: again ~ group",
    "compare: again ~ group, within: site", "compare: age ~ group", "compare: age + before ~ site",
    "compare: mood ~ group", "compare: uses ~ group", "compare: [before, after]", "compare: [yes, again]",
    "correlate: [age, before]", "correlate: [age, before, after]",
    "correlate: [age, before, after], incomplete: listwise",
    "correlate: [before, after, age], controlling: visits", "correlate: [age, before], within: site",
    "reliability: ease", "reliability: ease, incomplete: pairwise", "factor: ease",
    "factor: ease, incomplete: pairwise",
    "agreement: [yes, again]",
    "equivalence: age ~ group, margin: 2", "equivalence: again = Yes ~ group, margin: 10 points",
    "model: age ~ group + before", "model: again = Yes ~ group + age, family: logistic",
    "model: mood ~ group + age, family: ordinal", "model: visits ~ group + age, family: poisson",
  ]

  private static let study = """
    study: small
    data: {file: data.csv}
    quality: {mcar: yes}
    variables:
      group: {measure: nominal, values: {1: North, 2: South}}
      site: {measure: nominal, values: {1: A, 2: B}}
      yes: {measure: nominal, values: {0: "No", 1: "Yes"}}
      again: {measure: nominal, values: {0: "No", 1: "Yes"}}
      mood: {measure: ordinal, values: {1: Low, 2: Middle, 3: High}}
      age: {measure: numeric}
      before: {measure: numeric}
      after: {measure: numeric}
      i1: {measure: numeric}
      i2: {measure: numeric}
      i3: {measure: numeric}
      visits: {measure: numeric}
      uses: {measure: multiple, columns: {u1: Phone, u2: Mail}}
    scales:
      ease: {items: [i1, i2, i3], range: [1, 5]}
    analyses:

    """ + analyses.enumerated().map { "  - {id: a\($0), \($1)}\n" }.joined()

  /// A hundred respondents, each question left out by others.
  private static let answers: String = {
    let heads = [
      "group", "site", "yes", "again", "mood", "age", "before", "after", "i1", "i2", "i3", "visits",
    ]
    let rows = (1...100).map { i -> String in
      func draw(_ seed: Int, _ count: Int) -> Int { (i * seed % 9973) % count }
      let before = 15 + draw(7919, 11)
      let skill = 1 + draw(6007, 3)
      var cells = [
        1 + draw(104_729, 2), 1 + draw(1299, 2), draw(1777, 2), draw(3571, 2), 1 + draw(2221, 3),
        25 + draw(4447, 30), before, before + draw(5501, 5), skill + draw(881, 3), skill + draw(997, 3),
        skill + draw(1543, 3), draw(3001, 6),
      ].map(String.init)
      for column in cells.indices where (i * (column + 3) + column) % 11 == 5 { cells[column] = "" }
      return (cells + [draw(1201, 3) == 0 ? "" : "1", draw(1301, 3) == 0 ? "1" : ""]).joined(separator: ",")
    }
    return (heads + ["u1", "u2"]).joined(separator: ",") + "\n" + rows.joined(separator: "\n") + "\n"
  }()

  @Test func `every analysis tells of missing answers`() throws {
    try SmallSurvey.analyze(Self.answers, study: Self.study) { outcome, sandbox in
      #expect(outcome.code == 0, "\(outcome.errors)")
      let page = try sandbox.read("reports/small/report.md")
      for (place, analysis) in Self.analyses.enumerated() {
        let start = try #require(page.range(of: "<a id=\"analysis-a\(place)\"></a>"))
        let rest = page[start.upperBound...]
        let section = rest[..<(rest.firstRange(of: "<a id=\"analysis-")?.lowerBound ?? rest.endIndex)]
        #expect(
          section.contains(/Left out: \d+|\(pairwise\)|[1-9]\d* missing\.|Missing: \w+ [1-9]|\| Missing/),
          "\(analysis) is silent about missing answers")
        #expect(
          section.contains(/\*[nN]\* =|\*[nN]\* \||\(\d+ of \d+\)/), "\(analysis) does not say of how many")
      }
      let rows = Results(try sandbox.read("reports/small/results.csv")).rows("study", "littles_mcar")
      #expect(rows.count == 1 && rows[0]["p_value"]?.isEmpty == false)
      #expect(page.contains("Little’s test of whether the answers to"))
      #expect(page.contains("Patterns of Unanswered Questions"))
    }
  }
}
