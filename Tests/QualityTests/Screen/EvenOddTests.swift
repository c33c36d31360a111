import Testing

@testable import Quality

@Suite struct EvenOddTests {
  private func scale(_ items: Range<Int>) -> EvenOdd.Scale {
    EvenOdd.Scale(items: Array(items), isReversed: items.map { $0 % 2 == 1 }, mirror: 6)
  }

  // cor() of the halves of three scales, stepped up, not below -1: Reference/quality.R
  @Test func agreesWithR() {
    let expected = [
      Double.nan, .nan, -1, -1, 0.986666666666667, -1, 0.971675407097271, 1, -1, -1,
    ]
    var halves = EvenOdd([scale(0..<4), scale(4..<8), scale(8..<12)])
    ReferenceAnswers.withColumns { halves.find(in: $0, count: ReferenceAnswers.rows.count) }
    for (found, value) in zip(halves.consistency, expected) { #expect(isClose(found, value, within: 1e-12)) }
  }

  @Test func twoScalesTellNothing() {
    var halves = EvenOdd([scale(0..<4), scale(4..<8)])
    ReferenceAnswers.withColumns { halves.find(in: $0, count: ReferenceAnswers.rows.count) }
    #expect(halves.consistency.allSatisfy { $0.isNaN })
  }
}
