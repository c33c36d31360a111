import Testing

@testable import Quality

@Suite struct PageTimesTests {
  private func times(_ all: [Double]) -> PageTimes {
    var times = PageTimes()
    for time in all { times.add(time) }
    return times
  }

  @Test func wholeSecondsHaveTheirMedian() {
    #expect(times([9, 1, 4000, 12, 13]).median == 12)
    #expect(times([10, 20, 21, 4096]).median == 20.5)
    #expect(times([7]).median == 7)
    #expect(times([]).median == nil)
  }

  /// To one part in 4,000.
  @Test func decimalsAreNear() throws {
    for time in [0.0123, 0.5, 12.345, 98.7, 3599.99, 86_400.5] {
      let median = try #require(times([time]).median)
      #expect(abs(median / time - 1) < 1 / 4000.0)
    }
  }

  /// Of whole seconds it is less than half of one; otherwise a page that was never sent.
  @Test func zeroIsATimeAmongWholeSecondsOnly() {
    #expect(times([0, 0, 4, 5]).median == 2)
    #expect(times([0, 0, 4.5, 5]).median.map { abs($0 - 4.75) < 0.01 } == true)
    #expect(times([0, 0, 0, 4]).median == nil)
    #expect(times([0, 0]).median == nil)
    #expect(times([.nan, -3, .infinity, 6]).median == 6)
  }

  @Test func partsAreOneWhole() {
    let all = (1...200).map { Double($0 * 37 % 101) / ($0 > 150 ? 4 : 1) }
    var parts = PageTimes()
    for part in [all[..<60], [], all[60..<160], all[160...]] { parts.merge(times(Array(part))) }
    #expect(parts == times(all))
  }
}
