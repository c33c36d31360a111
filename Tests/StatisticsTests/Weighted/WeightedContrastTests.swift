import Testing

@testable import Statistics

@Suite struct WeightedContrastTests {
  // Reference/weighted.R
  @Test func values() {
    let rows = WeightedContrast(WeightedExample.proportion("u"), WeightedExample.proportion("v")).estimates
    #expect(rows.map(\.measure) == [.riskDifference, .riskRatio, .oddsRatio])
    let expected: [[Double]] = [
      [0.506985345537615095, 0.213347024575234662, 0.058759879387658143, 0.955210811687572048],
      [3.76427724114556828, 0.67398133602657306, 0.91354159679975544, 15.51082424472506105],
      [9.92829775588396046, 1.13617732701856755, 0.91244182500637627, 108.03000654732333885],
    ]
    for (row, values) in zip(rows, expected) {
      expectClose(row.value, values[0])
      expectClose(row.standardError, values[1])
      expectClose(row.interval?.low, values[2])
      expectClose(row.interval?.high, values[3])
      #expect(row.n == 20 && row.place == .contrast(0, 1))
    }
  }

  @Test func `without an event there is no ratio, and no group no contrast`() {
    let all = WeightedExample.everyone.total
    let (nobody, some) = (WeightedProportion(.none, of: all), WeightedExample.proportion())
    let below = WeightedContrast(some, nobody)
    #expect(below.ratio == nil && below.oddsRatio == nil && below.difference != nil)
    let above = WeightedContrast(nobody, some)
    #expect(above.ratio == 0 && above.estimates[1].interval == nil)
    let empty = WeightedContrast(some, WeightedProportion(.none, of: .none))
    #expect(empty.estimates.allSatisfy { $0.value == nil && !$0.note.isEmpty })
  }
}
