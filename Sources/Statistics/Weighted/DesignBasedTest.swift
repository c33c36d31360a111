/// Whether weighted means of groups differ: Wald's test in the linear model of the groups.
///
/// All groups are one sample of n respondents. The linearised variance of a mean is vₖ = n/(n − 1) Σw²(x − x̄ₖ)² / (Σw)²
/// within its group, and means are uncorrelated. Two groups: t = (x̄₁ − x̄₂) / √(v₁ + v₂) with n − 2 degrees of freedom, and
/// the difference with its interval. Several: F = Σ (x̄ₖ − m)²/vₖ ÷ (k − 1), m being the mean of the x̄ₖ by 1/vₖ, with k − 1
/// and n − k degrees of freedom. Refused where a group has fewer than two values or no spread.
///
/// R: `svyttest(x ~ g, svydesign(ids = ~1, weights = ~w))`; `regTermTest(svyglm(x ~ g, design), ~g)`. Source: Korn & Graubard
/// (1999), Analysis of health surveys, section 3.3; Lumley (2010), Complex surveys, chapter 5.
public struct DesignBasedTest: Statistic {
  /// x̄₁ − x̄₂, of two groups.
  public let difference: Double?
  /// t of two groups, F of several.
  public let statistic: Double?
  /// Of the numerator, for F.
  public let df: Double?
  /// Two-sided for t, the upper tail for F.
  public let pValue: Double?
  /// The test, then the difference of two means.
  public let estimates: [Estimate]

  /// Of groups, first against second.
  ///
  /// - Parameter ofRanks: whether the values are ranks, whose differences nobody reads.
  public init(_ groups: [WeightedSample], ofRanks: Bool = false, level: Double = 0.95) {
    let whole = groups.map(\.whole).total
    let place: Estimate.Place = groups.count == 2 ? .contrast(0, 1) : .whole
    let measure: Measure = ofRanks ? .designBasedRankTest : groups.count == 2 ? .designBasedT : .designBasedF
    let variances = groups.map { $0.squaredParts * (Double(whole.n) / Double(max(1, whole.n - 1))) }
    var note = ""
    if groups.contains(where: { $0.whole.n == 0 }) {
      note = Refusal.emptyGroup
    } else if groups.count < 2 {
      note = Refusal.fewerThanTwoGroups
    } else if groups.contains(where: { $0.whole.n < 2 }) {
      note = Refusal.needs(2, "values in each group")
    } else if groups.contains(where: { !$0.isFinite }) {
      note = Refusal.tooLarge
    } else if groups.count == 2
      ? variances.allSatisfy({ $0 == 0 }) : variances.contains(where: { $0 == 0 })
    {
      note =
        groups.count == 2 ? "\(Refusal.constant) within each group" : "\(Refusal.constant) within a group"
    }
    func row(_ measure: Measure) -> Estimate {
      Estimate(measure, at: place, n: whole.n, nWeighted: whole.weight, note: note)
    }
    guard groups.count == 2 else {
      var test = row(measure)
      if note.isEmpty {
        let origin = groups[0].mean
        let distances = groups.map { $0.mean(above: origin) }
        let precision = variances.map { 1 / $0 }
        let centre =
          zip(distances, precision).reduce(0) { $0 + $1.0 * $1.1 } / precision.reduce(0, +)
        let sum = zip(distances, precision).reduce(0) { $0 + ($1.0 - centre) * ($1.0 - centre) * $1.1 }
        let (k, rest) = (Double(groups.count - 1), Double(whole.n - groups.count))
        (test.statistic, test.df, test.df2) = (sum / k, k, rest)
        test.pValue = Tail.f(sum / k, k, rest)
      }
      difference = nil
      (statistic, df, pValue) = (test.statistic, test.df, test.pValue)
      estimates = [test]
      return
    }
    var (test, change) = (row(measure), row(.meanDifference))
    change.method = Linearized.method
    let known = groups.allSatisfy { $0.whole.n > 0 && $0.isFinite }
    difference = known ? groups[0].mean(above: groups[1].mean) - groups[1].meanRemainder : nil
    change.value = difference
    if note.isEmpty, let difference {
      let error = (variances[0] + variances[1]).squareRoot()
      let df = Double(whole.n - 2)
      (test.statistic, test.df) = (difference / error, df)
      test.pValue = Tail.t(difference / error, df: df)
      change.standardError = error
      change.interval = Critical.t(level: level, df: df).map {
        Interval(low: difference - $0 * error, high: difference + $0 * error, level: level)
      }
    }
    (statistic, df, pValue) = (test.statistic, test.df, test.pValue)
    estimates = ofRanks ? [test] : [test, change]
  }

  /// Of ranks: each value is the share of the population below it, half of those at it included, and the test is that of
  /// the means of these.
  ///
  /// Two groups: what the Mann–Whitney test is without weights; several: the Kruskal–Wallis test. That the ranks are
  /// estimated needs no correction under the hypothesis that all groups answer alike. Source: Lumley & Scott (2013),
  /// Biometrika 100, 831–842; R: `svyranktest(x ~ g, design)`.
  public static func ofRanks(_ groups: [WeightedSample]) -> DesignBasedTest {
    var weights: [Double: Double] = [:]
    for group in groups {
      for (value, respondents) in zip(group.values, group.respondents) {
        weights[value, default: 0] += respondents.weight
      }
    }
    let all = groups.map(\.whole).total.weight
    var below = 0.0
    var rank: [Double: Double] = [:]
    for value in weights.keys.sorted() {
      let weight = weights[value] ?? 0
      rank[value] = (below + weight / 2) / all
      below += weight
    }
    return DesignBasedTest(
      groups.map { group in
        WeightedSample(values: group.values.map { rank[$0] ?? 0 }, respondents: group.respondents)
      }, ofRanks: true)
  }
}
