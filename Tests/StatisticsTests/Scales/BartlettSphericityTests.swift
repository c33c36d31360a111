import Statistics
import Testing

// Reference/scales.R
@Suite struct BartlettSphericityTests {
  /// psych::cortest.bartlett(cor(x), nrow(x))
  @Test func agreesWithR() {
    let few = BartlettSphericity(ScaleData.items)
    expectClose(few.chiSquare, 15.60761860296264)
    #expect(few.df == 6)
    expectClose(few.pValue, 0.016022393400762454)
    let five = BartlettSphericity(ScaleData.five)
    expectClose(five.chiSquare, 95.582955494695128)
    expectClose(five.pValue, 4.1563614149287853e-16)
    expectClose(BartlettSphericity(ScaleData.agreeable).chiSquare, 2530.3630315975706)
  }

  @Test func knowsNoOrderNoUnitAndNoDirection() {
    let other = ScaleData.scaled(
      ScaleData.ordered(ScaleData.five, [3, 1, 4, 0, 2]), by: [1e-90, -3, 1, 1e40, -0.1])
    expectClose(BartlettSphericity(other).chiSquare, 95.582955494695128, relative: 1e-12)
  }

  @Test func uncorrelatedItemsAreAsTheNullHasThem() {
    let apart = BartlettSphericity(
      CrossProducts(n: 30, means: [0, 0, 0], products: [1, 0, 0, 0, 2, 0, 0, 0, 3]))
    #expect(apart.chiSquare == 0 && apart.pValue == 1)
  }

  @Test func refusalsSayWhy() {
    func note(_ items: CrossProducts) -> String { BartlettSphericity(items).estimates[0].note }
    #expect(note(ScaleData.none) == "needs at least 2 items")
    #expect(note(ScaleData.one) == "needs at least 2 respondents")
    #expect(note(ScaleData.constant) == "an item does not vary")
    #expect(note(ScaleData.twice) == "an item follows from the others exactly")
  }
}
