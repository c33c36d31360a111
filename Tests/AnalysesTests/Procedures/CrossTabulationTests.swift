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
