/// The power of McNemar's exact test of two proportions of the same respondents.
///
/// Which share ψ of respondents changes has to be known; the effect is by how much more change one way than the other, the difference
/// of the two proportions, at most ψ. Of n respondents a binomial number m change, of whom a share (ψ + d)/(2ψ) change the one way:
/// the probability under it of all counts whose exact two-sided p is at most α is averaged over m. `nil` for no respondents, a ψ or a
/// significance level not inside 0…1 (ψ may be 1), and a difference beyond ψ.
/// Source: Duffy (1984), Biometrics 40, 1005–1015; R's `dbinom(m, n, psi)` and
/// `pbinom(k, m, (psi + d) / (2 * psi))` added up; G*Power's "Proportions: inequality, two dependent groups (McNemar)", exact.
public enum PowerOfMcNemar {
  /// Of a difference of the proportions.
  public static func power(_ difference: Double, changed: Double, n: Int, alpha: Double = 0.05) -> Double? {
    curve(changed: changed, n: n, alpha: alpha).flatMap { $0(difference) }
  }

  /// As a function of the difference.
  package static func curve(changed: Double, n: Int, alpha: Double) -> ((Double) -> Double?)? {
    guard n > 0, changed > 0, changed <= 1, alpha > 0, alpha < 1 else { return nil }
    let numbers = Binomial(trials: n, probability: changed)
    // Numbers further away than this do not count among 15 digits.
    let spread = 9 * (Double(n) * changed * (1 - changed)).squareRoot() + 30
    let middle = Double(n) * changed
    let (low, high) = (max(1, Int(middle - spread)), min(n, Int(middle + spread)))
    var found: [(m: Int, most: Int, share: Double)] = []
    for m in stride(from: low, through: high, by: 1) {
      if let most = most(of: m, alpha: alpha) { found.append((m, most, numbers.exactly(m))) }
    }
    return { difference in
      let size = abs(difference)
      guard size <= changed else { return nil }
      let oneWay = min(1, (changed + size) / (2 * changed))
      var power = CompensatedSum()
      for (m, most, share) in found {
        let truth = Binomial(trials: m, probability: oneWay)
        power.add(share, times: truth.atMost(most) + truth.atLeast(m - most))
      }
      return min(1, power.value)
    }
  }

  /// The most who may change the rarer way, of so many, that it is found; `nil` where not even none.
  private static func most(of m: Int, alpha: Double) -> Int? {
    let null = Binomial(trials: m, probability: 0.5)
    func isFound(_ count: Int) -> Bool { 2 * null.atMost(count) <= alpha }
    guard isFound(0) else { return nil }
    var (found, missed) = (0, m / 2 + 1)
    while missed - found > 1 {
      let middle = (found + missed) / 2
      if isFound(middle) { found = middle } else { missed = middle }
    }
    return found
  }
}
