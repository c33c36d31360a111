import Statistics
import Testing

// Reference/scales.R
@Suite struct StandardizedAlphaTests {
  @Test func agreesWithR() {
    // psych::alpha(items)$total$std.alpha
    expectClose(StandardizedAlpha(ScaleData.items).alpha, 0.88912267685755619)
    expectClose(StandardizedAlpha(ScaleData.five).alpha, 0.80996912109313646)
  }

  @Test func isAlphaOfStandardizedItems() {
    let items = ScaleData.five
    let units = (0..<5).map { 1 / items[$0, $0].squareRoot() }
    expectClose(
      CronbachAlpha(ScaleData.scaled(items, by: units)).alpha, StandardizedAlpha(items).alpha ?? .nan,
      relative: 1e-12)
    let other = ScaleData.scaled(items, by: [3, 0.1, 7, 1e6, 2])
    expectClose(StandardizedAlpha(other).alpha, StandardizedAlpha(items).alpha ?? .nan, relative: 1e-12)
  }

  @Test func refusalsSayWhy() {
    func note(_ items: CrossProducts) -> String { StandardizedAlpha(items).estimates[0].note }
    #expect(note(ScaleData.none) == "needs at least 2 items")
    #expect(note(ScaleData.one) == "needs at least 2 respondents")
    #expect(note(ScaleData.constant) == "an item does not vary")
    #expect(note(crossProducts([[1, 2, 3], [3, 2, 1]])) == "the total does not vary")
    #expect(StandardizedAlpha(ScaleData.constant).alpha == nil)
  }
}
