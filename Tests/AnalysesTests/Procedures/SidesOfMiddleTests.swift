import Statistics
import StudyFile
import Testing

@testable import Analyses

@Suite struct SidesOfMiddleTests {
  private static let study = """
    variables:
      q1: {measure: ordinal, values: [No, Rather no, Rather yes, Yes, Always]}
      q2: {measure: ordinal, values: [No, Rather no, Rather yes, Yes, Always]}
      other: {measure: ordinal, values: [Low, Middle, High]}
      group: {measure: nominal, values: [A, B]}
    """
  private static let csv = """
    q1,q2,other,group
    No,Yes,Low,A
    Rather no,Yes,High,A
    Rather yes,Always,High,B
    Yes,No,Middle,B
    ,Always,Low,B
    """

  private func results(_ analysis: String) throws -> StudyResults {
    try run(Self.study + "\nanalyses:\n  - " + analysis, csv: Self.csv)
  }

  @Test func itemsOfABatteryHaveTheSharesOfTheirSides() throws {
    let results = try results("{id: d, describe: [q1, q2, other]}")
    let before = try results.row("d", .proportionBeforeMiddle, variable: "q1")
    #expect(before.estimate == 0.5 && before.n == 4 && before.level == "No, Rather no")
    #expect(before.method == "wilson")
    #expect(try results.row("d", .proportionAfterMiddle, variable: "q1").estimate == 0.25)
    #expect(try results.row("d", .proportionAfterMiddle, variable: "q2").estimate == 0.8)
    // No other has its levels.
    #expect(!results.rows.contains { $0.variable == "other" && $0.measure == .proportionAfterMiddle })
  }

  @Test func groupsOfAnOrdinalOutcomeHaveThemToo() throws {
    let results = try results("{id: c, compare: q1 ~ group}")
    #expect(try results.row("c", .proportionBeforeMiddle, group: "A").estimate == 1)
    #expect(try results.row("c", .proportionAfterMiddle, group: "B").estimate == 0.5)
    let event = try self.results("{id: c, compare: q1 = No ~ group}")
    #expect(!event.rows.contains { $0.measure == .proportionBeforeMiddle })
  }

  @Test func theMiddleAndBothSidesAreAll() {
    let analysis = Analysis(
      id: "a", verb: .describe([]), location: SourceLocation(file: "study.yaml", line: 1))
    for counts in [[3, 1, 6], [2, 0, 5, 9], [1, 2, 3, 4, 5, 6, 7]] {
      let labels = counts.indices.map { "l\($0)" }
      let sides = SidesOfMiddle.estimates(
        counts.map { Respondents(count: $0) }, labels: labels, analysis)
      let middle = counts.count % 2 == 1 ? Double(counts[counts.count / 2]) : 0
      let n = Double(counts.reduce(0, +))
      #expect(isClose(sides.compactMap(\.estimate.value).reduce(middle / n, +), 1))
    }
    let two = [1, 2].map { Respondents(count: $0) }
    #expect(SidesOfMiddle.estimates(two, labels: ["a", "b"], analysis).isEmpty)
  }
}
