/// Two one-sided tests (TOST) that two means differ by less than a margin.
///
/// Null: |μ₁ − μ₂| ≥ Δ; alternative: |μ₁ − μ₂| < Δ. Welch's t is taken against −Δ and against Δ; p is the larger of the two
/// one-sided p, `statistic` the t that it belongs to. The interval has the level 1 − 2α, 90% for α = .05: equivalence is
/// shown where it lies inside ±Δ. A margin in standard deviations is turned into one of the variable by the pooled
/// standard deviation. Refused as Welch's test is, and for a margin that is not positive.
/// Source: Schuirmann (1987), Journal of Pharmacokinetics and Biopharmaceutics 15, 657–680; Lakens (2017), Social
/// Psychological and Personality Science 8, 355–362, equations 1 to 3; R's `t.test(x, y, mu = Δ, alternative = "less")`
/// and `t.test(x, y, mu = -Δ, alternative = "greater")`.
public struct EquivalenceOfMeans: Statistic {
  /// The largest difference that does not matter.
  public enum Margin: Sendable, Equatable {
    /// In the unit of the variable.
    case raw(Double)
    /// In pooled standard deviations.
    case d(Double)
  }

  /// The margin in the unit of the variable.
  public let margin: Double?
  /// The larger one-sided p.
  public let pValue: Double?
  /// The row.
  public let estimates: [Estimate]

  /// The first group against the second.
  public init(
    _ a: Moments, _ b: Moments, margin: Margin, place: Estimate.Place = .contrast(0, 1), alpha: Double = 0.05
  ) {
    let welch = WelchTTest(a, b, place: place, level: OneSidedPair.level(alpha: alpha))
    let n = a.n + b.n
    let bound: Double
    let described: String
    switch margin {
    case .raw(let size): (bound, described) = (size, "margin ±" + PlainNumber.text(size))
    case .d(let size):
      let pooled = ((a.sumOfSquares + b.sumOfSquares) / Double(max(1, n - 2))).squareRoot()
      (bound, described) = (size * pooled, "margin ±" + PlainNumber.text(size) + " standard deviations")
    }
    guard bound > 0, bound.isFinite, let difference = welch.difference, let error = welch.standardError,
      let df = welch.df, error > 0
    else {
      (self.margin, pValue) = (bound.isFinite ? bound : nil, nil)
      let reason = welch.estimates.first?.note ?? ""
      estimates = [
        Estimate(
          .equivalence, at: place, method: "welch", value: welch.difference, n: n,
          note: reason.isEmpty ? "needs a margin above 0 and values that differ" : reason)
      ]
      return
    }
    let test = OneSidedPair(estimate: difference, error: error, low: -bound, high: bound) {
      StudentT(df: df).upperTail($0)
    }
    (self.margin, pValue) = (bound, test.pValue)
    estimates = [
      Estimate(
        .equivalence, at: place, method: "welch", value: difference, standardError: error,
        interval: welch.interval, statistic: test.statistic, df: df, pValue: test.pValue, n: n,
        note: described)
    ]
  }
}
