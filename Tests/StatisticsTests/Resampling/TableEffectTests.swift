import Foundation
import Testing

@testable import Statistics

@Suite struct TableEffectTests {
  private static let square = table([[9, 4], [11, 21]])
  private static let wide = table([[9, 4], [3, 8], [5, 7]])

  private static func effect(_ table: ContingencyTable) -> TableEffect {
    TableEffect(table, cells: Array(table.counts.indices), hasShares: true)
  }

  @Test func twoByTwo() {
    expectSame(Self.effect(Self.square), patterns: 4, seed: 1) { counts in
      guard let table = ContingencyTable(rows: 2, columns: 2, counts: counts) else { return [] }
      let pair = ProportionPair(
        successesA: counts[0], trialsA: counts[0] + counts[2], successesB: counts[1],
        trialsB: counts[1] + counts[3])
      let ratios = [RiskRatio(pair).value, OddsRatio(pair).value].map { $0.map { log($0) } }
      let shares = counts.indices.map { cell in
        Proportion(successes: counts[cell], trials: table.columnTotals[cell % 2]).value
      }
      return [CramersV(table).value, Phi(table).value, RiskDifference(pair).value] + ratios + shares
    }
  }

  /// Empty rows and columns are left out in a resample as they are in the sample.
  @Test func cramersV() {
    expectSame(Self.effect(Self.wide), patterns: 6, most: 3, seed: 2) { counts in
      [ContingencyTable(rows: 3, columns: 2, counts: counts).flatMap { CramersV($0).value }]
    }
  }

  // Reference/bootstrap.R: `a risk difference`, `a log odds ratio`, `a v`
  @Test func accelerations() {
    let square = Resamples(Self.effect(Self.square), counts: Self.square.counts, bootstrap(resamples: 1))
    expectClose(square.acceleration(2), -0.0056791401217788804, relative: 1e-9)
    expectClose(square.acceleration(4), -0.03096812549207378, relative: 1e-9)
    let wide = Resamples(Self.effect(Self.wide), counts: Self.wide.counts, bootstrap(resamples: 1))
    expectClose(wide.acceleration(0), -0.023933547008243856, relative: 1e-9)
    expectLeavingOut(Self.effect(Self.wide), counts: Self.wide.counts, of: 7)
  }

  @Test func rows() throws {
    let rows = TableBootstrap(Self.square, shares: true, bootstrap(resamples: 999)).estimates
    #expect(
      rows.map(\.measure) == [.cramersV, .phi, .riskDifference, .riskRatio, .oddsRatio]
        + Array(repeating: .proportion, count: 4))
    #expect(rows.allSatisfy { $0.method == "bootstrap BCa, 999 resamples" && $0.interval != nil })
    for row in rows {
      let (value, interval) = (try #require(row.value), try #require(row.interval))
      #expect(try #require(interval.low) < value && value < (try #require(interval.high)))
    }
    expectClose(rows[2].value, 9.0 / 20 - 4.0 / 25, relative: 1e-14)
    expectClose(rows[4].value, 9.0 * 21 / (4 * 11), relative: 1e-13)
    #expect(rows[5].place == .cell(row: 0, column: 0) && rows[5].n == 20)
    // The binomial's own standard error, and Woolf's, which holds for large samples.
    expectClose(rows[5].standardError, (0.45 * 0.55 / 20).squareRoot(), relative: 0.1)
    expectClose(
      rows[4].standardError, (1.0 / 9 + 1.0 / 4 + 1.0 / 11 + 1.0 / 21).squareRoot(), relative: 0.15)
    let oneColumn = TableBootstrap(table([[3], [4]]), shares: true, bootstrap()).estimates
    #expect(oneColumn.map(\.measure) == [.cramersV, .proportion, .proportion])
    #expect(oneColumn[0].value == nil && oneColumn[0].note == "undefined, or infinite, for these answers")
  }

  /// The share of 5,000,000 takes no longer than that of 50.
  @Test func manyRespondents() {
    let row = TableBootstrap(
      table([[2_500_000, 1_000_000], [500_000, 1_000_000]]), shares: false, bootstrap(resamples: 500)
    ).estimates[2]
    let error = (5.0 / 6 / 6 / 3_000_000 + 0.25 / 2_000_000).squareRoot()
    expectClose(row.standardError, error, relative: 0.15)
  }
}
