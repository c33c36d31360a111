/// The power of the exact test of one proportion against a given one, two-sided.
///
/// H₀: π = π₀; H₁: π ≠ π₀. The probability under π of all counts whose exact p is at most α (`BinomialExact`). It rises with n
/// in the shape of a saw, as counts are whole; the size given is the least from which on no larger sample has less
/// power than asked for. `nil` for proportions not inside 0…1, a given one of 0 or 1, no respondents, and a significance level not inside 0…1;
/// sizes above 100,000 are not searched for.
/// Source: R's `binom.test`, its rejection region added up; G*Power's "Proportion: difference from constant".
public enum PowerOfBinomial {
  /// Of a proportion against a given one.
  public static func power(_ p: Double, against given: Double, n: Int, alpha: Double = 0.05) -> Double? {
    curve(against: given, n: n, alpha: alpha).flatMap { $0(p) }
  }

  /// As a function of the proportion.
  package static func curve(against given: Double, n: Int, alpha: Double) -> ((Double) -> Double?)? {
    guard given > 0, given < 1, n > 0, alpha > 0, alpha < 1 else { return nil }
    let null = Binomial(trials: n, probability: given)
    let mode = min(n, Int((Double(n) + 1) * given))
    func isFound(_ count: Int) -> Bool { BinomialExact.twoSided(count, null) <= alpha }
    // On either side of the mode p falls with the distance.
    let low = boundary(from: mode, to: 0, isFound)
    let high = boundary(from: mode, to: n, isFound)
    return { p in
      guard (0...1).contains(p) else { return nil }
      let truth = Binomial(trials: n, probability: p)
      let power = (low.map(truth.atMost) ?? 0) + (high.map(truth.atLeast) ?? 0)
      return power.isFinite ? min(1, power) : nil
    }
  }

  /// The fewest from which on no larger sample has less power.
  public static func sampleSize(
    _ p: Double, against given: Double, power: Double, alpha: Double = 0.05
  ) -> Int? {
    guard (0...1).contains(p), given > 0, given < 1, p != given, power > 0, power < 1 else { return nil }
    let spread = (given * (1 - given)).squareRoot()
    let reach =
      Normal().upperQuantile(alpha / 2) * spread
      + Normal().upperQuantile(1 - power) * (p * (1 - p)).squareRoot()
    let about = (reach / (p - given)) * (reach / (p - given))
    guard about.isFinite, about < Double(most) else { return nil }
    // The teeth are at most some ten √n/σ long; beyond them power stays above.
    var top = Int(about + 20 * about.squareRoot() / spread) + 50
    func isEnough(_ n: Int) -> Bool { (self.power(p, against: given, n: n, alpha: alpha) ?? 0) >= power }
    while !isEnough(top) {
      guard top < most else { return nil }
      top *= 2
    }
    while top > 1, isEnough(top - 1) { top -= 1 }
    return top
  }

  private static let most = 100_000

  /// The count nearest to the mode that is found, of those as far as `end`; `nil` where none is.
  private static func boundary(from mode: Int, to end: Int, _ isFound: (Int) -> Bool) -> Int? {
    guard mode != end, isFound(end) else { return nil }
    var (found, missed) = (end, mode)
    while abs(found - missed) > 1 {
      let middle = missed + (found - missed) / 2
      if isFound(middle) { found = middle } else { missed = middle }
    }
    return found
  }
}
