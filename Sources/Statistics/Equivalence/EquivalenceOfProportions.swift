/// Two one-sided tests (TOST) that two independent proportions differ by less than a margin.
///
/// Null: |π₁ − π₂| ≥ Δ; alternative: |π₁ − π₂| < Δ. z = (p₁ − p₂ ∓ Δ)/√(p₁(1 − p₁)/n₁ + p₂(1 − p₂)/n₂), the variance
/// unpooled because the null does not say that the proportions are equal; p is the larger of the two one-sided p. The
/// interval has the level 1 − 2α and is Wald's, which the test turns over. Refused: a group with nobody, a margin outside
/// 0…1, and groups that both stand at 0% or 100%, where the formula has no variance.
/// Source: Lakens (2017), Social Psychological and Personality Science 8, 355–362; Chow, Shao & Wang (2008), Sample size
/// calculations in clinical research, 2nd ed., section 4.2.
public struct EquivalenceOfProportions: Statistic {
  /// The larger one-sided p.
  public let pValue: Double?
  /// The row.
  public let estimates: [Estimate]

  /// The first group against the second; a margin of 0.1 is ten percentage points.
  public init(
    _ pair: ProportionPair, margin: Double, place: Estimate.Place = .contrast(0, 1), alpha: Double = 0.05
  ) {
    let described = "margin ±" + PlainNumber.text(margin * 100) + " percentage points"
    guard let p = pair.a.value, let q = pair.b.value, let errorA = pair.a.standardError,
      let errorB = pair.b.standardError, errorA + errorB > 0, margin > 0, margin <= 1
    else {
      pValue = nil
      let isEmpty = pair.a.value == nil || pair.b.value == nil
      estimates = [
        Estimate(
          .equivalence, at: place, method: "wald", n: pair.n,
          note: isEmpty
            ? "a group has nobody"
            : margin > 0 && margin <= 1
              ? "both groups stand at 0% or 100%" : "the margin is not between 0 and 1")
      ]
      return
    }
    let error = (errorA * errorA + errorB * errorB).squareRoot()
    let test = OneSidedPair(estimate: p - q, error: error, low: -margin, high: margin) {
      Normal().upperTail($0)
    }
    let half = Normal.critical(OneSidedPair.level(alpha: alpha)) * error
    pValue = test.pValue
    estimates = [
      Estimate(
        .equivalence, at: place, method: "wald", value: p - q, standardError: error,
        interval: Interval(low: p - q - half, high: p - q + half, level: OneSidedPair.level(alpha: alpha)),
        statistic: test.statistic, pValue: test.pValue, n: pair.n, note: described)
    ]
  }
}
