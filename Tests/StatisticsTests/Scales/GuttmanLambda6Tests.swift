import Statistics
import Testing

// Reference/scales.R
@Suite struct GuttmanLambda6Tests {
  @Test func agreesWithR() {
    expectClose(GuttmanLambda6(ScaleData.items).lambda, 0.90811378524856623)
    expectClose(GuttmanLambda6(ScaleData.five).lambda, 0.74623986173639767)
    // psych::alpha(five)$total$`G6(smc)`, which standardizes
    let units = (0..<5).map { 1 / ScaleData.five[$0, $0].squareRoot() }
    expectClose(GuttmanLambda6(ScaleData.scaled(ScaleData.five, by: units)).lambda, 0.7897549234653416)
  }

  @Test func knowsNoOrderAndNoUnit() {
    let lambda = GuttmanLambda6(ScaleData.five).lambda ?? .nan
    let other = ScaleData.ordered(ScaleData.five, [3, 1, 4, 0, 2])
    expectClose(GuttmanLambda6(other).lambda, lambda, relative: 1e-12)
    expectClose(
      GuttmanLambda6(ScaleData.scaled(other, by: .init(repeating: 1e-120, count: 5))).lambda, lambda,
      relative: 1e-12)
  }

  @Test func refusalsSayWhy() {
    func note(_ items: CrossProducts) -> String { GuttmanLambda6(items).estimates[0].note }
    #expect(note(ScaleData.none) == "needs at least 2 items")
    #expect(note(ScaleData.one) == "needs at least 2 respondents")
    #expect(note(ScaleData.constant) == "an item does not vary")
    #expect(note(ScaleData.twice) == "an item follows from the others exactly")
    // As many respondents as items
    #expect(
      note(crossProducts([[1, 2, 4], [2, 5, 3], [1, 1, 2]])) == "an item follows from the others exactly")
  }
}
