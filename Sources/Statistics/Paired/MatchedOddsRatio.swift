/// The odds ratio of matched pairs: how many times as many said Yes the first time only as said it the second time only.
///
/// b/c, the conditional maximum likelihood estimate; its interval is Clopper and Pearson's of b/(b + c) as odds, and belongs
/// to the exact test of McNemar. Where nobody is in c it has no upper bound. Refused where nobody changed.
/// Source: Cox (1958), Biometrika 45, 562–565; Fagerland, Lydersen & Laake (2014), Statistics in Medicine 33, 2850–2875.
/// R: `b / c`; `ci <- binom.test(b, b + c)$conf.int; ci / (1 - ci)`, which is `exact2x2::mcnemar.exact`.
public struct MatchedOddsRatio: Statistic {
  /// b/c.
  public let value: Double?
  /// Exact.
  public let interval: Interval?
  /// The row.
  public let estimates: [Estimate]

  /// First ÷ second.
  public init(_ pairs: MatchedPairs, at place: Estimate.Place = .contrast(0, 1), level: Double = 0.95) {
    let share = Proportion(successes: pairs.onlyFirst, trials: pairs.changed)
    var note = pairs.refusal ?? (ConfidenceLevel.isDefined(level) ? "" : ConfidenceLevel.problem)
    if note.isEmpty, pairs.changed == 0 { note = "nobody changed" }
    if note.isEmpty, let bounds = share.interval(.clopperPearson, level: level) {
      func odds(_ share: Double?) -> Double? { share.flatMap { $0 < 1 ? $0 / (1 - $0) : nil } }
      value = pairs.onlySecond > 0 ? Double(pairs.onlyFirst) / Double(pairs.onlySecond) : nil
      interval = Interval(low: odds(bounds.low), high: odds(bounds.high), level: level)
      if value == nil { note = "infinite: nobody changed the other way" }
    } else {
      (value, interval) = (nil, nil)
    }
    estimates = [
      Estimate(
        .oddsRatio, at: place, method: "matched", value: value, interval: interval, n: max(0, pairs.n),
        note: note)
    ]
  }
}
