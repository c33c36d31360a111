/// The Kruskal–Wallis rank test of several independent groups.
///
/// Null: all groups have one distribution; alternative: some tend to larger values. H = (12/(N(N + 1)) Σ R²/n − 3(N + 1)),
/// divided by 1 − Σ(t³ − t)/(N³ − N) for ties of size t; p from χ² with k − 1 degrees of freedom, a large-sample
/// approximation. Groups without values are left out, and the note says so. Refused for fewer than two groups and where
/// all values are equal. Source: Kruskal & Wallis (1952), JASA 47, 583–621; R's `kruskal.test(y ~ g)`.
public struct KruskalWallis: Statistic {
  /// H, corrected for ties.
  public let h: Double?
  /// k − 1.
  public let df: Double?
  /// Upper tail of χ².
  public let pValue: Double?
  /// The row.
  public let estimates: [Estimate]

  /// From the groups' values.
  public init(_ groups: [Sample], at place: Estimate.Place = .whole) {
    let filled = groups.filter { $0.count > 0 }
    var note = filled.count < groups.count ? "groups without values are left out" : ""
    let ranking = RankSums(filled)
    if filled.count < 2 || ranking.distinct < 2 {
      note = filled.count < 2 ? Refusal.fewerThanTwoGroups : Refusal.constant
      h = nil
      df = nil
      pValue = nil
    } else {
      let n = ranking.total
      // Deviations of mean ranks: the same number as the squares of sums, without their cancellation.
      let spread = zip(ranking.sums, filled).reduce(0.0) { sum, group in
        let size = Double(group.1.count)
        let deviation = group.0 / size - (n + 1) / 2
        return sum + size * deviation * deviation
      }
      let h = 12 * spread / (n * (n + 1)) / (1 - ranking.tieSum / (n * (n * n - 1)))
      self.h = h
      df = Double(filled.count - 1)
      pValue = Tail.chiSquare(h, df: Double(filled.count - 1))
    }
    estimates = [
      Estimate(
        .kruskalWallis, at: place, statistic: h, df: df, pValue: pValue,
        n: filled.reduce(0) { $0.saturating(plus: $1.count) }, note: note)
    ]
  }
}
