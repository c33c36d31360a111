import Foundation
import Statistics
import StudyFile

/// A two-sided test whose power depends on one effect and the size of the sample.
package enum PlannedTest: Sendable {
  /// The exact test of a proportion; the effect is its difference from the given one.
  case proportion(given: Double)
  /// Two proportions, the first of which is known; the effect is the second less the first. The second group is `ratio` times as large.
  case proportions(first: Double, ratio: Double)
  /// Two groups of a survey in which `together` of all have the event; the effect is the difference between them.
  case groups(together: Double)
  /// McNemar's exact test where this share changes; the effect is the difference of the two proportions.
  case changes(share: Double)
  /// Pearson's chi-square test; Cohen's w.
  case table(df: Double)
  /// One mean, or one of paired differences; Cohen's d.
  case mean(isPaired: Bool)
  case means(ratio: Double)
  /// One-way analysis of variance; Cohen's f.
  case variance(groups: Int)
  /// A linear model, with the degrees of freedom of its terms; Cohen's f.
  case model(df: Double)
  case correlation
  case rankCorrelation
  case ranksOfTwo
  case ranksOfPairs
  case ranksOfSeveral(df: Double)
  /// The effect is an odds ratio.
  case logistic(event: Double, PowerOfLogistic.Predictor, rSquared: Double)

  /// As `effect` in a file names what its size is in.
  package var effect: String {
    switch self {
    case .proportion, .proportions, .groups, .changes: "difference"
    case .table: "w"
    case .mean(let isPaired): isPaired ? "d_z" : "d"
    case .means, .ranksOfTwo: "d"
    case .ranksOfPairs: "d_z"
    case .variance, .model, .ranksOfSeveral: "f"
    case .correlation: "r"
    case .rankCorrelation: "rho"
    case .logistic: "odds_ratio"
    }
  }

  /// The row of results.csv that it is the plan of.
  package var name: String {
    switch self {
    case .proportion: "binomial_exact"
    case .proportions, .groups, .table: "pearson_chi_square"
    case .changes: "mcnemar"
    case .mean(let isPaired): isPaired ? "paired_t" : "one_sample_t"
    case .means: "student_t"
    case .variance, .model: "anova_f"
    case .correlation: "pearson_r"
    case .rankCorrelation: "spearman_rho"
    case .ranksOfTwo: "mann_whitney"
    case .ranksOfPairs: "wilcoxon_signed_rank"
    case .ranksOfSeveral: "kruskal_wallis"
    case .logistic: "likelihood_ratio"
    }
  }

  /// Of an effect; `nil` where the sample is too small to be tested or the effect cannot be.
  package func power(_ effect: Double, _ size: PlannedSize, alpha: Double) -> Double? {
    curve(size, alpha: alpha).flatMap { $0(effect) }
  }

  /// The power as a function of the effect: what depends on the sample alone is computed once.
  private func curve(_ size: PlannedSize, alpha: Double) -> ((Double) -> Double?)? {
    switch self {
    case .proportion(let given):
      return PowerOfBinomial.curve(against: given, n: size.n, alpha: alpha).map { power in
        { power(given + $0) }
      }
    case .proportions(let first, _):
      return size.pair.map { pair in
        { PowerOfTwoProportions.power(first, first + $0, groups: pair, alpha: alpha) }
      }
    case .groups(let together):
      guard let pair = size.pair, size.n > 0 else { return nil }
      let (first, second) = (Double(pair.0) / Double(size.n), Double(pair.1) / Double(size.n))
      return { effect in
        PowerOfTwoProportions.power(
          together + effect * second, together - effect * first, groups: pair, alpha: alpha)
      }
    case .changes(let share): return PowerOfMcNemar.curve(changed: share, n: size.n, alpha: alpha)
    case .table(let df): return PowerOfTable.curve(df: df, n: size.n, alpha: alpha)
    case .mean: return PowerOfMean.curve(n: size.n, alpha: alpha)
    case .means: return size.pair.flatMap { PowerOfT.curve(groups: $0, alpha: alpha) }
    case .variance(let groups):
      return PowerOfVarianceRatio.curve(df: Double(groups - 1), size: Double(size.n), alpha: alpha)
    case .model(let df): return PowerOfVarianceRatio.curve(df: df, size: Double(size.n), alpha: alpha)
    case .correlation: return PowerOfCorrelation.curve(n: size.n, alpha: alpha)
    case .rankCorrelation: return PowerOfRankCorrelation.curve(n: size.n, alpha: alpha)
    case .ranksOfTwo: return size.pair.flatMap { PowerOfRanks.curveOfTwoGroups($0, alpha: alpha) }
    case .ranksOfPairs: return PowerOfRanks.curveOfPairs(n: size.n, alpha: alpha)
    case .ranksOfSeveral(let df): return PowerOfRanks.curveOfSeveralGroups(df: df, n: size.n, alpha: alpha)
    case .logistic(let event, let predictor, let rSquared):
      return {
        PowerOfLogistic.power($0, event: event, predictor, rSquared: rSquared, n: size.n, alpha: alpha)
      }
    }
  }

  /// The least effect that is found so often: above none, or below it where `isBelow` and there is a below. An odds ratio is searched for on its logarithm.
  package func leastEffect(
    power: Double, _ size: PlannedSize, alpha: Double, isBelow: Bool = false
  ) -> Double? {
    guard let curve = curve(size, alpha: alpha) else { return nil }
    let sign = isBelow ? -1.0 : 1.0
    if case .logistic = self {
      return LeastEffect.least(power: power) { curve(exp(sign * $0)) }.map { exp(sign * $0) }
    }
    return LeastEffect.least(
      power: power, below: limit(isBelow, size), near: leastEffectAbout(power: power, size, alpha: alpha),
      alpha: alpha
    ) { curve(sign * $0) }.map { sign * $0 }
  }

  /// Where the search may begin; `nil` where powers are quickly had.
  private func leastEffectAbout(power: Double, _ size: PlannedSize, alpha: Double) -> Double? {
    let n = Double(size.n)
    /// Of n respondents, by the noncentrality of a t test.
    func ofT(_ df: Double, _ root: Double) -> Double? {
      PowerOfT.noncentrality(power: power, df: df, alpha: alpha).map { $0 / root }
    }
    func ofPair(_ pair: (Int, Int), _ efficiency: Double) -> Double? {
      let (first, second) = (efficiency * Double(pair.0), efficiency * Double(pair.1))
      return ofT(first + second - 2, (first * second / (first + second)).squareRoot())
    }
    func ofSeveral(_ df: Double, _ efficiency: Double) -> Double? {
      PowerOfTable.noncentrality(power: power, df: df, alpha: alpha).map {
        ($0 / (efficiency * n)).squareRoot()
      }
    }
    switch self {
    case .mean: return ofT(n - 1, n.squareRoot())
    case .ranksOfPairs:
      return ofT(PowerOfRanks.efficiency * n - 1, (PowerOfRanks.efficiency * n).squareRoot())
    case .means: return size.pair.flatMap { ofPair($0, 1) }
    case .ranksOfTwo: return size.pair.flatMap { ofPair($0, PowerOfRanks.efficiency) }
    case .table(let df), .model(let df): return ofSeveral(df, 1)
    case .variance(let groups): return ofSeveral(Double(groups - 1), 1)
    case .ranksOfSeveral(let df): return ofSeveral(df, PowerOfRanks.efficiency)
    case .correlation, .rankCorrelation: return ofT(n - 2, (n - 3).squareRoot()).map(tanh)
    case .proportion(let given):
      return ofT(n - 1, (n / (given * (1 - given))).squareRoot())
    case .proportions, .groups, .changes, .logistic: return nil
    }
  }

  private func limit(_ isBelow: Bool, _ size: PlannedSize) -> Double {
    switch self {
    case .proportion(let share), .proportions(let share, _): return isBelow ? share : 1 - share
    case .groups(let together):
      guard let pair = size.pair, size.n > 0 else { return 1 }
      let (first, second) = (Double(pair.0) / Double(size.n), Double(pair.1) / Double(size.n))
      return min((1 - together) / second, together / first)
    case .changes(let share): return share
    case .table, .correlation, .rankCorrelation: return 1
    case .mean, .means, .variance, .model, .ranksOfTwo, .ranksOfPairs, .ranksOfSeveral, .logistic:
      return .infinity
    }
  }

  /// The fewest that find an effect so often.
  ///
  /// - Parameter like: a sample whose groups the planned one is to be a multiple of.
  package func leastSize(
    _ effect: Double, power: Double, alpha: Double, like sample: PlannedSize? = nil
  ) -> PlannedSize? {
    func whole(_ n: Int?) -> PlannedSize? { n.map(PlannedSize.init(n:)) }
    func multiple(_ ratio: Double) -> PlannedSize? {
      PlannedGroups.least(ratio: ratio, power: power) { self.power(effect, PlannedSize($0), alpha: alpha) }
        .map { PlannedSize($0) }
    }
    let ratio = sample?.pair.map { Double($0.1) / Double(max(1, $0.0)) } ?? 1
    switch self {
    case .proportion(let given):
      return whole(
        PowerOfBinomial.sampleSize(given + effect, against: given, power: power, alpha: alpha))
    case .proportions(let first, let ratio):
      return PowerOfTwoProportions.groupSizes(
        first, first + effect, ratio: ratio, power: power, alpha: alpha
      ).map { PlannedSize($0) }
    case .means(let ratio) where sample == nil:
      return PowerOfT.groupSizes(effect, ratio: ratio, power: power, alpha: alpha).map { PlannedSize($0) }
    case .groups, .means, .ranksOfTwo: return multiple(ratio)
    case .variance(let groups):
      return PowerOfVarianceRatio.groupSize(effect, groups: groups, power: power, alpha: alpha).map {
        PlannedSize(groups: Array(repeating: $0, count: groups))
      }
    case .changes, .table, .mean, .model, .correlation, .rankCorrelation, .ranksOfPairs, .ranksOfSeveral,
      .logistic:
      return whole(
        SampleSize.least(from: smallest, power: power) {
          self.power(effect, PlannedSize(n: $0), alpha: alpha)
        })
    }
  }

  /// Whether an effect below none is another than one above: proportions and odds are not alike on both sides.
  package var hasTwoWays: Bool {
    switch self {
    case .proportion, .proportions: true
    case .logistic(_, let predictor, _): predictor != .perStandardDeviation
    default: false
    }
  }

  /// The fewest that can be tested at all.
  private var smallest: Int {
    switch self {
    case .model(let df): Int(df) + 2
    case .ranksOfSeveral(let df): Int(((df + 2) / PowerOfRanks.efficiency).rounded(.up))
    case .correlation, .rankCorrelation: 4
    case .mean: 2
    case .ranksOfPairs: 3
    default: 1
    }
  }
}

extension SmallestEffect {
  /// Whether it is in what the effect of a test is in, as `PlannedTest.effect` names it.
  package func fits(_ effect: String) -> Bool {
    switch kind {
    case .points: effect == "difference"
    case .d: effect == "d" || effect == "d_z"
    case .r: effect == "r" || effect == "rho"
    case .w: effect == "w"
    case .f: effect == "f"
    }
  }
}
