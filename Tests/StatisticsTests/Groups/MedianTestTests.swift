import Statistics
import Testing

@Suite struct MedianTestTests {
  // y <- c(1, 4, 5, 7, 9, 2, 3, 3, 4, 6, 8, 9, 10, 11, 12); g <- rep(1:3, each = 5)
  // chisq.test(table(y > median(y), g), correct = FALSE)
  @Test func threeGroups() {
    let test = MedianTest([
      Sample([1, 4, 5, 7, 9]), Sample([2, 3, 3, 4, 6]), Sample([8, 9, 10, 11, 12]),
    ])
    #expect(test.grandMedian == 6)
    expectClose(test.chiSquare, 10.178571428571429)
    #expect(test.df == 2)
    expectClose(test.pValue, 0.0061624200441001238)
    #expect(test.estimates[0].n == 15)
  }

  /// Of two groups, Pearson's test of who is above: 4 of 7 and 2 of 5 here.
  @Test func halves() throws {
    let table = try #require(ContingencyTable(rows: 2, columns: 2, counts: [4, 2, 3, 3]))
    let test = MedianTest([Sample([1, 2, 3, 10, 11, 12, 13]), Sample([4, 5, 6, 7, 14])])
    expectClose(test.chiSquare, try #require(PearsonChiSquare(table).statistic))
  }

  /// A transformation that keeps the order changes nothing.
  @Test func ordersOnly() {
    let groups = [[1.0, 4, 5, 7, 9], [2, 3, 3, 4, 6], [8, 9, 10]]
    let raised = groups.map { $0.map { $0 * $0 * $0 + 5 } }
    #expect(
      MedianTest(groups.map { Sample($0) }).pValue == MedianTest(raised.map { Sample($0) }).pValue)
  }

  @Test func refusals() {
    #expect(
      MedianTest([Sample([1, 2]), Sample([])]).estimates[0].note == "fewer than two groups have values")
    #expect(
      MedianTest([Sample([3, 3]), Sample([3])]).estimates[0].note == "no value is above the median")
    #expect(MedianTest([]).pValue == nil)
    let left = MedianTest([Sample([1, 2, 3]), Sample([]), Sample([4, 5, 6])])
    #expect(left.pValue != nil)
    #expect(left.estimates[0].note.hasSuffix("groups without values are left out"))
  }
}
