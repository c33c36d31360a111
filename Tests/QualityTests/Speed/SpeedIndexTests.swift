import Testing

@testable import Quality

@Suite struct SpeedIndexTests {
  private static func index(_ medians: [Double], countsZero: Bool = true) -> SpeedIndex {
    SpeedIndex(
      pages: medians.enumerated().map {
        .init(variable: "p\($0.offset)", median: $0.element, countsZero: countsZero)
      },
      limit: 2)
  }

  private static func values(_ index: SpeedIndex, _ rows: [[Double]]) -> [Double] {
    let columns = index.pages.indices.map { page in rows.map { $0[page] } }
    var pointers: [UnsafePointer<Double>] = []
    for column in columns {
      let copy = UnsafeMutablePointer<Double>.allocate(capacity: column.count)
      copy.initialize(from: column, count: column.count)
      pointers.append(UnsafePointer(copy))
    }
    defer { for pointer in pointers { pointer.deallocate() } }
    return index.values(zip(index.pages, pointers).map { (page: $0, column: $1) }, count: rows.count)
  }

  /// Page by page: the median over the time, 3 at most; then the mean.
  @Test func byHand() {
    let values = Self.values(
      Self.index([10, 20, 30]),
      [[10, 20, 30], [5, 10, 15], [20, 40, 60], [10, 5, 10], [1, 20, 60], [5, .nan, 10]])
    // The last saw two pages, which are too few.
    let expected: [Double] = [1, 2, 0.5, 7.0 / 3, 1.5, .nan]
    #expect(zip(values, expected).allSatisfy { isClose($0, $1) }, "\(values)")
  }

  /// Over the pages that somebody saw.
  @Test func pagesThatWereNotSeenDoNotCount() {
    let values = Self.values(Self.index([10, 10, 10, 10]), [[5, .nan, 5, 2.5], [.nan, .nan, 5, 5]])
    #expect(isClose(values[0], 7 / 3.0) && values[1].isNaN)
  }

  @Test func noTimeIsTheShortestOrNone() {
    #expect(isClose(Self.values(Self.index([6, 6, 6]), [[0, 6, 6]])[0], 5 / 3.0))
    #expect(Self.values(Self.index([6, 6, 6], countsZero: false), [[0, 6, 6]])[0].isNaN)
    #expect(Self.values(Self.index([6, 6, 6]), [[-1, 6, 6]])[0].isNaN)
  }
}
