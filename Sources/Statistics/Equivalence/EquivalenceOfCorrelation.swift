import Foundation

/// Two one-sided tests (TOST) that a correlation is smaller than a margin.
///
/// Null: |ρ| ≥ Δ; alternative: |ρ| < Δ. z = (artanh r ∓ artanh Δ)√(n − 3); p is the larger of the two one-sided p. The
/// interval is Fisher's with the level 1 − 2α. Refused for fewer than four pairs, |r| = 1 and a margin outside 0…1.
/// Source: Goertzen & Cribbie (2010), British Journal of Mathematical and Statistical Psychology 63, 527–537; Lakens
/// (2017), Social Psychological and Personality Science 8, 355–362.
public struct EquivalenceOfCorrelation: Statistic {
  /// The larger one-sided p.
  public let pValue: Double?
  /// The row.
  public let estimates: [Estimate]

  /// From a correlation and its number of pairs; `r` is absent where a variable is constant.
  public init(r: Double?, n: Int, margin: Double, at place: Estimate.Place = .whole, alpha: Double = 0.05) {
    guard n > 3, let r, abs(r) < 1, margin > 0, margin < 1 else {
      pValue = nil
      estimates = [
        Estimate(
          .equivalence, at: place, method: "fisher z", value: r, n: n,
          note: n > 3
            ? r == nil
              ? "the correlation of a constant is undefined"
              : "needs a margin and a correlation inside −1 to 1"
            : "needs at least 4 pairs")
      ]
      return
    }
    let error = 1 / Double(n - 3).squareRoot()
    let test = OneSidedPair(estimate: atanh(r), error: error, low: -atanh(margin), high: atanh(margin)) {
      Normal().upperTail($0)
    }
    let half = Normal.critical(OneSidedPair.level(alpha: alpha)) * error
    pValue = test.pValue
    estimates = [
      Estimate(
        .equivalence, at: place, method: "fisher z", value: r,
        interval: Interval(
          low: tanh(atanh(r) - half), high: tanh(atanh(r) + half), level: OneSidedPair.level(alpha: alpha)),
        statistic: test.statistic, pValue: test.pValue, n: n, note: "margin ±" + PlainNumber.text(margin))
    ]
  }
}
