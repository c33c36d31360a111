/// Friedman's rank test of several answers of the same respondents, with Kendall's W.
///
/// Null: the answers of each respondent are exchangeable; alternative: some occasions have higher ones. Each respondent's k
/// answers are ranked, ties getting the mean of their ranks; Q = 12 Σ(Rⱼ − n(k + 1)/2)² / (nk(k + 1) − Σ(t³ − t)/(k − 1)) is χ²
/// with k − 1 degrees of freedom. W = Q/(n(k − 1)) is from 0, where the mean ranks are the same, to 1, where all respondents
/// rank alike. Refused for fewer than two occasions, for nobody, and where each gave the same answer throughout.
///
/// Source: Friedman (1937), Journal of the American Statistical Association 32, 675–701; Kendall & Smith (1939), Ann. Math.
/// Stat. 10, 275–287; Hollander & Wolfe (1999), 7.1. R: `friedman.test(x)`, `effectsize::kendalls_w(x)`.
public struct Friedman: Statistic {
  /// Q, corrected for ties.
  public let q: Double?
  /// k − 1.
  public let df: Double?
  /// The upper tail.
  public let pValue: Double?
  /// Kendall's W.
  public let w: Double?
  /// The mean rank of each occasion; empty for nobody.
  public let meanRanks: [Double]
  /// The test, W, and a mean rank for each occasion.
  public let estimates: [Estimate]

  /// Of all who answered on every occasion.
  public init(_ answers: RepeatedAnswers<Double>) {
    let (n, k) = (Double(answers.n), Double(answers.occasions))
    var sums = [Double](repeating: 0, count: answers.occasions)
    var ties = 0.0
    for (tuple, count) in zip(answers.tuples, answers.counts) {
      let ranks = RankSums(tuple.map { Sample([$0]) })
      for occasion in sums.indices { sums[occasion] += Double(count) * ranks.sums[occasion] }
      ties += Double(count) * ranks.tieSum
    }
    meanRanks = answers.n > 0 ? sums.map { $0 / n } : []
    let scale = n * k * (k + 1) - ties / (k - 1)
    var note = ""
    if answers.occasions < 2 {
      note = Refusal.needs(2, "occasions")
    } else if answers.n == 0 {
      note = "nobody answered all"
    } else if scale <= 0 {
      note = "each gave one answer throughout"
    }
    if note.isEmpty {
      let spread = sums.reduce(0) { $0 + ($1 - n * (k + 1) / 2) * ($1 - n * (k + 1) / 2) }
      let q = 12 * spread / scale
      (self.q, df, pValue, w) = (q, k - 1, Tail.chiSquare(q, df: k - 1), q / (n * (k - 1)))
    } else {
      (q, df, pValue, w) = (nil, nil, nil, nil)
    }
    estimates =
      [
        Estimate(.friedman, statistic: q, df: df, pValue: pValue, n: answers.n, note: note),
        Estimate(.kendallW, value: w, n: answers.n, note: note),
      ] + meanRanks.enumerated().map { Estimate(.meanRank, at: .at($0), value: $1, n: answers.n) }
  }
}
