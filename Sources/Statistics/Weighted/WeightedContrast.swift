import Foundation

/// Two weighted proportions against each other: their difference, their ratio, and the ratio of their odds.
///
/// Both groups are one sample of n respondents: the linearised variance of each proportion has n/(n − 1), and they are
/// uncorrelated. The ratios' standard errors, by the delta method, are of their logarithms. All three intervals are of t with
/// n − 2 degrees of freedom, as those of a model with both groups: `svyglm(y ~ g, design, family = quasibinomial)` has the
/// log odds ratio, `svyglm(y ~ g, design)` the difference. Refused: a group with nobody. A ratio without an event has no
/// interval, and nothing is added to the cells.
///
/// R: `svycontrast(svyby(~y, ~g, design, svymean, covmat = TRUE), …)`, design being `svydesign(ids = ~1, weights = ~w)`.
/// Source: Korn & Graubard (1999), Analysis of health surveys, chapters 2 and 3; Lumley (2004).
public struct WeightedContrast: Statistic {
  /// First − second.
  public let difference: Double?
  /// First ÷ second.
  public let ratio: Double?
  /// The odds of the first ÷ those of the second.
  public let oddsRatio: Double?
  /// Difference, ratio, odds ratio.
  public let estimates: [Estimate]

  /// Of two groups.
  public init(
    _ a: WeightedProportion, _ b: WeightedProportion, place: Estimate.Place = .contrast(0, 1),
    level: Double = 0.95
  ) {
    let whole = a.whole + b.whole
    func row(
      _ measure: Measure, _ value: Double? = nil, _ error: Double? = nil, _ interval: Interval? = nil,
      _ note: String = ""
    ) -> Estimate {
      Estimate(
        measure, at: place, method: Linearized.method, value: value, standardError: error,
        interval: interval, n: whole.n, nWeighted: whole.weight, note: note)
    }
    guard let p = a.value, let q = b.value, whole.n > 2 else {
      (difference, ratio, oddsRatio) = (nil, nil, nil)
      let note = a.isDefined && b.isDefined ? Refusal.needs(3, "respondents") : Refusal.emptyGroup
      estimates = [Measure.riskDifference, .riskRatio, .oddsRatio].map { row($0, nil, nil, nil, note) }
      return
    }
    let critical = Critical.t(level: level, df: Double(whole.n - 2))
    let problem = ConfidenceLevel.isDefined(level) ? "" : ConfidenceLevel.problem
    let (v, u) = (a.variance(n: whole.n), b.variance(n: whole.n))
    let error = (v + u).squareRoot()
    difference = p - q
    var rows = [
      row(
        .riskDifference, p - q, error,
        critical.flatMap {
          error > 0 ? Interval(low: p - q - $0 * error, high: p - q + $0 * error, level: level) : nil
        }, error > 0 ? problem : "no interval where both are 0% or 100%")
    ]
    func logarithmic(_ measure: Measure, _ above: Double, _ below: Double, _ variance: Double) -> Double? {
      if above == 0, below == 0 {
        rows.append(row(measure, nil, nil, nil, "undefined: an outcome or a group is empty in both"))
        return nil
      } else if below == 0 {
        rows.append(row(measure, nil, nil, nil, "infinite: a cell of the table is empty"))
        return nil
      } else if above == 0 {
        rows.append(row(measure, 0, nil, nil, "no interval: a cell of the table is empty"))
        return 0
      }
      let spread = variance.squareRoot()
      let value = above / below
      let interval = critical.map {
        Interval(low: value * exp(-$0 * spread), high: value * exp($0 * spread), level: level)
      }
      rows.append(row(measure, value, spread, interval, problem))
      return value
    }
    ratio = logarithmic(.riskRatio, p, q, v / (p * p) + u / (q * q))
    oddsRatio = logarithmic(
      .oddsRatio, p * (1 - q), q * (1 - p),
      v / (p * p * (1 - p) * (1 - p)) + u / (q * q * (1 - q) * (1 - q)))
    estimates = rows
  }
}

extension WeightedProportion {
  /// Linearised, in a sample of so many.
  fileprivate func variance(n: Int) -> Double {
    guard let error = standardError, whole.n > 1, n > 1 else {
      return 0
    }
    let own = Double(whole.n) / Double(whole.n - 1)
    return error * error / own * (Double(n) / Double(n - 1))
  }
}
