import Foundation

/// How the confidence intervals of several shares that add up to one are computed, so that all hold at once.
public enum MultinomialInterval: String, Sendable, CaseIterable {
  /// Score intervals at the level 1 − α/k, k being the number of categories. Goodman (1965), Technometrics 7, 247–254.
  case goodman
  /// Intervals of one width, from Poisson variables truncated to it. Sison & Glaz (1995), Journal of the American
  /// Statistical Association 90, 366–369.
  case sisonGlaz = "sison-glaz"
}

/// The shares of several categories, of which each respondent has one, with intervals that hold all at once.
///
/// p̂ = x/n with the standard error √(p̂(1 − p̂)/n). Of each set of intervals at the level 95% all hold in 95% of samples, where
/// single intervals all hold less often the more categories there are. Categories that nobody has count. Sison and Glaz’s
/// intervals are the shorter ones of many categories that are about equally frequent, but reach too little beyond 0 where one
/// is rare; Goodman’s do not suppose anything of that kind. Refused for fewer than two categories and for nobody.
///
/// R: `DescTools::MultinomCI(x, method = "goodman")`, `"sisonglaz"`.
public struct MultinomialProportions: Statistic {
  /// One row for each category.
  public let estimates: [Estimate]

  /// Counts of the categories.
  public init(counts: [Int], _ method: MultinomialInterval, level: Double = 0.95) {
    let n = counts.allSatisfy { $0 >= 0 } ? CountSum.of(counts) : nil
    let note =
      n == nil
      ? "the counts cannot be"
      : n == 0
        ? "nobody to take a share of"
        : !ConfidenceLevel.isDefined(level)
          ? ConfidenceLevel.problem : counts.count < 2 ? Refusal.needs(2, "categories") : ""
    let bounds =
      note.isEmpty
      ? method == .goodman
        ? Self.goodman(counts, n ?? 0, level) : SisonGlaz(counts, n: n ?? 0).bounds(level: level) : []
    estimates = counts.indices.map { place in
      let single = Proportion(successes: counts[place], trials: n ?? 0)
      return Estimate(
        .proportion, at: .at(place), method: method.rawValue, value: single.value,
        standardError: single.standardError,
        interval: bounds.isEmpty
          ? nil : Interval(low: bounds[place].low, high: bounds[place].high, level: level),
        n: n ?? 0, note: note)
    }
  }

  private static func goodman(_ counts: [Int], _ n: Int, _ level: Double) -> [(low: Double, high: Double)] {
    let each = 1 - (1 - level) / Double(counts.count)
    return counts.map { ProportionInterval.wilson.bounds(Double($0), of: Double(n), level: each) }
  }
}

/// Sison and Glaz’s intervals: the probability that all counts are within c of those observed, for c one after the other.
///
/// Counts given their sum are Poisson variables given their sum: the probability is Π P(|Xᵢ − xᵢ| ≤ c) times that of the sum
/// of the truncated variables at n, by Edgeworth’s series, over that of a Poisson variable at n.
///
/// Source: Sison & Glaz (1995); May & Johnson (2000), Journal of Statistical Software 5(6).
private struct SisonGlaz {
  let counts: [Int]
  let n: Int

  init(_ counts: [Int], n: Int) {
    (self.counts, self.n) = (counts, n)
  }

  func bounds(level: Double) -> [(low: Double, high: Double)] {
    // The first c that is enough: doubled until one is, then halved in.
    var (short, enough) = (0, 1)
    while enough < n, probability(within: enough) <= level { (short, enough) = (enough, min(n, 2 * enough)) }
    while enough - short > 1 {
      let middle = short + (enough - short) / 2
      if probability(within: middle) > level { enough = middle } else { short = middle }
    }
    let c = enough - 1
    let (before, after) = (c == 0 ? 0 : probability(within: c), probability(within: enough))
    let part = after > before ? min(1, max(0, (level - before) / (after - before))) : 1
    return counts.map { count in
      let (x, total) = (Double(count), Double(n))
      return (max(0, (x - Double(c)) / total), min(1, (x + Double(c) + 2 * part) / total))
    }
  }

  private func probability(within c: Int) -> Double {
    var (mean, variance, third, fourth, product) = (0.0, 0.0, 0.0, 0.0, 1.0)
    for count in counts {
      let moments = Truncated(count, within: c)
      mean += moments.mean
      variance += moments.second
      third += moments.third
      fourth += moments.fourth - 3 * moments.second * moments.second
      product *= moments.probability
    }
    let total = Double(n)
    let all = SaddlePoint.poisson(total, mean: total)
    guard variance > 0 else { return product / all }
    let deviation = variance.squareRoot()
    let z = (total - mean) / deviation
    let (g1, g2) = (third / (variance * deviation), fourth / (variance * variance))
    let square = z * z
    let series =
      1 + g1 * z * (square - 3) / 6 + g2 * (square * square - 6 * square + 3) / 24
      + g1 * g1 * (square * square * square - 15 * square * square + 45 * square - 15) / 72
    return product * series * exp(-square / 2) / (2 * Double.pi).squareRoot() / deviation / all
  }
}

/// A Poisson variable with a whole mean, given that it is within c of it.
private struct Truncated {
  let probability: Double
  let mean: Double
  /// Central moments.
  let second: Double
  let third: Double
  let fourth: Double

  init(_ center: Int, within c: Int) {
    // Densities over that at the mean, so that nothing cancels or overflows.
    let least = max(0, center - c)
    var weights = [Double](repeating: 1, count: center + c - least + 1)
    let middle = center - least
    for place in (middle + 1)..<max(middle + 1, weights.count) {
      weights[place] = weights[place - 1] * (Double(center) / Double(least + place))
    }
    for place in stride(from: middle - 1, through: 0, by: -1) {
      weights[place] = weights[place + 1] * (Double(least + place + 1) / Double(center))
    }
    let sum = weights.reduce(0, +)
    let first = Double(least - center)
    var shift = 0.0
    for (place, weight) in weights.enumerated() { shift += weight * (Double(place) + first) }
    shift /= sum
    var powers = (0.0, 0.0, 0.0)
    for (place, weight) in weights.enumerated() {
      let distance = Double(place) + first - shift
      let square = distance * distance
      powers.0 += weight * square
      powers.1 += weight * square * distance
      powers.2 += weight * square * square
    }
    probability = min(1, sum * SaddlePoint.poisson(Double(center), mean: Double(center)))
    mean = Double(center) + shift
    (second, third, fourth) = (powers.0 / sum, powers.1 / sum, powers.2 / sum)
  }
}
