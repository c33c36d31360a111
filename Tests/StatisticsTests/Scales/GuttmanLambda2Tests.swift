import Statistics
import Testing

// Reference/scales.R
@Suite struct GuttmanLambda2Tests {
  @Test func agreesWithR() {
    expectClose(GuttmanLambda2(ScaleData.items).lambda, 0.8950951995530203)
    expectClose(GuttmanLambda2(ScaleData.five).lambda, 0.76876214758758177)
    // psych::guttman(five)$lambda.2, which standardizes
    let units = (0..<5).map { 1 / ScaleData.five[$0, $0].squareRoot() }
    expectClose(GuttmanLambda2(ScaleData.scaled(ScaleData.five, by: units)).lambda, 0.8147879994866476)
  }

  @Test func isNeverBelowAlphaAndKnowsNoOrder() {
    let lambda = GuttmanLambda2(ScaleData.five).lambda ?? .nan
    #expect(lambda >= CronbachAlpha(ScaleData.five).alpha ?? .nan)
    let other = ScaleData.ordered(ScaleData.five, [3, 1, 4, 0, 2])
    expectClose(GuttmanLambda2(other).lambda, lambda, relative: 1e-12)
    expectClose(
      GuttmanLambda2(ScaleData.scaled(other, by: .init(repeating: 1e150, count: 5))).lambda, lambda,
      relative: 1e-12)
    // Of two items it is α.
    let two = ScaleData.ordered(ScaleData.five, [0, 1])
    expectClose(GuttmanLambda2(two).lambda, CronbachAlpha(two).alpha ?? .nan, relative: 1e-12)
  }

  @Test func refusalsSayWhy() {
    func note(_ items: CrossProducts) -> String { GuttmanLambda2(items).estimates[0].note }
    #expect(note(ScaleData.none) == "needs at least 2 items")
    #expect(note(ScaleData.one) == "needs at least 2 respondents")
    #expect(note(crossProducts([[1, 2, 3], [3, 2, 1]])) == "the total does not vary")
    #expect(note(ScaleData.constant).isEmpty && GuttmanLambda2(ScaleData.constant).lambda != nil)
  }
}
