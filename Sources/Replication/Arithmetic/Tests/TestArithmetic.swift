import Statistics
import StudyFile

/// Whether a printed test statistic can have the p value that was printed with it.
///
/// Nuijten, M. B., et al. (2016). The prevalence of statistical reporting errors in psychology (1985–2013). Behavior
/// Research Methods, 48, 1205–1226. The p of every value that the statistic can have before it was rounded is compared
/// with every value that the p can have.
package struct TestArithmetic: Sendable {
  package enum Outcome: String, Sendable {
    case consistent
    /// Only the p of a one-tailed test fits, and nothing calls it that.
    case oneTailed = "one-tailed"
    case inconsistent
    /// Besides, the p and the statistic are on different sides of the level of significance.
    case decisionError = "decision error"
    /// Nothing to compare, or no such distribution.
    case unchecked
  }

  package let outcome: Outcome
  /// The p values of the statistic, two-tailed.
  package let low: Double
  package let high: Double

  package init(_ test: PrintedTest, rounding: Finding.Rounding = .nearest, significance: Double = 0.05) {
    self.init(
      TestBounds(test, rounding), test.probability, isOneTailed: test.isOneTailed, rounding: rounding,
      significance: significance)
  }

  init(
    _ bounds: TestBounds?, _ probability: PrintedTest.Probability?, isOneTailed: Bool = false,
    rounding: Finding.Rounding, significance: Double = 0.05
  ) {
    guard let bounds, let probability, let (low, high) = Self.probabilities(bounds) else {
      (outcome, self.low, self.high) = (.unchecked, .nan, .nan)
      return
    }
    (self.low, self.high) = (low, high)
    let printed = Printed(probability, rounding, significance)
    let hasTails = [.t, .z, .r].contains(bounds.kind)
    if printed.meets(low, high) || isOneTailed && hasTails && printed.meets(low / 2, high / 2) {
      outcome = .consistent
      return
    }
    if hasTails, !isOneTailed, printed.meets(low / 2, high / 2) {
      outcome = .oneTailed
      return
    }
    let (from, to) = isOneTailed && hasTails ? (low / 2, high / 2) : (low, high)
    let isOpposite =
      switch printed.isSignificant(significance) {
      case true: from > significance
      case false: to <= significance
      default: false
      }
    outcome = isOpposite ? .decisionError : .inconsistent
  }

  /// The least and the greatest p of the values that were rounded to the statistic.
  private static func probabilities(_ bounds: TestBounds) -> (Double, Double)? {
    var (low, high) = (Double.infinity, -Double.infinity)
    for df in bounds.df {
      for df2 in bounds.df2 {
        for (statistic, isFarthest) in [(bounds.nearest, false), (bounds.farthest, true)] {
          let p = statistic == .infinity ? 0 : probability(bounds.kind, statistic, df, df2)
          guard !p.isNaN else { return nil }
          if isFarthest { low = min(low, p) } else { high = max(high, p) }
        }
      }
    }
    guard low <= high else { return nil }
    // The last digits of a distribution are no evidence.
    return (low * (1 - 1e-9), high * (1 + 1e-9))
  }

  private static func probability(_ kind: PrintedTest.Kind, _ statistic: Double, _ df: Double, _ df2: Double)
    -> Double
  {
    switch kind {
    case .t: return StudentT(df: df).bothTails(statistic)
    case .f: return FDistribution(df: df, df2: df2).upperTail(statistic)
    case .chiSquare, .q: return ChiSquare(df: df).upperTail(statistic)
    case .z: return Normal().bothTails(statistic)
    case .r:
      if statistic >= 1 { return 0 }
      return StudentT(df: df).bothTails(statistic * (df / (1 - statistic * statistic)).squareRoot())
    }
  }

  /// The values that a printed p can have.
  private struct Printed {
    private let low: Double
    private let high: Double
    private let includesLow: Bool
    private let includesHigh: Bool
    private let probability: PrintedTest.Probability

    init(_ probability: PrintedTest.Probability, _ rounding: Finding.Rounding, _ significance: Double) {
      self.probability = probability
      switch probability {
      case .notSignificant:
        (low, high, includesLow, includesHigh) = (significance, 1, false, true)
      case .value(.equal, let p):
        let interval = RoundingInterval(p, rounding)
        (low, high) = (interval.bounds.lowerBound, interval.bounds.upperBound)
        (includesLow, includesHigh) = (interval.includesLow, interval.includesHigh)
      case .value(let comparison, let p):
        let isBelow = comparison == .less || comparison == .lessOrEqual
        (low, high) = isBelow ? (0, p.value) : (p.value, 1)
        includesLow = isBelow || comparison == .greaterOrEqual
        includesHigh = !isBelow || comparison == .lessOrEqual
      }
    }

    func meets(_ from: Double, _ to: Double) -> Bool {
      (includesLow ? to >= low : to > low) && (includesHigh ? from <= high : from < high)
    }

    /// `nil` where the printed p leaves it open.
    func isSignificant(_ significance: Double) -> Bool? {
      switch probability {
      case .notSignificant: false
      case .value(.equal, let p): p.value <= significance
      case .value(.less, let p), .value(.lessOrEqual, let p): p.value <= significance ? true : nil
      case .value(.greater, let p), .value(.greaterOrEqual, let p): p.value >= significance ? false : nil
      }
    }
  }
}
