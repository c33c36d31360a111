import Statistics
import Testing

// Reference/scales.R
@Suite struct SplitHalfTests {
  @Test func agreesWithR() {
    let even = SplitHalf(ScaleData.items)
    expectClose(even.correlation, 0.72613547446239501)
    expectClose(even.reliability, 0.84134239195628591)
    let uneven = SplitHalf(ScaleData.five)
    expectClose(uneven.correlation, 0.6589731537551986)
    expectClose(uneven.reliability, 0.79992210147661402)
    #expect(even.estimates[0].method == "odd-even")
  }

  @Test func halvesMayBeExchangedWhereTheyAreOfOneLength() {
    let turned = ScaleData.ordered(ScaleData.items, [1, 0, 3, 2])
    expectClose(
      SplitHalf(turned).reliability, SplitHalf(ScaleData.items).reliability ?? .nan, relative: 1e-12)
    // Halves that go against each other: 2r/(1 + r) with r below 0.
    let r = SplitHalf(crossProducts([[1, 2, 3, 4], [4, 3, 2, 2]]))
    expectClose(r.reliability, 2 * (r.correlation ?? 0) / (1 + (r.correlation ?? 0)), relative: 1e-12)
    expectClose(SplitHalf(crossProducts([[1, 2, 3], [1, 2, 3]])).reliability, 1, relative: 1e-12)
  }

  @Test func refusalsSayWhy() {
    func note(_ items: CrossProducts) -> String { SplitHalf(items).estimates[0].note }
    #expect(note(ScaleData.none) == "needs at least 2 items")
    #expect(note(ScaleData.one) == "needs at least 2 respondents")
    #expect(note(crossProducts([[1, 2, 3], [2, 2, 2]])) == "half of the scale does not vary")
    #expect(note(ScaleData.opposed) == "the halves go against each other")
  }
}
