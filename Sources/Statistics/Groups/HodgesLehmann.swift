import Foundation

/// The Hodges–Lehmann estimate of the shift between two groups: the median of all differences x − y.
///
/// Its interval holds the shifts that the Mann–Whitney test does not reject, and ends at order statistics of the
/// differences: exact where that test is exact, otherwise from its normal approximation with continuity correction and
/// correction for ties within groups. R finds the latter by a search that stops at 1e-4; here they are exact, so the two
/// agree to that tolerance, and where a whole interval of shifts balances the groups R returns some point of it, this its
/// middle. Assumes distributions that differ in location only. Differences are never written out: time and memory follow
/// the distinct values. Refused where a group is empty; two constant groups have no interval.
/// Source: Hodges & Lehmann (1963); Hollander & Wolfe (1999), 4.2–4.3; R's `wilcox.test(x, y, conf.int = TRUE)`.
public struct HodgesLehmann: Statistic {
  /// The median difference, first − second.
  public let shift: Double?
  /// Inverts the test.
  public let interval: Interval?
  /// Whether the interval is from the exact distribution.
  public let isExact: Bool
  /// The row; its method is `exact` or `normal`.
  public let estimates: [Estimate]

  /// The first group against the second.
  public init(_ a: Sample, _ b: Sample, place: Estimate.Place = .contrast(0, 1), level: Double = 0.95) {
    isExact = RankSumDistribution.isExact(a, b, tied: RankSums([a, b]).hasTies)
    let differences = PairwiseDifferences(a, b)
    let pairs = differences.count
    var note = ""
    if a.count == 0 || b.count == 0 {
      shift = nil
      interval = nil
      note = Refusal.emptyGroup
    } else {
      let middle = (pairs / 2).rounded(.up)
      let low = differences.orderStatistic(middle)
      let high = pairs / 2 == middle ? differences.orderStatistic(middle + 1) : low
      shift = low == high ? low : low / 2 + high / 2
      let rank =
        isExact ? Self.exactRank(a, b, level: level, note: &note) : Self.normalRank(a, b, level: level)
      if let rank {
        interval = Interval(
          low: differences.orderStatistic(rank), high: differences.orderStatistic(pairs + 1 - rank),
          level: level)
      } else {
        interval = nil
        if note.isEmpty { note = "\(Refusal.constant) within each group: no interval" }
      }
    }
    estimates = [
      Estimate(
        .hodgesLehmann, at: place, method: isExact ? "exact" : "normal", value: shift, interval: interval,
        n: a.count.saturating(plus: b.count), note: note)
    ]
  }

  /// The lower bound's place among the ascending differences, counted from one.
  private static func exactRank(_ a: Sample, _ b: Sample, level: Double, note: inout String) -> Double? {
    let alpha = 1 - level
    let distribution = RankSumDistribution(a.count, b.count)
    let quantile = max(distribution.quantile(alpha / 2), 1)
    let achieved = 2 * distribution.lowerTail(quantile - 1)
    guard achieved - alpha <= alpha / 2 else {
      note = "too few values for an interval at this level"
      return nil
    }
    return Double(quantile)
  }

  /// Where the test's z crosses its critical value: the differences above it number N/2 + ½ + zσ.
  private static func normalRank(_ a: Sample, _ b: Sample, level: Double) -> Double? {
    let sizeA = Double(a.count)
    let sizeB = Double(b.count)
    let total = sizeA + sizeB
    // A shift that is no difference ties no value of one group with one of the other.
    let ties = RankSums([a]).tieSum + RankSums([b]).tieSum
    let variance = sizeA * sizeB / 12 * (total + 1 - ties / (total * (total - 1)))
    guard variance > 0, a.values.count > 1 || b.values.count > 1, let critical = Critical.normal(level: level)
    else { return nil }
    return max(1, (sizeA * sizeB / 2 - 0.5 - critical * variance.squareRoot()).rounded(.up))
  }
}
