/// Kendall's τ-b.
///
/// τ = (C − D) / √((N₀ − N_x)(N₀ − N_y)): concordant less discordant pairs of respondents over the geometric mean of the
/// pairs not tied on x and on y. Null: x and y are independent; alternative: one tends to rise, or fall, with the other.
/// Without ties and below 50 respondents p is exact and the statistic is C; otherwise the statistic is the normal z of
/// C − D with its variance corrected for ties, without continuity correction. The interval is Fieller's,
/// tanh(artanh τ ± z √(0.437/(n − 4))). Time follows k log k for k distinct pairs.
/// Refused for fewer than two respondents and where a variable is constant; up to four have no interval.
/// Source: Kendall (1970), chapters 3–5; Knight (1966), JASA 61, 436–439; Fieller, Hartley & Pearson (1957), Biometrika
/// 44, 470–481; R's `cor.test(x, y, method = "kendall")`.
public struct KendallTauB: Statistic {
  /// The correlation.
  public let tau: Double?
  /// Fieller's.
  public let interval: Interval?
  /// Concordant less discordant pairs.
  public let score: Double
  /// C where p is exact, else z.
  public let statistic: Double?
  /// Two-sided.
  public let pValue: Double?
  /// Whether p is from the exact distribution.
  public let isExact: Bool
  /// The row; its method is `exact` or `normal`.
  public let estimates: [Estimate]

  /// Of distinct pairs.
  public init(_ pairs: PairCounts, at place: Estimate.Place = .whole, level: Double = 0.95) {
    let x = pairs.xSample
    let y = pairs.ySample
    let n = Double(pairs.count)
    let all = n * (n - 1) / 2
    let tiesX = TieSums(x)
    let tiesY = TieSums(y)
    isExact = pairs.count < 50 && tiesX.pairs == 0 && tiesY.pairs == 0
    let method = isExact ? "exact" : "normal"
    guard pairs.count >= 2, x.values.count > 1, y.values.count > 1 else {
      tau = nil
      interval = nil
      score = 0
      statistic = nil
      pValue = nil
      let note =
        pairs.count < 2 ? Refusal.needs(2, "pairs") : "the correlation of a constant is undefined"
      estimates = [Estimate(.kendallTauB, at: place, method: method, n: pairs.count, note: note)]
      return
    }
    let score = Concordance.score(pairs, x, y)
    let spread = rootOfProduct(all - tiesX.pairs, all - tiesY.pairs)
    let tau = min(1, max(-1, score / spread))
    self.score = score
    self.tau = tau
    interval = FisherInterval.around(tau, variance: 0.437 / (n - 4), level: level)
    if isExact {
      let concordant = (score + all) / 2
      statistic = concordant
      pValue = KendallDistribution.twoSided(concordant: concordant, n: pairs.count)
    } else {
      let whole = n * (n - 1) * (2 * n + 5) - tiesX.fives - tiesY.fives
      let second = 4 * tiesX.pairs * tiesY.pairs / (2 * n * (n - 1))
      let third = n > 2 ? tiesX.triples * tiesY.triples / (9 * n * (n - 1) * (n - 2)) : 0
      let z = score / (whole / 18 + second + third).squareRoot()
      statistic = z
      pValue = Tail.normal(z)
    }
    estimates = [
      Estimate(
        .kendallTauB, at: place, method: method, value: tau, interval: interval, statistic: statistic,
        pValue: pValue, n: pairs.count, note: interval == nil ? "fewer than five pairs have no interval" : "")
    ]
  }
}

/// Sums over the sizes t of a variable's ties.
private struct TieSums {
  /// Σ t(t − 1)/2.
  var pairs = 0.0
  /// Σ t(t − 1)(t − 2).
  var triples = 0.0
  /// Σ t(t − 1)(2t + 5).
  var fives = 0.0

  init(_ sample: Sample) {
    for count in sample.counts {
      let t = Double(count)
      pairs += t * (t - 1) / 2
      triples += t * (t - 1) * (t - 2)
      fives += t * (t - 1) * (2 * t + 5)
    }
  }
}
