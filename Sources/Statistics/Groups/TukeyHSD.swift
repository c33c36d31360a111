/// Tukey's honestly significant differences: all pairs of means, the family-wise error held.
///
/// For each pair x̄_i − x̄_j with standard error √(MS_w/2 · (1/n_i + 1/n_j)) (Kramer's, for unequal groups), p and interval
/// from the studentized range of k groups with N − k degrees of freedom. Assumes what the F test does. Groups without
/// values have no rows of differences. Refused as the F test is.
/// Source: Tukey (1949); Kramer (1956), Biometrics 12, 307–310; R's `TukeyHSD(aov(y ~ g))`, whose pairs are the other way
/// round.
public struct TukeyHSD: Statistic {
  /// One pair of groups.
  public struct Pair: Sendable, Equatable {
    /// The place of the first group.
    public let first: Int
    /// The place of the second.
    public let second: Int
    /// x̄ of the first − x̄ of the second.
    public let difference: Double
    /// Simultaneous; absent where the test is refused.
    public let interval: Interval?
    /// Adjusted for the number of pairs.
    public let adjustedP: Double?
  }

  /// Every pair of groups that have values, first before second.
  public let pairs: [Pair]
  /// A row a pair; its p value is the adjusted one, its n that of the pair.
  public let estimates: [Estimate]

  /// From the groups' moments.
  public init(_ groups: [Moments], level: Double = 0.95) {
    let anova = AnovaF(groups)
    let filled = groups.indices.filter { groups[$0].n > 0 && groups[$0].isFinite }
    let k = filled.count
    let critical = anova.df.flatMap { Critical.studentizedRange(level: level, groups: k, df: $0.within) }
    var pairs: [Pair] = []
    var estimates: [Estimate] = []
    for (position, i) in filled.enumerated() {
      for j in filled[(position + 1)...] {
        let difference = groups[i].mean(above: groups[j].mean) - groups[j].meanRemainder
        var interval: Interval?
        var pValue: Double?
        var note = ""
        var q: Double?
        if let df = anova.df {
          let meanSquare = anova.sumOfSquaresWithin / df.within
          let error = (meanSquare / 2 * (1 / Double(groups[i].n) + 1 / Double(groups[j].n))).squareRoot()
          q = abs(difference) / error
          pValue = Tail.studentizedRange(abs(difference) / error, groups: k, df: df.within)
          interval = critical.map {
            Interval(low: difference - $0 * error, high: difference + $0 * error, level: level)
          }
        } else {
          note = anova.estimates[0].note
        }
        pairs.append(
          Pair(first: i, second: j, difference: difference, interval: interval, adjustedP: pValue))
        estimates.append(
          Estimate(
            .tukeyHSD, at: .contrast(i, j), value: difference, interval: interval, statistic: q,
            df: q == nil ? nil : Double(k), df2: q == nil ? nil : anova.df?.within, pValue: pValue,
            n: groups[i].n.saturating(plus: groups[j].n), note: note))
      }
    }
    self.pairs = pairs
    self.estimates = estimates
  }

  /// From the groups' values.
  public init(_ groups: [Sample], level: Double = 0.95) {
    self.init(groups.map(\.moments), level: level)
  }
}
