/// Scheffé's comparison of all pairs of means, which holds the family-wise error over every contrast of the groups, not only
/// over pairs: of pairs alone it is the most cautious.
///
/// For each pair F = (x̄_i − x̄_j)² / ((k − 1) MS_w (1/n_i + 1/n_j)) with k − 1 and N − k degrees of freedom; the interval is
/// x̄_i − x̄_j ± √((k − 1)F_α MS_w (1/n_i + 1/n_j)). Assumes what the F test does. Groups without values have no rows. Refused as
/// the F test is. Source: Scheffé (1953), Biometrika 40, 87–104; R's `DescTools::ScheffeTest(aov(y ~ g))`, whose pairs are the
/// other way round.
public struct Scheffe: Statistic {
  /// A row a pair; its p value is the adjusted one, its n that of the pair.
  public let estimates: [Estimate]

  /// From the groups' moments.
  public init(_ groups: [Moments], level: Double = 0.95) {
    let anova = AnovaF(groups)
    let filled = groups.indices.filter { groups[$0].n > 0 && groups[$0].isFinite }
    let critical = anova.df.map { FDistribution(df: $0.between, df2: $0.within).upperQuantile(1 - level) }
    estimates = filled.enumerated().flatMap { position, i in
      filled[(position + 1)...].map { j in
        let difference = groups[i].mean(above: groups[j].mean) - groups[j].meanRemainder
        let n = groups[i].n.saturating(plus: groups[j].n)
        guard let df = anova.df, let critical else {
          return Estimate(
            .scheffe, at: .contrast(i, j), value: difference, n: n, note: anova.estimates[0].note)
        }
        let meanSquare = anova.sumOfSquaresWithin / df.within
        let error = (df.between * meanSquare * (1 / Double(groups[i].n) + 1 / Double(groups[j].n)))
          .squareRoot()
        let ratio = difference / error
        let half = critical.squareRoot() * error
        return Estimate(
          .scheffe, at: .contrast(i, j), value: difference,
          interval: Interval(low: difference - half, high: difference + half, level: level),
          statistic: ratio * ratio, df: df.between, df2: df.within,
          pValue: Tail.f(ratio * ratio, df.between, df.within), n: n)
      }
    }
  }

  /// From the groups' values.
  public init(_ groups: [Sample], level: Double = 0.95) {
    self.init(groups.map(\.moments), level: level)
  }
}
