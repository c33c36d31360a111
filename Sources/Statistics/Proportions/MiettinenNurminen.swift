/// The interval of Miettinen and Nurminen for a difference δ of two independent proportions: every δ that a score test
/// does not reject.
///
/// The test's variance is taken at the proportions that are likeliest where their difference is δ, times N ÷ (N − 1).
/// Within −1…1, and of some width at 0% and 100%.
/// Source: Miettinen & Nurminen (1985), Statistics in Medicine 4, 213–226, equations 8 and 9; R's
/// `DescTools::BinomDiffCI(method = "mn")`.
struct MiettinenNurminen {
  private let pair: ProportionPair
  private let difference: Double

  init(_ pair: ProportionPair, difference: Double) { (self.pair, self.difference) = (pair, difference) }

  /// - Parameter critical: of the normal distribution.
  func interval(critical: Double) -> (low: Double, high: Double) {
    // The statistic falls as δ grows.
    let low = Self.bisect(-1, difference) { statistic($0) <= critical }
    let high = Self.bisect(difference, 1) { statistic($0) <= -critical }
    return (low, high)
  }

  private func statistic(_ delta: Double) -> Double {
    let distance = difference - delta
    if distance == 0 { return 0 }
    let (n, m) = (Double(pair.a.trials), Double(pair.b.trials))
    let b = likeliestSecond(delta)
    let a = min(1, max(0, b + delta))
    let variance = (a * (1 - a) / n + b * (1 - b) / m) * (n + m) / (n + m - 1)
    return distance / variance.squareRoot()
  }

  /// The second proportion that is likeliest with the first at δ above it: the likelihood is concave between the bounds.
  private func likeliestSecond(_ delta: Double) -> Double {
    let (a, notA, b, notB) = pair.cells
    func part(_ count: Double, _ share: Double) -> Double { count == 0 ? 0 : count / share }
    return Self.bisect(max(0, -delta), min(1, 1 - delta)) { second in
      let first = second + delta
      return part(a, first) + part(b, second) <= part(notA, 1 - first) + part(notB, 1 - second)
    }
  }

  /// Where a condition begins to hold that, once true, stays true; `high` where it never does.
  private static func bisect(_ low: Double, _ high: Double, where holds: (Double) -> Bool) -> Double {
    var (low, high) = (low, high)
    while high - low > 1e-16 {
      let middle = low + (high - low) / 2
      if middle == low || middle == high { break }
      if holds(middle) { high = middle } else { low = middle }
    }
    return high
  }
}
