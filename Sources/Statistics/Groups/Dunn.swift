/// Dunn's comparison of all pairs of groups by the ranks of the Kruskal–Wallis test.
///
/// For each pair z = (R̄_i − R̄_j) / √((N(N + 1)/12 − Σ(t³ − t)/(12(N − 1))) (1/n_i + 1/n_j)), R̄ the mean ranks among all N
/// values, t the sizes of ties; p two-sided from the normal distribution, not adjusted. Null of a pair: values of either group
/// are equally likely to be the larger. A large-sample approximation. Groups without values have no rows. Refused where all
/// values are equal.
/// Source: Dunn (1964), Technometrics 6, 241–252; R's `dunn.test::dunn.test(y, g, altp = TRUE)`.
public struct Dunn: Statistic {
  /// A row a pair: the difference of mean ranks with its standard error, z and p.
  public let estimates: [Estimate]

  /// From the groups' values.
  public init(_ groups: [Sample]) {
    let filled = groups.indices.filter { groups[$0].count > 0 }
    let ranking = RankSums(filled.map { groups[$0] })
    let n = ranking.total
    let variance = n > 1 ? (n * (n + 1) - ranking.tieSum / (n - 1)) / 12 : 0
    let means = zip(ranking.sums, filled).map { $0 / Double(groups[$1].count) }
    estimates = filled.indices.flatMap { first in
      ((first + 1)..<max(filled.count, first + 1)).map { second in
        let (a, b) = (groups[filled[first]], groups[filled[second]])
        let difference = means[first] - means[second]
        let place = Estimate.Place.contrast(filled[first], filled[second])
        let size = a.count.saturating(plus: b.count)
        guard ranking.distinct > 1 else {
          return Estimate(.dunn, at: place, value: difference, n: size, note: Refusal.constant)
        }
        let error = (variance * (1 / Double(a.count) + 1 / Double(b.count))).squareRoot()
        return Estimate(
          .dunn, at: place, value: difference, standardError: error, statistic: difference / error,
          pValue: Tail.normal(difference / error), n: size)
      }
    }
  }
}
