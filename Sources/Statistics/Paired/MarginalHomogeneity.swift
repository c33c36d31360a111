/// Whether answers among several categories are distributed alike on several occasions, of the same respondents.
///
/// Null: the answers of each respondent are exchangeable; alternative: the shares of categories differ between occasions.
/// Each respondent is a stratum of the generalized Cochran–Mantel–Haenszel test: with t the number of times that a respondent
/// chose each category on k occasions, d the difference of the counts on an occasion from their mean, and A = Σ(k diag(t) −
/// tt'), the statistic is k(k − 1) Σ d'A⁻d over the occasions, χ² with (k − 1) rank(A) degrees of freedom, which is (k − 1)
/// (q − 1) for q categories that people changed between. It is Cochran's Q for two categories, Stuart and Maxwell's test for
/// two occasions, and McNemar's for both. Refused for fewer than two occasions and where nobody changed.
///
/// Source: Landis, Heyman & Koch (1978), International Statistical Review 46, 237–254; White, Landis & Cooper (1982),
/// International Statistical Review 50, 27–34. R: `mantelhaen.test(occasion, answer, respondent)`.
public struct MarginalHomogeneity: Statistic {
  /// χ².
  public let statistic: Double?
  /// (k − 1) rank(A).
  public let df: Double?
  /// The upper tail.
  public let pValue: Double?
  /// Its row.
  public let estimates: [Estimate]

  /// Answers are places among so many categories.
  public init(_ answers: RepeatedAnswers<Int>, categories: Int, at place: Estimate.Place = .whole) {
    self.init(answers, categories: categories, .marginalHomogeneity, at: place)
  }

  init(
    _ answers: RepeatedAnswers<Int>, categories: Int, _ measure: Measure, at place: Estimate.Place
  ) {
    let occasions = answers.occasions
    // Sums of whole numbers, exact until they pass 2⁵³.
    var spread = [Double](repeating: 0, count: (categories + 1) * (categories + 1))
    var chosen = [[Double]](
      repeating: [Double](repeating: 0, count: categories), count: occasions)
    for (tuple, count) in zip(answers.tuples, answers.counts) {
      let weight = Double(count)
      var times = [Double](repeating: 0, count: categories)
      for (occasion, category) in tuple.enumerated() {
        times[category] += 1
        chosen[occasion][category] += weight
      }
      let own = times.indices.filter { times[$0] > 0 }
      for i in own {
        spread[i * (categories + 1) + i] += weight * Double(occasions) * times[i]
        for j in own { spread[i * (categories + 1) + j] -= weight * times[i] * times[j] }
      }
    }
    let changed = (0..<categories).filter { spread[$0 * (categories + 1) + $0] > 0 }
    let refusal =
      occasions < 2
      ? Refusal.needs(2, "occasions")
      : answers.n == 0 ? "nobody answered all" : changed.isEmpty ? "nobody changed" : nil
    guard refusal == nil else {
      (statistic, df, pValue) = (nil, nil, nil)
      estimates = [Estimate(measure, at: place, n: answers.n, note: refusal ?? "")]
      return
    }
    let means = (0..<categories).map { category in
      chosen.reduce(0) { $0 + $1[category] } / Double(occasions)
    }
    var sum = 0.0
    var rank = 0
    for own in chosen {
      var products = spread
      for category in changed {
        let distance = own[category] - means[category]
        products[category * (categories + 1) + categories] = distance
        products[categories * (categories + 1) + category] = distance
      }
      let root = LeastSquares(
        CrossProducts(
          n: answers.n, means: Array(repeating: 0, count: categories + 1), products: products),
        outcome: categories, predictors: changed, tolerance: 1e-10)
      sum += root.effects.reduce(0) { $0 + $1 * $1 }
      rank = root.kept.count
    }
    let value = Double(occasions * (occasions - 1)) * sum
    let df = Double((occasions - 1) * rank)
    (statistic, self.df, pValue) = (value, df, Tail.chiSquare(value, df: df))
    estimates = [
      Estimate(
        measure, at: place, statistic: value, df: df, pValue: pValue, n: answers.n,
        note: rank < categories - 1 ? "categories that nobody changed between are left out" : "")
    ]
  }
}
