/// The exact test of a proportion against a given one.
///
/// Null: the probability of a success is `probability`; two-sided alternative. p adds up the probabilities of all counts
/// that are no more probable than the one observed, within a relative tolerance of 1e-7 for those that differ by
/// rounding only; the interval is Clopper and Pearson's. Refused: no trials, a probability outside 0…1.
/// Source: Clopper & Pearson (1934), Biometrika 26, 404–413; R's `binom.test(x, n, p)`.
public struct BinomialExact: Statistic {
  /// The given probability.
  public let probability: Double
  /// Two-sided.
  public let pValue: Double?
  /// The row: the proportion with its exact interval, and p.
  public let estimates: [Estimate]

  /// `successes` of `trials` against `probability`.
  public init(
    successes: Int, trials: Int, probability: Double, at place: Estimate.Place = .whole, level: Double = 0.95
  ) {
    self.probability = probability
    let share = Proportion(successes: successes, trials: trials)
    let method = "against \(probability)"
    guard share.isDefined, (0...1).contains(probability), ConfidenceLevel.isDefined(level) else {
      pValue = nil
      estimates = [
        Estimate(
          .binomialExact, at: place, method: method, n: max(0, trials),
          note: !share.isDefined
            ? "nobody to take a share of"
            : (0...1).contains(probability)
              ? ConfidenceLevel.problem : "the given value is not between 0 and 1")
      ]
      return
    }
    pValue = Self.twoSided(successes, Binomial(trials: trials, probability: probability))
    estimates = [
      Estimate(
        .binomialExact, at: place, method: method, value: share.value,
        interval: share.interval(.clopperPearson, level: level), statistic: Double(successes), pValue: pValue,
        n: trials)
    ]
  }

  /// p of a count.
  static func twoSided(_ x: Int, _ binomial: Binomial) -> Double {
    let n = binomial.trials
    if binomial.probability == 0 { return x == 0 ? 1 : 0 }
    if binomial.probability == 1 { return x == n ? 1 : 0 }
    guard binomial.isDefined else { return .nan }
    let mode = min(n, Int((Double(n) + 1) * binomial.probability))
    return SmallProbabilities.pValue(
      observed: x, mode: mode, support: 0...n, logProbability: binomial.logExactly, atMost: binomial.atMost,
      atLeast: binomial.atLeast)
  }
}
