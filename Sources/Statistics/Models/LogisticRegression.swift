import Foundation

/// Logistic regression of a binary outcome, coded 1 for the event and 0 for its absence, by maximum likelihood.
///
/// log odds = Xβ. Each coefficient has Wald's z test (null: β = 0) and interval β ± z SE, or the likelihood ratio test and
/// profile-likelihood interval, which hold better in small samples; its odds ratio is exp β. The
/// likelihood ratio test compares with the intercept alone; Nagelkerke's R² is (1 − e^(−LR/n)) / (1 − e^(−D₀/n)). AIC and BIC
/// are R's. Frequencies are respondents. A column that is a linear combination of those before it has no coefficient.
/// Where a combination of columns separates the outcomes (all above it are events, all below are not, some or all
/// strictly), the coefficients in it grow without end: they are absent, the others and the likelihood, which both have
/// limits, are given, and notes say so. Refused where the outcome does not vary or is not 0 or 1.
/// Source: McCullagh & Nelder (1989), chapter 4; Nagelkerke (1991), Biometrika 78, 691–692; Albert & Anderson (1984),
/// Biometrika 71, 1–10; Venzon & Moolgavkar (1988), Applied Statistics 37, 87–94; R's
/// `glm(y ~ x, family = binomial)`, `confint(fit)`, which interpolates the profile.
public struct LogisticRegression: Statistic {
  /// One a column of the design, on the scale of log odds.
  public let coefficients: [Coefficient]
  /// −2 log-likelihood of the intercept alone (of even odds where there is no intercept).
  public let nullDeviance: Double?
  /// −2 log-likelihood.
  public let residualDeviance: Double?
  /// n − p.
  public let residualDf: Double
  /// The test of all coefficients but the intercept's: the χ² statistic, its degrees of freedom, its upper tail.
  public let likelihoodRatio: (chiSquare: Double, df: Double, pValue: Double?)?
  /// Nagelkerke's.
  public let nagelkerkeRSquared: Double?
  /// At the estimates.
  public let logLikelihood: Double?
  /// Akaike's criterion.
  public let aic: Double?
  /// Schwarz's criterion.
  public let bic: Double?
  /// Whether some coefficients are infinite.
  public let isSeparated: Bool
  /// How terms depend on one another.
  public let inflation: VarianceInflation
  /// The columns that do not depend on those before them, and the covariance of their coefficients, row by row.
  let kept: [Int]
  let covariance: [Double]
  /// Respondents.
  public let n: Int
  /// Coefficients by column, odds ratios by column, likelihood ratio test, Nagelkerke's R², log-likelihood, AIC, BIC,
  /// variance inflation.
  public let estimates: [Estimate]

  /// How coefficients are tested and bounded.
  public enum Inference: String, Sendable {
    /// By the standard error: quick, and too narrow on the far side where the likelihood is skewed.
    case wald
    /// By the likelihood with the other coefficients at their best: χ² with one degree of freedom in place of z.
    case profile
  }

  /// From distinct rows. `terms` are the columns that belong together, without the intercept; by default each column is
  /// its own.
  public init(
    _ patterns: DesignPatterns, terms: [Range<Int>]? = nil, level: Double = 0.95,
    by inference: Inference = .wald
  ) {
    let n = patterns.n
    self.n = n
    let size = Double(n)
    let hasIntercept = patterns.hasIntercept
    let first = hasIntercept ? 1 : 0
    let events = zip(patterns.outcomes, patterns.counts).reduce(0.0) { $0 + ($1.0 == 1 ? Double($1.1) : 0) }
    let refusal: String? =
      if n == 0 { "no respondents" } else if !patterns.isFinite {
        Refusal.tooLarge
      } else if !patterns.outcomes
        .allSatisfy({ $0 == 0 || $0 == 1 })
      { "the outcome must be 0 or 1" } else if events == 0 || events == size {
        "the outcome does not vary"
      } else {
        nil
      }
    let attempt = refusal == nil ? LogisticFit(patterns) : nil
    var infinite = Set<Int>()
    var doubt = refusal
    var note = refusal ?? ""
    switch attempt?.outcome {
    case .separated(let columns, let complete):
      infinite = columns
      note = complete ? "complete separation: the likelihood's limit" : "separation: the likelihood's limit"
    case .unfinished:
      doubt = "the estimates did not converge"
      note = doubt ?? ""
    case .converged, nil: break
    }
    isSeparated = !infinite.isEmpty
    let fit = doubt == nil ? attempt : nil

    let critical = Critical.normal(level: level)
    let profile =
      inference == .profile && infinite.isEmpty
      ? fit.map { ProfileLikelihood(patterns, kept: $0.kept, isPenalized: false) } : nil
    coefficients = (0..<patterns.columns).map { column in
      guard let fit, let critical else { return Coefficient(column, absent: doubt ?? "") }
      guard let place = fit.kept.firstIndex(of: column) else {
        return Coefficient(column, absent: Coefficient.dependent)
      }
      if infinite.contains(column) {
        return Coefficient(column, absent: "separation: the outcomes determine no finite value")
      }
      let value = fit.coefficients[place]
      let error = fit.inverse[place * fit.kept.count + place].squareRoot()
      if let profile { return profile.coefficient(column, at: place, level: level) }
      if inference == .profile {
        return Coefficient(
          column, value: value, standardError: error, note: "separation: the profile is not followed")
      }
      return Coefficient(
        column, value: value, standardError: error,
        interval: Interval(low: value - critical * error, high: value + critical * error, level: level),
        statistic: value / error, pValue: Tail.normal(value / error))
    }

    let rank = Double(fit?.kept.count ?? 0)
    residualDf = size - rank
    if let fit {
      let null =
        hasIntercept
        ? -2 * (events * log(events / size) + (size - events) * log((size - events) / size))
        : 2 * size * log(2)
      let ratio = max(0, null - fit.deviance)
      let df = rank - Double(first)
      nullDeviance = null
      residualDeviance = fit.deviance
      likelihoodRatio = df > 0 ? (ratio, df, Tail.chiSquare(ratio, df: df)) : nil
      nagelkerkeRSquared = expm1(-ratio / size) / expm1(-null / size)
      logLikelihood = -fit.deviance / 2
      aic = fit.deviance + 2 * rank
      bic = fit.deviance + log(size) * rank
    } else {
      nullDeviance = nil
      residualDeviance = nil
      likelihoodRatio = nil
      nagelkerkeRSquared = nil
      logLikelihood = nil
      aic = nil
      bic = nil
    }
    kept = fit?.kept ?? []
    covariance = fit?.inverse ?? []
    inflation = VarianceInflation(
      covariance: covariance, kept: kept,
      terms: terms ?? (first..<max(first, patterns.columns)).map { $0..<$0 + 1 }, n: n,
      refusal: doubt ?? (infinite.isEmpty ? nil : "separation"))

    let testNote = note.isEmpty && likelihoodRatio == nil ? "no predictors" : note
    let ratio = likelihoodRatio
    estimates =
      coefficients.map { $0.estimate(method: inference.rawValue, df: inference.df, n: n) }
      + coefficients.map { $0.exponentiated(.oddsRatio, method: inference.rawValue, df: inference.df, n: n) }
      + [
        Estimate(
          .likelihoodRatio, statistic: ratio?.chiSquare, df: ratio?.df, pValue: ratio?.pValue, n: n,
          note: testNote),
        Estimate(.nagelkerkeRSquared, value: nagelkerkeRSquared, n: n, note: note),
        Estimate(
          .logLikelihood, value: logLikelihood, df: logLikelihood == nil ? nil : rank, n: n, note: note),
        Estimate(.aic, value: aic, n: n, note: note),
        Estimate(.bic, value: bic, n: n, note: note),
      ] + inflation.estimates
  }
}

extension LogisticRegression {
  /// Why it gives nobody a risk between 0 and 1, or nothing.
  var refusalOfRisks: String {
    if isSeparated { return "separation: risks of 0 or 1" }
    if coefficients.contains(where: { $0.value != nil }) { return "" }
    return coefficients.first?.note ?? "no coefficients"
  }
}

extension LogisticRegression.Inference {
  /// Of the test of a coefficient, where it has some.
  fileprivate var df: Double? { self == .profile ? 1 : nil }
}
