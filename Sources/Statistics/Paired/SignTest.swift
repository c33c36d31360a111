/// The sign test of two answers of the same respondents.
///
/// Null: the first is as often the higher of a pair as the second; alternative: it is not. The exact binomial test of the
/// positive differences among those that are not 0, with their share and Clopper and Pearson's interval. It needs no more
/// than an order of the answers. Refused where no difference is other than 0.
/// Source: Arbuthnott (1710); Dixon & Mood (1946), Journal of the American Statistical Association 41, 557–566. R:
/// `binom.test(sum(x > y), sum(x != y))`.
public struct SignTest: Statistic {
  /// How many are higher the first time.
  public let positive: Int
  /// How many are not the same.
  public let changed: Int
  /// Two-sided.
  public let pValue: Double?
  /// The row.
  public let estimates: [Estimate]

  /// The first of each pair against the second.
  public init(_ pairs: PairCounts, at place: Estimate.Place = .contrast(0, 1), level: Double = 0.95) {
    let ranks = SignedRanks(pairs.differences)
    changed = ranks.differences.count
    positive = zip(ranks.differences.values, ranks.differences.counts).reduce(0) {
      $1.0 > 0 ? $0 + $1.1 : $0
    }
    guard ranks.refusal == nil else {
      pValue = nil
      estimates = [Estimate(.signTest, at: place, n: pairs.count, note: ranks.refusal ?? "")]
      return
    }
    let test = BinomialExact(successes: positive, trials: changed, probability: 0.5, level: level)
    pValue = test.pValue
    estimates = [
      Estimate(
        .signTest, at: place, value: test.estimates[0].value, interval: test.estimates[0].interval,
        statistic: Double(positive), pValue: pValue, n: pairs.count, note: ranks.zeroNote)
    ]
  }
}
