import Foundation

/// Wilcoxon's signed-rank test of two answers of the same respondents.
///
/// Null: the differences first − second lie symmetrically about 0; alternative: they do not. V adds up the ranks of the size
/// of the positive ones; those of 0 are left out. Exact for fewer than 50 differences without ties and without zeros;
/// otherwise normal, with variance n(n + 1)(2n + 1)/24 − Σ(t³ − t)/48 for ties of size t, and a continuity correction of one
/// half. A second row is the rank-biserial correlation of matched pairs, (V − V₋)/(V + V₋), with an interval on Fisher's scale
/// whose standard error is √((2n³ + 3n² + n)/6) ÷ ((n² + n)/2); none where all differences have one sign. Refused where no
/// difference is other than 0.
///
/// Source: Wilcoxon (1945), Biometrics Bulletin 1, 80–83; Hollander & Wolfe (1999), 3.1; Kerby (2014), Comprehensive
/// Psychology 3, 11.IT.3.1. R: `wilcox.test(x, y, paired = TRUE)`, `effectsize::rank_biserial(x, y, paired = TRUE)`, whose
/// standard error counts differences of 0.
public struct WilcoxonSignedRank: Statistic {
  /// V.
  public let v: Double?
  /// Two-sided.
  public let pValue: Double?
  /// Whether p is from the exact distribution.
  public let isExact: Bool
  /// The effect size.
  public let rankBiserial: Double?
  /// The test, whose method is `exact` or `normal`, then the rank-biserial correlation.
  public let estimates: [Estimate]

  /// The first of each pair against the second.
  public init(_ pairs: PairCounts, at place: Estimate.Place = .contrast(0, 1), level: Double = 0.95) {
    self.init(SignedRanks(pairs.differences), n: pairs.count, at: place, level: level)
  }

  init(_ ranks: SignedRanks, n: Int, at place: Estimate.Place, level: Double) {
    isExact = ranks.isExact
    let method = isExact ? "exact" : "normal"
    guard ranks.refusal == nil else {
      (v, pValue, rankBiserial) = (nil, nil, nil)
      estimates = [
        Estimate(.wilcoxonSignedRank, at: place, method: method, n: n, note: ranks.refusal ?? ""),
        Estimate(.rankBiserial, at: place, method: "matched", n: n, note: ranks.refusal ?? ""),
      ]
      return
    }
    v = ranks.positive
    if isExact {
      pValue = SignedRankDistribution(ranks.differences.count).twoSided(ranks.positive)
    } else {
      let centred = ranks.positive - ranks.total / 2
      let correction = centred == 0 ? 0 : (centred > 0 ? 0.5 : -0.5)
      pValue = Tail.normal((centred - correction) / ranks.variance.squareRoot())
    }
    let r = 2 * ranks.positive / ranks.total - 1
    rankBiserial = r
    var interval: Interval?
    if abs(r) < 1 {
      let size = Double(ranks.differences.count)
      let error = (size * (size + 1) * (2 * size + 1) / 6).squareRoot() / ranks.total
      let half = Normal.critical(level) * error
      interval = Interval(low: tanh(atanh(r) - half), high: tanh(atanh(r) + half), level: level)
    }
    estimates = [
      Estimate(
        .wilcoxonSignedRank, at: place, method: method, statistic: v, pValue: pValue, n: n,
        note: ranks.zeroNote),
      Estimate(
        .rankBiserial, at: place, method: "matched", value: r, interval: interval, n: n,
        note: interval == nil ? "no interval: all differences have one sign" : ""),
    ]
  }
}
