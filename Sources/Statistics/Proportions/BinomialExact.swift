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
    guard share.isDefined, (0...1).contains(probability) else {
      pValue = nil
      estimates = [
        Estimate(
          .binomialExact, at: place, method: method, n: max(0, trials),
          note: share.isDefined ? "the given value is not between 0 and 1" : "nobody to take a share of")
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

  private static func twoSided(_ x: Int, _ binomial: Binomial) -> Double {
    let n = binomial.trials
    if binomial.probability == 0 { return x == 0 ? 1 : 0 }
    if binomial.probability == 1 { return x == n ? 1 : 0 }
    let limit = binomial.logExactly(x) + 1e-7
    let mean = Double(n) * binomial.probability
    if Double(x) == mean { return 1 }
    // The probabilities fall on either side of the mode, so the other tail begins where they first pass the limit.
    if Double(x) < mean {
      let far = firstIndex(in: max(x + 1, Int(mean.rounded(.up)))...(n + 1)) {
        $0 > n || binomial.logExactly($0) <= limit
      }
      return min(1, binomial.atMost(x) + (far <= n ? binomial.atLeast(far) : 0))
    }
    let near = firstIndex(in: 0...Int(mean.rounded(.down)) + 1) {
      $0 > Int(mean.rounded(.down)) || binomial.logExactly($0) > limit
    }
    return min(1, (near > 0 ? binomial.atMost(near - 1) : 0) + binomial.atLeast(x))
  }

  /// The first place at which a condition holds that stays true, by bisection; the last place is taken to hold.
  private static func firstIndex(in places: ClosedRange<Int>, where holds: (Int) -> Bool) -> Int {
    var (low, high) = (places.lowerBound, places.upperBound)
    while low < high {
      let middle = low + (high - low) / 2
      if holds(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
