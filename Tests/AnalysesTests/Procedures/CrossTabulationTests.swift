import Statistics
import Testing

@testable import Analyses

@Suite struct CrossTabulationTests {
  private static let study = """
    data: {count: n}
    variables:
      cried: {measure: nominal, values: ["No", "Yes"]}
      school: {measure: nominal, values: [PDT, CBT, Other]}
      ticks: {measure: multiple, columns: {a: Alpha, b: Beta}}
    """
  /// 160 of 180 against 94 of 188.
  private static let csv = """
    cried,school,a,b,n
    Yes,PDT,x,,160
    No,PDT,x,x,20
    Yes,CBT,,x,94
    No,CBT,x,,94
    """

  private func results(_ analysis: String, csv: String = csv) throws -> StudyResults {
    try run(Self.study + "\nanalyses:\n  - " + analysis, csv: csv)
  }

  @Test func publishedComparison() throws {
    let results = try results("{id: c, compare: cried = Yes ~ school}")
    // chisq.test(matrix(c(160, 20, 94, 94), 2), correct = FALSE)
    let test = try results.row("c", .pearsonChiSquare)
    #expect(isClose(test.statistic, 65.0415189329404, 1e-12))
    #expect(test.isPrimary)
    #expect(test.n == 368)
    let difference = try results.row("c", .riskDifference, method: "newcombe")
    #expect(difference.group == "PDT vs CBT")
    #expect(difference.level == "Yes")
    #expect(isClose(difference.estimate, 160.0 / 180 - 0.5))
    #expect(abs(difference.confidenceLow! - 0.300) < 0.0005)
    #expect(abs(difference.confidenceHigh! - 0.469) < 0.0005)
    #expect(try results.row("c", .phi).estimate! > 0)
    #expect(try results.row("c", .proportion, level: "Yes", group: "PDT").n == 180)
  }

  /// Tests/StatisticsTests/Reference/boschloo.R; of larger tables it is left out, unless it is asked for.
  @Test func boschloosTest() throws {
    let small = try results(
      "{id: c, compare: cried = Yes ~ school}",
      csv: "cried,school,a,b,n\nYes,PDT,,,7\nNo,PDT,,,8\nYes,CBT,,,12\nNo,CBT,,,3\n")
    #expect(isClose(try small.row("c", .boschlooExact).pValue, 0.068218309323194531, 1e-9))
    let large = try results(
      "{id: c, compare: cried = Yes ~ school}",
      csv: "cried,school,a,b,n\nYes,PDT,,,900\nNo,PDT,,,300\nYes,CBT,,,500\nNo,CBT,,,700\n")
    #expect(!large.rows.contains { $0.measure == .boschlooExact })
    let csv = "cried,school,a,b,n\nYes,PDT,,,160\nNo,PDT,,,20\nYes,CBT,,,94\nNo,CBT,,,94\n"
    let usual = try results("{id: c, compare: cried = Yes ~ school}", csv: csv)
    #expect(!usual.rows.contains { $0.measure == .boschlooExact })
    let asked = try results("{id: c, compare: cried = Yes ~ school, test: boschloo_exact}", csv: csv)
    #expect(isClose(try asked.row("c", .boschlooExact).pValue, 1.3301395957521464e-16, 1e-9))
  }

  /// Tests/StatisticsTests/Reference/nominal.R: a trend where groups are in order, λ and U of three answers.
  @Test func trendsAndPredictions() throws {
    let counts = [("A", 83, 3), ("B", 90, 3), ("C", 129, 7), ("C", 70, 12)]
    let csv = counts.enumerated().map { place, of in
      "Yes,\(of.0),\(place + 1),\(of.1)\nNo,\(of.0),\(place + 1),\(of.2)\n"
    }.joined()
    let results = try run(
      """
      data: {count: n}
      variables:
        smokes: {measure: nominal, values: ["No", "Yes"]}
        kind: {measure: nominal, values: [A, B, C]}
        dose: {measure: ordinal, values: [1, 2, 3, 4]}
      analyses:
        - {id: t, compare: smokes = Yes ~ dose, test: cochran_armitage}
        - {id: r, compare: smokes = Yes ~ dose, reference: 1}
        - {id: k, compare: kind ~ smokes}
      """, csv: "smokes,kind,dose,n\n" + csv)
    let trend = try results.row("t", .cochranArmitage)
    #expect(trend.isPrimary && isClose(trend.statistic, 8.2249222851977333, 1e-10))
    #expect(!results.rows.contains { $0.analysis == "r" && $0.measure == .cochranArmitage })
    let told = results.rows.filter { $0.measure == .uncertaintyCoefficient }
    #expect(told.map(\.method) == ["row", "column", "symmetric"] && told.allSatisfy { $0.analysis == "k" })
  }

  @Test func referenceTurnsTheContrast() throws {
    let results = try results("{id: c, compare: cried = Yes ~ school, reference: PDT}")
    let difference = try results.row("c", .riskDifference, method: "newcombe")
    #expect(difference.group == "CBT vs PDT")
    #expect(difference.estimate! < 0)
  }

  @Test func withoutAnEventTheLastLevelIsIt() throws {
    let results = try results("{id: c, compare: cried ~ school}")
    #expect(try results.row("c", .oddsRatio).level == "Yes")
    #expect(results.notes.contains { $0.contains("the last level") })
  }

  @Test func aTableWithAnEmptyRow() throws {
    let results = try results(
      "{id: c, compare: cried = Yes ~ school}", csv: "cried,school,a,b,n\nNo,PDT,,,5\nNo,CBT,,,6\n")
    let test = try results.row("c", .pearsonChiSquare)
    #expect(test.statistic == nil)
    #expect(!test.note.isEmpty)
    #expect(!results.rows.contains { $0.estimate?.isNaN ?? false })
  }

  @Test func oneGroupSaysSo() throws {
    let results = try results(
      "{id: c, compare: cried = Yes ~ school, where: school = PDT}")
    #expect(results.notes.contains("There is only one group, PDT, so nothing to compare."))
    #expect(try results.row("c", .count, level: "Yes").estimate == 160)
  }

  @Test func optionsAreOneFamily() throws {
    let results = try results("{id: c, compare: ticks ~ school}")
    let alpha = try results.row("c", .pearsonChiSquare, level: "Alpha")
    #expect(alpha.pAdjusted != nil)
    #expect(try results.row("c", .pearsonChiSquare, level: "Beta").pAdjusted != nil)
  }

  @Test func smallExpectedCountsChooseFisher() throws {
    let results = try results(
      "{id: c, compare: cried = Yes ~ school}",
      csv: "cried,school,a,b,n\nYes,PDT,,,3\nNo,PDT,,,1\nYes,CBT,,,1\nNo,CBT,,,4\n")
    #expect(try results.row("c", .fisherExact).isPrimary)
    #expect(!(try results.row("c", .pearsonChiSquare)).isPrimary)
  }

  /// The three shares of a cell are of its column, of its row and of the whole.
  @Test func sharesOfLevelAndTotal() throws {
    let results = try results("{id: c, compare: cried = Yes ~ school}")
    let counts = results.rows.filter { $0.measure == .count && !$0.group.isEmpty }
    let all = counts.compactMap(\.estimate).reduce(0, +)
    for cell in counts {
      let inLevel = counts.filter { $0.level == cell.level }.compactMap(\.estimate).reduce(0, +)
      let level = try results.row("c", .proportionWithinLevel, level: cell.level, group: cell.group)
      let total = try results.row("c", .proportionOfTotal, level: cell.level, group: cell.group)
      #expect(isClose(level.estimate, try #require(cell.estimate) / inLevel) && Double(level.n) == inLevel)
      #expect(isClose(total.estimate, try #require(cell.estimate) / all) && Double(total.n) == all)
      #expect([level.method, total.method] == ["wilson", "wilson"])
      let margin = try results.row("c", .count, level: cell.level, group: "")
      #expect(margin.estimate == inLevel && Double(margin.n) == all)
    }
  }

  /// Two answers in order are a share, whatever order they are in; ranks stay to be asked for.
  @Test func aCutInTwoIsAShare() throws {
    let study =
      Self.study + "\n  age: {measure: numeric}\n  old: {cut: {of: age, at: [40], labels: [young, old]}}\n"
      + "analyses:\n  - {id: c, compare: old ~ school}\n"
      + "  - {id: ranks, compare: old ~ school, test: mann_whitney}\n"
      + "  - {id: same, equivalence: old ~ school, margin: 10 points}\n"
    let csv =
      "cried,school,a,b,n,age\nYes,PDT,x,,30,50\nYes,PDT,x,,20,30\nYes,CBT,x,,15,50\nYes,CBT,x,,35,30\n"
    let results = try run(study, csv: csv)
    // chisq.test(matrix(c(30, 20, 15, 35), 2), correct = FALSE)
    let test = try results.row("c", .pearsonChiSquare)
    #expect(test.isPrimary && isClose(test.statistic, 9.0909090909090917, 1e-12))
    #expect(isClose(try results.row("c", .phi).estimate, (9.0909090909090917 / 100).squareRoot(), 1e-12))
    #expect(try results.row("c", .phi).level == "old")
    #expect(!results.rows.contains { $0.analysis == "c" && $0.measure == .mannWhitney })
    #expect(try results.row("ranks", .mannWhitney).isPrimary)
    let equivalence = try results.row("same", .equivalence)
    #expect(isClose(equivalence.estimate, 0.3) && equivalence.level == "old")
  }
}
