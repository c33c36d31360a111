/// ε² of ranks, the effect size of the Kruskal–Wallis test: the share of the variance of ranks that lies between groups.
///
/// ε² = H/(N − 1), from 0 where all groups have one mean rank to 1 where no group varies. H is corrected for ties. It has no
/// interval here; effectsize's is by resampling. Refused as the test is.
/// Source: Tomczak & Tomczak (2014), Trends in Sport Sciences 1, 19–25; R's `effectsize::rank_epsilon_squared(y, g)`.
public struct RankEpsilonSquared: Statistic {
  /// The share.
  public let value: Double?
  /// The row.
  public let estimates: [Estimate]

  /// From the test.
  public init(_ test: KruskalWallis, at place: Estimate.Place = .whole) {
    let n = test.estimates[0].n
    value = test.h.map { $0 / Double(n - 1) }
    estimates = [Estimate(.rankEpsilonSquared, at: place, value: value, n: n, note: test.estimates[0].note)]
  }
}
