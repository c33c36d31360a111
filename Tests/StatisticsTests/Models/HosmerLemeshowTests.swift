import Testing

@testable import Statistics

// Reference/models.R
@Suite struct HosmerLemeshowTests {
  private func test(_ rows: [[Double]], _ outcomes: [Double]) -> HosmerLemeshow {
    let patterns = DesignPatterns(rows: rows, outcomes: outcomes)
    return HosmerLemeshow(patterns, LogisticRegression(patterns))
  }

  /// vs ~ wt: ten groups.
  @Test func deciles() {
    let found = test(Cars.weight.map { [1, $0] }, Cars.isStraight)
    expectClose(found.chiSquare, 7.82929503672517324, relative: 1e-8)
    expectClose(found.pValue, 0.45032044365215268, relative: 1e-8)
    #expect(found.df == 8 && found.groups == 10 && found.estimates[0].note.isEmpty)
  }

  /// am ~ factor(gear == 4) + factor(carb > 2): four risks in three groups.
  @Test func equalRisksStayTogether() {
    let found = test(
      Cars.gears.indices.map { [1, Cars.gears[$0] == 4 ? 1 : 0, Cars.carburetors[$0] > 2 ? 1 : 0] },
      Cars.isManual)
    expectClose(found.chiSquare, 0.41795639178836014, relative: 1e-8)
    expectClose(found.pValue, 0.51795853037660400, relative: 1e-8)
    #expect(found.df == 1 && found.estimates[0].note == "3 groups of different risks")
  }

  /// Patterns with counts are the respondents written out, in any order.
  @Test func counts() {
    let rows = Cars.weight.map { [1, $0.rounded()] }
    let long = test(rows + rows, Cars.isStraight + Cars.isStraight)
    let patterns = DesignPatterns(
      columns: 2, design: rows.reversed().flatMap { $0 }, outcomes: Cars.isStraight.reversed(),
      counts: rows.map { _ in 2 })
    let short = HosmerLemeshow(patterns, LogisticRegression(patterns))
    expectClose(short.chiSquare, long.chiSquare ?? .nan, relative: 1e-9)
    #expect(short.df == long.df)
  }

  @Test func refusals() {
    let separated = test([[1, 1], [1, 2], [1, 3], [1, 4]], [0, 0, 1, 1])
    #expect(separated.chiSquare == nil && separated.estimates[0].note == "separation: risks of 0 or 1")
    let two = test([[1, 0], [1, 0], [1, 1], [1, 1]], [0, 1, 0, 1])
    #expect(two.pValue == nil && two.estimates[0].note == "fewer than three groups of different risks")
    #expect(test([[1, 0], [1, 1]], [1, 1]).estimates[0].note == "the outcome does not vary")
    #expect(test([], []).estimates[0].note == "no coefficients")
  }
}
