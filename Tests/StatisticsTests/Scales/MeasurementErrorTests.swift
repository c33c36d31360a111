import Statistics
import Testing

// Reference/scales.R
@Suite struct MeasurementErrorTests {
  private func error(_ items: CrossProducts, _ score: MeasurementError.Score = .sum) -> MeasurementError {
    MeasurementError(CronbachAlpha(items), items, score: score)
  }

  @Test func agreesWithR() {
    expectClose(error(ScaleData.items).value, 1.4739806808839293)
    expectClose(error(ScaleData.five).value, 7.9434174859396744)
    expectClose(error(ScaleData.five, .mean).value, 7.9434174859396744 / 5)
  }

  @Test func followsTheUnit() {
    let scaled = ScaleData.scaled(ScaleData.items, by: [3, 3, 3, 3])
    expectClose(error(scaled).value, 3 * 1.4739806808839293)
    // Items that agree wholly leave no error.
    #expect(error(crossProducts([[1, 2, 3], [1, 2, 3]])).value == 0)
  }

  @Test func refusedAsAlphaIs() {
    #expect(error(ScaleData.none).estimates[0].note == "needs at least 2 items")
    #expect(error(ScaleData.one).estimates[0].note == "needs at least 2 respondents")
    #expect(error(crossProducts([[1, 2, 3], [3, 2, 1]])).value == nil)
    // A negative α is one all the same.
    #expect(error(crossProducts([[1, 2, 3, 4], [4, 3, 2, 2], [1, 3, 2, 4]])).value ?? 0 > 0)
  }
}
