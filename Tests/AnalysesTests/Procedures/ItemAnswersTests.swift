import Statistics
import Testing

@testable import Analyses

@Suite struct ItemAnswersTests {
  private func results(_ items: String, _ option: String = "", csv: String) throws -> StudyResults {
    try run(
      """
      variables:
        a: {\(items)}
        b: {\(items)}
        c: {\(items)}
      scales:
        s: {items: [a, -b, c], range: [0, 2], minimum_items: 1}
      analyses:
        - {id: r, reliability: s\(option)}
      """, csv: csv)
  }

  private static let numbers = "a,b,c\n0,2,1\n2,1,1\n1,0,\n2,2,0\n"

  /// Listwise, as the coefficient is.
  @Test func answersAreCountedAsTheyWereGiven() throws {
    let results = try results("measure: numeric, range: [0, 2]", csv: Self.numbers)
    #expect(try results.row("r", .count, level: "2", by: "a").estimate == 2)
    // b is reversed in the scale, not here.
    #expect(try results.row("r", .count, level: "2", by: "b").estimate == 2)
    #expect(try results.row("r", .proportion, level: "0", by: "c").n == 3)
    #expect(isClose(try results.row("r", .proportionAfterMiddle, by: "a").estimate, 2.0 / 3))
  }

  @Test func pairwiseEachItemHasItsOwn() throws {
    let results = try results(
      "measure: numeric, range: [0, 2]", ", incomplete: pairwise", csv: Self.numbers)
    #expect(try results.row("r", .proportion, level: "0", by: "a").n == 4)
    #expect(try results.row("r", .proportion, level: "0", by: "c").n == 3)
  }

  /// What lies between the answers of the scale has no bar.
  @Test func aNumberBetweenTheAnswersLeavesTheFigureOut() throws {
    let results = try results("measure: numeric, range: [0, 2]", csv: "a,b,c\n0,2,1\n1.5,1,1\n1,0,2\n")
    #expect(!results.rows.contains { $0.measure == .proportion })
    #expect(results.rows.contains { $0.measure == .cronbachAlpha })
  }
}
