/// The Mann–Whitney test of two independent groups, also called Wilcoxon's rank sum test.
///
/// Null: both groups have one distribution; alternative: one tends to larger values. U counts the pairs in which the
/// first group's value is the larger, ties as one half. Exact where both groups have fewer than 50 values and no value
/// occurs twice; otherwise normal, with variance corrected for ties and a continuity correction of one half. Refused
/// where a group is empty and, for the test, where all values are equal.
/// Source: Mann & Whitney (1947), Ann. Math. Stat. 18, 50–60; Hollander & Wolfe (1999), 4.1; R's `wilcox.test(x, y)`.
public struct MannWhitney: Statistic {
  /// U of the first group.
  public let u: Double?
  /// Two-sided.
  public let pValue: Double?
  /// Whether p is from the exact distribution.
  public let isExact: Bool
  /// The row; its method is `exact` or `normal`.
  public let estimates: [Estimate]

  /// The first group against the second.
  public init(_ a: Sample, _ b: Sample, place: Estimate.Place = .contrast(0, 1)) {
    let ranking = RankSums([a, b])
    let sizeA = Double(a.count)
    let sizeB = Double(b.count)
    var note = ""
    var u: Double?
    var pValue: Double?
    isExact = RankSumDistribution.isExact(a, b, tied: ranking.hasTies)
    if a.count == 0 || b.count == 0 {
      note = Refusal.emptyGroup
    } else {
      let statistic = Self.pairsWon(a, b)
      u = statistic
      if isExact {
        pValue = RankSumDistribution(a.count, b.count).twoSided(statistic)
      } else {
        let total = sizeA + sizeB
        let variance = sizeA * sizeB / 12 * (total + 1 - ranking.tieSum / (total * (total - 1)))
        let centred = statistic - sizeA * sizeB / 2
        if variance > 0 && ranking.distinct > 1 {
          let correction = centred == 0 ? 0 : (centred > 0 ? 0.5 : -0.5)
          pValue = Tail.normal((centred - correction) / variance.squareRoot())
        } else {
          note = Refusal.constant
        }
      }
    }
    self.u = u
    self.pValue = pValue
    estimates = [
      Estimate(
        .mannWhitney, at: place, method: isExact ? "exact" : "normal", statistic: u, pValue: pValue,
        n: a.count.saturating(plus: b.count), note: note)
    ]
  }

  /// Pairs in which the first group's value is the larger, ties as one half.
  private static func pairsWon(_ a: Sample, _ b: Sample) -> Double {
    var below = 0.0
    var won = 0.0
    var index = 0
    for (value, count) in zip(a.values, a.counts) {
      while index < b.values.count, b.values[index] < value {
        below += Double(b.counts[index])
        index += 1
      }
      let tied = index < b.values.count && b.values[index] == value ? Double(b.counts[index]) : 0
      won += Double(count) * (below + tied / 2)
    }
    return won
  }
}
