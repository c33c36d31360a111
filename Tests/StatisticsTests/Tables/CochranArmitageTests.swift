import Statistics
import Testing

// Reference/nominal.R, "trend".
@Suite struct CochranArmitageTests {
  private static func table(_ events: [Int], of totals: [Int]) -> ContingencyTable {
    ContingencyTable(rows: 2, columns: events.count, counts: events + zip(totals, events).map { $0 - $1 })!
  }

  @Test func agreesWithR() {
    let smokers = CochranArmitage(Self.table([83, 90, 129, 70], of: [86, 93, 136, 82]))
    expectClose(smokers.statistic, 8.2249222851977333, relative: 1e-11)
    expectClose(smokers.pValue, 0.004131897477641434, relative: 1e-10)
    let rising = CochranArmitage(Self.table([12, 9, 20, 31, 40], of: [50, 44, 61, 70, 72]))
    expectClose(rising.statistic, 19.361533110993435, relative: 1e-11)
    expectClose(rising.pValue, 1.0816400504572289e-05, relative: 1e-10)
    #expect(rising.estimates[0].df == 1)
  }

  /// Either side may be the one in order; of two groups it is Pearson’s test.
  @Test func sides() {
    let table = Self.table([12, 9, 20, 31, 40], of: [50, 44, 61, 70, 72])
    expectClose(
      CochranArmitage(table.transposed).statistic, CochranArmitage(table).statistic ?? .nan, relative: 1e-12)
    expectClose(
      CochranArmitage(Examples.cried).statistic, PearsonChiSquare(Examples.cried).statistic ?? .nan,
      relative: 1e-10)
  }

  @Test func refusalsSayWhy() {
    #expect(
      CochranArmitage(Examples.hairByEye).estimates[0].note == "only for two answers or two groups")
    #expect(
      CochranArmitage(Self.table([0, 0, 0], of: [4, 5, 6])).estimates[0].note == "all answers are in one row")
    #expect(CochranArmitage(Self.table([0, 0], of: [0, 0])).estimates[0].note == "no answers")
  }
}
