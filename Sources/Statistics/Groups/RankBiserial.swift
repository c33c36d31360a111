import Foundation

/// The rank-biserial correlation, the effect size of the Mann–Whitney test: how much more often a value of the first group
/// is the larger of a pair than one of the second.
///
/// r = 2U/(n₁n₂) − 1, from −1 where every value of the second group is the larger to 1; ties count as half. The interval is
/// normal on Fisher's scale with the standard error √((n₁ + n₂ + 1)/(3n₁n₂)); none where |r| = 1. Refused where a group is
/// empty.
/// Source: Kerby (2014), Comprehensive Psychology 3, 11.IT.3.1; R's `effectsize::rank_biserial(x, y)`, whose interval is
/// [±1, ±1] where |r| = 1.
public struct RankBiserial: Statistic {
  /// The correlation.
  public let value: Double?
  /// On Fisher's scale.
  public let interval: Interval?
  /// The row.
  public let estimates: [Estimate]

  /// The first group against the second, from their test.
  public init(
    _ test: MannWhitney, _ a: Sample, _ b: Sample, place: Estimate.Place = .contrast(0, 1),
    level: Double = 0.95
  ) {
    let (sizeA, sizeB) = (Double(a.count), Double(b.count))
    var note = a.count == 0 || b.count == 0 ? Refusal.emptyGroup : ""
    value = test.u.map { 2 * $0 / (sizeA * sizeB) - 1 }
    if let value, abs(value) < 1 {
      let half = Normal.critical(level) * ((sizeA + sizeB + 1) / (3 * sizeA * sizeB)).squareRoot()
      interval = Interval(low: tanh(atanh(value) - half), high: tanh(atanh(value) + half), level: level)
    } else {
      interval = nil
      if value != nil { note = "no interval: the groups do not overlap" }
    }
    estimates = [
      Estimate(
        .rankBiserial, at: place, value: value, interval: interval, n: a.count.saturating(plus: b.count),
        note: note)
    ]
  }
}
