/// The two one-sided tests of an equivalence: that the truth is above the lower bound, and below the upper one.
struct OneSidedPair {
  /// That of the test with the larger p.
  let statistic: Double
  /// That of the interval which lies inside the margin where both tests have p below α: 1 − 2α, as the decimal that is meant.
  static func level(alpha: Double) -> Double { ((1 - 2 * alpha) * 1e12).rounded() / 1e12 }

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
