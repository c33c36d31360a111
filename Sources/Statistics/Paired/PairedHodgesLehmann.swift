/// The Hodges–Lehmann estimate of the change between two answers of the same respondents: the pseudomedian of the
/// differences first − second, which is the median of the means of all pairs of them.
///
/// Differences of 0 are left out, as in the signed-rank test, whose interval this is: it holds the changes that the test does
/// not reject, and ends at order statistics of the means of pairs: exact where that test is, otherwise from its normal
/// approximation with continuity correction and the correction for equal differences. R finds the latter by a search that
/// stops at 1e-4; here they are exact. Assumes differences that lie symmetrically about their middle. Refused where no
/// difference is other than 0; equal differences have no interval.
/// Source: Hodges & Lehmann (1963), Ann. Math. Stat. 34, 598–611; Hollander & Wolfe (1999), 3.2–3.3; R's
/// `wilcox.test(x, y, paired = TRUE, conf.int = TRUE)`.
public struct PairedHodgesLehmann: Statistic {
  /// The pseudomedian.
  public let shift: Double?
  /// Inverts the test.
  public let interval: Interval?
  /// The row; its method is `exact` or `normal`.
  public let estimates: [Estimate]

  /// The first of each pair against the second.
  public init(_ pairs: PairCounts, at place: Estimate.Place = .contrast(0, 1), level: Double = 0.95) {
    let ranks = SignedRanks(pairs.differences)
    let method = ranks.isExact ? "exact" : "normal"
    guard ranks.refusal == nil else {
      (shift, interval) = (nil, nil)
      estimates = [
        Estimate(.hodgesLehmann, at: place, method: method, n: pairs.count, note: ranks.refusal ?? "")
      ]
      return
    }
    let averages = WalshAverages(ranks.differences)
    shift = averages.median
    var note = ranks.zeroNote
    let rank = ranks.isExact ? Self.exactRank(ranks, level: level) : Self.normalRank(ranks, level: level)
    interval = rank.map {
      Interval(
        low: averages.orderStatistic($0), high: averages.orderStatistic(averages.count + 1 - $0),
        level: level)
    }
    if rank == nil {
      note =
        ranks.isExact
        ? "too few values for an interval at this level" : "no interval: all differences are equal"
    }
    estimates = [
      Estimate(
        .hodgesLehmann, at: place, method: method, value: shift, interval: interval, n: pairs.count,
        note: note)
    ]
  }

  /// The lower bound's place among the ascending means of pairs, counted from one.
  private static func exactRank(_ ranks: SignedRanks, level: Double) -> Double? {
    let alpha = 1 - level
    let distribution = SignedRankDistribution(ranks.differences.count)
    let quantile = max(distribution.quantile(alpha / 2), 1)
    let achieved = 2 * distribution.lowerTail(quantile - 1)
    return achieved - alpha <= alpha / 2 ? Double(quantile) : nil
  }

  /// Where the test's z crosses its critical value: the means above it number N/2 + ½ + zσ.
  private static func normalRank(_ ranks: SignedRanks, level: Double) -> Double? {
    let n = Double(ranks.differences.count)
    // A shift that is no mean of two differences leaves only those tied that are equal.
    let ties = RankSums([ranks.differences]).tieSum
    let variance = n * (n + 1) * (2 * n + 1) / 24 - ties / 48
    guard variance > 0, ranks.differences.values.count > 1, let critical = Critical.normal(level: level)
    else { return nil }
    return max(1, (ranks.total / 2 - 0.5 - critical * variance.squareRoot()).rounded(.up))
  }
}
