import Foundation
import Testing

@testable import Statistics

@Suite struct FisherEnumerationTests {
  // Reference/fisher.py, in whole numbers. R's fisher.test gives the same to 1e-9.
  @Test(arguments: [
    (table([[12, 9, 7, 4, 3, 1], [5, 9, 11, 13, 6, 2]]), 0.10724409001441412),
    (table([[25, 1, 14, 2, 19], [2, 21, 3, 17, 5]]), 2.2982909615794257e-15),
    (table([[3, 5, 1, 4, 2, 3, 5, 2], [3, 1, 5, 2, 4, 3, 1, 4]]), 0.2488422961426258),
    (
      table([[2, 0, 3, 1, 4, 2, 0, 5, 1, 2, 3, 1], [1, 3, 2, 4, 1, 0, 3, 1, 2, 4, 0, 5]]),
      0.022526066542463766
    ),
    (table([[10, 20, 30], [10, 20, 30]]), 1.0),
    (table([[10, 3, 2], [4, 9, 5], [1, 6, 12]]), 0.0008322678692997691),
    (table([[5, 0, 2, 7], [1, 8, 3, 2], [4, 2, 9, 1]]), 0.0003165623330274971),
    (table([[4, 1, 0, 2, 6], [2, 5, 3, 3, 1], [1, 2, 6, 4, 2]]), 0.0383918669056339),
    (table([[1, 2, 1, 0], [3, 3, 6, 1], [5, 1, 2, 4], [2, 4, 0, 6]]), 0.046742136872045675),
    (table([[3, 0, 1, 2, 1], [1, 4, 0, 1, 2], [0, 1, 5, 1, 0], [2, 1, 1, 0, 4]]), 0.013836239267521115),
    (table([[9, 0, 0], [0, 8, 0], [0, 0, 7]]), 1.1885252771705126e-10),
  ])
  func exact(counts: ContingencyTable, p: Double) {
    for other in [counts, counts.transposed] {
      let test = FisherExact(other)
      expectClose(test.pValue, p, relative: 1e-11)
      #expect(test.estimates[0].method == "exact")
    }
  }

  /// fisher.test(x, workspace = 2e8)$p.value, tables of the size of a survey.
  @Test(arguments: [
    (table([[47, 56, 47, 44, 40, 35], [41, 44, 46, 59, 41, 41]]), 0.47984051490789253),
    (table([[103, 36, 21, 7, 4, 2], [206, 97, 37, 19, 7, 2]]), 0.62721297954227462),
    (table([[11, 19, 15, 16], [19, 19, 19, 13], [22, 15, 16, 16]]), 0.58385308018560822),
    (
      table([[5, 2, 2, 2, 0], [10, 4, 4, 5, 4], [12, 4, 2, 4, 1], [23, 6, 3, 6, 1]]), 0.83488992632887615
    ),
  ])
  func asR(counts: ContingencyTable, p: Double) {
    let test = FisherExact(counts)
    expectClose(test.pValue, p, relative: 1e-9)
    #expect(test.estimates[0].method == "exact")
  }

  /// An empty row and column change nothing; nor does the order of the levels.
  @Test func margins() throws {
    let p = try #require(FisherExact(table([[12, 9, 7, 4], [5, 9, 11, 13]])).pValue)
    expectClose(
      FisherExact(table([[4, 12, 0, 7, 9], [0, 0, 0, 0, 0], [13, 5, 0, 11, 9]])).pValue, p, relative: 1e-12)
    expectClose(FisherExact(table([[5, 11, 9, 13], [12, 7, 9, 4]])).pValue, p, relative: 1e-12)
  }

  /// The two ways for two rows, the hypergeometric tails and the network, agree.
  @Test(arguments: [
    [[160, 181], [20, 180]], [[3, 1], [1, 3]], [[10, 0], [5, 7]], [[40, 60], [35, 65]],
  ])
  func twoByTwo(counts: [[Int]]) throws {
    let p = try #require(FisherExact(table(counts)).pValue)
    expectClose(TwoRowEnumeration.pValue(table(counts), steps: 100_000), p, relative: 1e-11)
  }

  /// It stops at its limit of steps, and one step of each is not enough for anything.
  @Test(arguments: [[[47, 56, 47, 44], [41, 44, 46, 59]], [[11, 19, 15], [19, 19, 13], [22, 15, 16]]])
  func limit(counts: [[Int]]) {
    #expect(FisherEnumeration.pValue(table(counts), steps: 1) == nil)
    #expect(FisherEnumeration.pValue(table(counts), steps: 1_000_000) != nil)
  }

  /// The bound is none: every random table of the margins is inside.
  @Test func bounds() {
    let columns = [4, 7, 9]
    let logs = LogFactorials(upTo: 20)
    let bounds = TableBounds(columns: columns, logFactorials: logs)
    for first in 0...20 {
      for second in 0...(20 - first) {
        let rows = [first, second, 20 - first - second]
        let (least, most) = bounds.of(rows[...])
        var seen = -Double.infinity
        func visit(_ column: Int, _ left: [Int], _ weight: Double) {
          if column == columns.count - 1 {
            let all = weight + logs.weight(left)
            #expect(all >= least - 1e-12 && all <= most + 1e-12)
            seen = max(seen, all)
            return
          }
          var fill = ColumnFill(column: columns[column], left: left[...], logs)
          repeat { visit(column + 1, fill.rest, weight + fill.logWeight) } while fill.advance()
        }
        visit(0, rows, 0)
        #expect(most - seen < 1.5)
      }
    }
  }
}
