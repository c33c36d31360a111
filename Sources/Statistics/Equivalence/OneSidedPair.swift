/// The two one-sided tests of an equivalence: that the truth is above the lower bound, and below the upper one.
struct OneSidedPair {
  /// That of the test with the larger p.
  let statistic: Double
  /// The larger of the two.
  let pValue: Double

  /// `upperTail` is that of the statistic's distribution.
  init(estimate: Double, error: Double, low: Double, high: Double, upperTail: (Double) -> Double) {
    let above = (estimate - low) / error
    let below = (estimate - high) / error
    let pAbove = upperTail(above)
    let pBelow = upperTail(-below)
    statistic = pAbove >= pBelow ? above : below
    pValue = max(pAbove, pBelow)
  }
}
