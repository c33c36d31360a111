/// Cochran's Q of two estimates: whether an original and a replication can be of one effect.
///
/// Null: both estimate the same effect. Q = (θₒ − θᵣ)²/(σₒ² + σᵣ²), chi-square with one degree of freedom; with two
/// estimates that is the sum of weighted squares around their pooled mean. `statistic` is Q, `estimate` I² = max(0, 1 − 1/Q),
/// the share of their spread that is more than chance.
/// Source: Cochran (1954), Biometrics 10, 101–129; Hedges & Schauer (2019), Psychological Methods 24, 557–570; R's
/// `metafor::rma(yi, sei = sei, method = "FE")`, `$QE`, `$QEp`.
public struct HeterogeneityQ: Statistic {
  /// Q.
  public let q: Double
  /// Of one effect.
  public let pValue: Double
  /// The row.
  public let estimates: [Estimate]

  /// Of two estimates on one scale.
  public init(_ original: EffectEstimate, _ replication: EffectEstimate, n: Int) {
    let difference = original.value - replication.value
    let variance =
      original.standardError * original.standardError + replication.standardError * replication.standardError
    q = difference * difference / variance
    pValue = ChiSquare(df: 1).upperTail(q)
    estimates = [
      Estimate(
        .qHeterogeneity, method: "original and replication", value: q > 1 ? 1 - 1 / q : 0, statistic: q,
        df: 1, pValue: pValue, n: n)
    ]
  }
}
