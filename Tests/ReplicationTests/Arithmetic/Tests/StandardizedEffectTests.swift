import Testing

@testable import Replication

/// R's values: Tests/StatisticsTests/Reference/printed_tests.R.
@Suite struct StandardizedEffectTests {
  private func isClose(_ one: Double, _ other: Double) -> Bool { abs(one - other) <= 1e-7 * abs(other) }

  @Test func fromStatistics() {
    let d = StandardizedEffect([15, 15]).effects(2.195...2.205, isCorrected: false)
    #expect(isClose(d.lowerBound, 0.80150068) && isClose(d.upperBound, 0.80515216))
    // From the exact correction, a little smaller, to the approximate one.
    let g = StandardizedEffect([15, 15]).effects(2.195...2.205, isCorrected: true)
    #expect(isClose(g.lowerBound, 0.77980575) && isClose(g.upperBound, 0.78339129))
  }

  @Test(arguments: [[15, 15], [2, 40], [7, 9]], [false, true])
  func thereAndBack(_ sizes: [Int], _ isCorrected: Bool) {
    let effect = StandardizedEffect(sizes)
    let back = effect.statistics(
      effect.effects(1.5...1.6, isCorrected: isCorrected), isCorrected: isCorrected)
    #expect(back.lowerBound <= 1.5 && back.upperBound >= 1.6)
    #expect(back.lowerBound > 1.49 && back.upperBound < 1.61)
  }

  @Test func anySplit() throws {
    let all = try #require(StandardizedEffect.effects(2.2...2.2, of: 12, isCorrected: false))
    for first in 1...11 {
      #expect(all.overlaps(StandardizedEffect([first, 12 - first]).effects(2.2...2.2, isCorrected: false)))
    }
    #expect(StandardizedEffect.effects(2.2...2.2, of: 2, isCorrected: false) == nil)
  }
}
