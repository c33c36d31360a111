/// The Games–Howell comparison of all pairs of means, the family-wise error held and variances free to differ.
///
/// For each pair q = |x̄_i − x̄_j| / √((s_i²/n_i + s_j²/n_j)/2), p and interval from the studentized range of k groups with
/// Welch's degrees of freedom of the pair. Assumes independent answers and normal populations; in groups of fewer than about
/// six it rejects a little too often. Groups without values have no rows. A pair is refused where one of its groups has one
/// value, and where neither varies.
/// Source: Games & Howell (1976), J. Educ. Stat. 1, 113–125; R's `rstatix::games_howell_test(d, y ~ g)`, whose pairs are the
/// other way round.
public struct GamesHowell: Statistic {
  /// A row a pair; its p value is the adjusted one, its n that of the pair.
  public let estimates: [Estimate]

  /// From the groups' moments.
  public init(_ groups: [Moments], level: Double = 0.95) {
    let filled = groups.indices.filter { groups[$0].n > 0 && groups[$0].isFinite }
    let k = filled.count
    estimates = filled.enumerated().flatMap { position, i in
      filled[(position + 1)...].map { j in
        let welch = WelchTTest(groups[i], groups[j], place: .contrast(i, j), level: level)
        guard let difference = welch.difference, let error = welch.standardError, let df = welch.df,
          let t = welch.t
        else {
          return Estimate(
            .gamesHowell, at: .contrast(i, j), value: welch.difference,
            n: groups[i].n.saturating(plus: groups[j].n), note: welch.estimates[0].note)
        }
        let half = error / 2.0.squareRoot()
        let q = abs(t) * 2.0.squareRoot()
        return Estimate(
          .gamesHowell, at: .contrast(i, j), value: difference,
          interval: Critical.studentizedRange(level: level, groups: k, df: df).map {
            Interval(low: difference - $0 * half, high: difference + $0 * half, level: level)
          },
          statistic: q, df: Double(k), df2: df,
          pValue: Tail.studentizedRange(q, groups: k, df: df), n: groups[i].n.saturating(plus: groups[j].n))
      }
    }
  }

  /// From the groups' values.
  public init(_ groups: [Sample], level: Double = 0.95) {
    self.init(groups.map(\.moments), level: level)
  }
}
