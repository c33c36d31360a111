/// Whether pooled effects of groups of studies differ: Q between groups, Σ w(θ − θ̄)² with w = 1/SE², chi-square with
/// groups − 1 degrees of freedom. Each group has its own τ².
///
/// Source: Borenstein et al. (2009), *Introduction to meta-analysis*, chapter 19; R's `metafor::rma(yi, sei = se, method =
/// "FE")` of the groups' estimates. Refused (`nil`) with fewer than two groups.
public struct SubgroupDifference: Sendable, Equatable {
  /// Q.
  public let q: Double
  /// Groups − 1.
  public let df: Int
  /// Upper tail.
  public let pValue: Double?

  /// Of the pooled effects of the groups.
  public init?(_ groups: [EffectEstimate]) {
    guard groups.count > 1, let pooled = RandomEffects(groups, estimator: .common) else { return nil }
    q = pooled.q
    df = pooled.df
    pValue = pooled.pValue
  }
}
