import Foundation
import Statistics
import Testing

@Suite struct FisherExactTests {
  // Reference/categorical.R, `fisher`: fisher.test's p, and its odds ratio and bounds solved to all digits
  @Test(arguments: [
    (Examples.admitByGender, 4.83590317933728e-22, 1.84083230429427, 1.62135966884744, 2.09123565701151),
    (Examples.tea, 0.485714285714286, 6.408319658199670, 0.211735595446579, 626.243530588813314),
    (Examples.cried, 3.26864223744394e-20, 7.92733629567879, 4.71166866458102, 13.9385997206995),
  ])
  func twoByTwo(table: ContingencyTable, p: Double, odds: Double, low: Double, high: Double) {
    let test = FisherExact(table)
    expectClose(test.pValue, p)
    expectClose(test.oddsRatio, odds)
    expectClose(test.interval?.low, low)
    expectClose(test.interval?.high, high)
    #expect(test.estimates[0].method == "exact" && test.estimates[0].note.isEmpty)
  }

  @Test func emptyCells() {
    let infinite = FisherExact(Examples.withZero)
    expectClose(infinite.pValue, 0.0053475935828877)
    #expect(infinite.oddsRatio == nil && infinite.interval?.high == nil)
    expectClose(infinite.interval?.low, 1.8180418519607422)
    #expect(infinite.estimates[0].note == "the odds ratio is infinite: a cell is empty")
    let none = FisherExact(table([[0, 10], [7, 5]]))
    #expect(none.oddsRatio == 0 && none.interval?.low == 0)
    expectClose(none.interval?.high, 1 / 1.8180418519607422)
  }

  // fisher.test(x)$p.value
  @Test(arguments: [
    (Examples.small, 0.0437838735052353), (Examples.jobs, 0.782684938966546),
    (Examples.smokeByExercise, 0.413845448607988),
  ])
  func larger(table: ContingencyTable, p: Double) {
    for other in [table, table.transposed] {
      let test = FisherExact(other)
      expectClose(test.pValue, p, relative: 1e-9)
      #expect(test.estimates[0].method == "exact")
    }
  }

  /// Reference/fisher.py, in whole numbers: what came of two seeds of `tearsheet synthesize` on the therapist-tears study.
  ///
  /// fisher.test gives 2.2062690870608669e-16 and 1.6900130154963194e-14, 5e-7 and 9e-7 of p too large: its FEXACT counts
  /// tables that are up to 3.45254e-7 likelier than the observed one. Counting those too, fisher.py gives
  /// 1.69001301555e-14 for the second; counting none that is likelier at all, the same p as here.
  @Test(arguments: [
    ([[160, 94, 35, 34, 43, 21], [20, 94, 21, 6, 8, 5]], 2.2062680404639516e-16),
    ([[160, 94, 33, 31, 36, 33], [20, 94, 11, 8, 11, 10]], 1.6900114921972648e-14),
  ])
  func moreExactThanR(counts: [[Int]], p: Double) {
    let test = FisherExact(table(counts))
    expectClose(test.pValue, p, relative: 1e-13)
    #expect(test.estimates[0].method == "exact")
  }

  /// All tables with the margins of a random one, one by one.
  @Test func byDefinition() {
    var state: UInt64 = 7
    func random(_ bound: UInt64) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % bound)
    }
    func logFactorial(_ n: Int) -> Double { n < 2 ? 0 : (2...n).reduce(0) { $0 + log(Double($1)) } }
    for (rows, columns) in [(2, 2), (2, 3), (3, 2), (3, 3), (2, 5), (4, 3)] {
      for _ in 0..<25 {
        let counts = (0..<(rows * columns)).map { _ in random(5) }
        guard let table = ContingencyTable(rows: rows, columns: columns, counts: counts),
          table.withoutEmpty.rows > 1, table.withoutEmpty.columns > 1
        else { continue }
        var rowsLeft = table.rowTotals
        var columnsLeft = table.columnTotals
        let observed = counts.reduce(0.0) { $0 - logFactorial($1) }
        var (all, small) = (0.0, 0.0)
        func visit(_ cell: Int, _ weight: Double) {
          if cell == rows * columns {
            guard rowsLeft.allSatisfy({ $0 == 0 }), columnsLeft.allSatisfy({ $0 == 0 }) else { return }
            all += exp(weight)
            if weight <= observed + 1e-7 { small += exp(weight) }
            return
          }
          let (row, column) = (cell / columns, cell % columns)
          // The end of a row or column takes what is left of it.
          let most = min(rowsLeft[row], columnsLeft[column])
          let isLast = column == columns - 1
          if isLast, rowsLeft[row] > columnsLeft[column] { return }
          for count in (isLast ? rowsLeft[row] : 0)...(isLast ? rowsLeft[row] : most) {
            rowsLeft[row] -= count
            columnsLeft[column] -= count
            visit(cell + 1, weight - logFactorial(count))
            rowsLeft[row] += count
            columnsLeft[column] += count
          }
        }
        visit(0, 0)
        expectClose(FisherExact(table).pValue, small / all, relative: 1e-9, "\(table.counts)")
      }
    }
  }

  /// Too large to enumerate. R: fisher.test(x, simulate.p.value = TRUE, B = 1e6) gives 0.00157399842600157 for the first.
  @Test func randomTables() throws {
    let large = table([[20, 30, 25, 41, 38], [60, 33, 72, 80, 41]])
    let exact = FisherExact(large)
    #expect(exact.estimates[0].method == "exact")
    #expect(abs(try #require(exact.pValue) - 0.00157399842600157) < 4 * (0.00157 / 1e6).squareRoot())
    let hair = FisherExact(Examples.hairByEye, seed: 3, replicates: 2_000)
    #expect(hair.estimates[0].method == "monte carlo")
    expectClose(hair.pValue, 1.0 / 2001, relative: 1e-12)
    #expect(hair == FisherExact(Examples.hairByEye, seed: 3, replicates: 2_000))
  }

  /// Where both can be had, random tables agree with enumeration within four standard errors.
  @Test(arguments: [Examples.small, Examples.jobs, Examples.smokeByExercise])
  func randomTablesAgreeWithAll(table: ContingencyTable) throws {
    let exact = try #require(FisherExact(table).pValue)
    for seed in [1, 2, 3] as [UInt64] {
      let random = FisherExact.randomTables(table, seed: seed, replicates: 4_000)
      #expect(abs(random.pValue - exact) < 4 * random.standardError)
    }
  }

  @Test func refused() {
    for counts in [[[0, 0], [0, 0]], [[4, 5], [0, 0]], [[4, 0], [5, 0]]] {
      let row = FisherExact(table(counts)).estimates[0]
      #expect(row.pValue == nil && row.value == nil && !row.note.isEmpty)
    }
    let row = FisherExact(Examples.tea, level: 0).estimates[0]
    #expect(row.interval == nil && row.note == "the confidence level is not between 0 and 1")
  }

  /// Five million people.
  @Test func large() {
    let test = FisherExact(table([[1_200_000, 1_300_000], [1_250_000, 1_250_000]]))
    #expect(test.pValue == 0)
    let odds = test.oddsRatio ?? .nan
    expectClose(odds, 1_200_000.0 / 1_300_000, relative: 1e-6)
  }
}
