import Foundation

/// Poisson regression of a count, 0, 1, 2 …, by maximum likelihood.
///
/// log E(y) = Xβ, with the variance equal to the mean. Each coefficient has Wald's z test (null: β = 0) and interval β ± z SE;
/// its rate ratio is exp β: how many times as high the count is expected where the column is one higher. The likelihood
/// ratio test compares with the intercept alone. Deviance, log-likelihood, AIC and BIC are R's.
///
/// Counts of people vary more as a rule than the model supposes, and its errors are too small then. So the dispersion φ =
/// Σ (y − μ)²/μ / (n − p), 1 where the model holds, stands beside Cameron and Trivedi's test of it (null: the variance is μ;
/// against it, φμ with φ > 1; one-sided), and each coefficient has a second row, `quasi-poisson`: the error times √φ, the
/// test and interval from t with n − p degrees of freedom.
///
/// A column that is a linear combination of those before it has no coefficient. Where a combination of columns tells zeros
/// apart (all of a level counted none), the coefficients in it fall without end: they are absent, the others and the
/// likelihood, which both have limits, are given, and notes say so. Refused where the outcome does not vary, or is not a
/// count.
/// Source: McCullagh & Nelder (1989), chapter 6; Cameron & Trivedi (1990), Journal of Econometrics 46, 347–364; R's
/// `glm(y ~ x, family = poisson)`, `family = quasipoisson`, `AER::dispersiontest(fit)`.
public struct PoissonRegression: Statistic {
  /// One a column of the design, on the scale of logarithms of counts.
  public let coefficients: [Coefficient]
  /// The same with errors that allow for dispersion.
  public let quasiCoefficients: [Coefficient]
  /// Deviance of the intercept alone (of a mean of 1 where there is no intercept).
  public let nullDeviance: Double?
  /// Deviance.
  public let residualDeviance: Double?
  /// n − p.
  public let residualDf: Double
  /// The test of all coefficients but the intercept's: the χ² statistic, its degrees of freedom, its upper tail.
  public let likelihoodRatio: (chiSquare: Double, df: Double, pValue: Double?)?
  /// Pearson's χ² over its degrees of freedom.
  public let dispersion: Double?
  /// Cameron and Trivedi's dispersion, its z and upper tail.
  public let overdispersion: (dispersion: Double, z: Double, pValue: Double)?
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
  /// Coefficients by column, rate ratios by column, both again with dispersion, likelihood ratio test, dispersion and its
  /// test, deviance, log-likelihood, AIC, BIC, variance inflation.
  public let estimates: [Estimate]

  /// From distinct rows. `terms` are the columns that belong together, without the intercept; by default each column is
  /// its own.
  public init(_ patterns: DesignPatterns, terms: [Range<Int>]? = nil, level: Double = 0.95) {
    let n = patterns.n
    self.n = n
    let size = Double(n)
    let hasIntercept = patterns.hasIntercept
    let first = hasIntercept ? 1 : 0
    let refusal: String? =
      if n == 0 { "no respondents" } else if !patterns.isFinite {
        Refusal.tooLarge
      } else if !patterns.outcomes.allSatisfy({ $0 >= 0 && $0.rounded() == $0 }) {
        "the outcome must be counts: whole numbers from 0 up"
      } else if Set(patterns.outcomes).count < 2 {
        "the outcome does not vary"
      } else {
        nil
      }
    let attempt = refusal == nil ? PoissonFit(patterns) : nil
    var infinite = Set<Int>()
    var doubt = refusal
    var note = refusal ?? ""
    switch attempt?.outcome {
    case .separated(let columns):
      infinite = columns
      note = "separation: the likelihood's limit"
    case .unfinished:
      doubt = "the estimates did not converge"
      note = doubt ?? ""
    case .converged, nil: break
    }
    isSeparated = !infinite.isEmpty
    let fit = doubt == nil ? attempt : nil
    let rank = Double(fit?.kept.count ?? 0)
    let residual = size - rank
    residualDf = residual
    let spread = fit.map { Spread(patterns, $0.means) }
    let dispersion = residual > 0 ? spread.map { $0.pearson / residual } : nil
    self.dispersion = dispersion
    overdispersion = spread?.cameronTrivedi

    /// With errors times `scale`; from the normal distribution where there is no `df`.
    func coefficients(scale: Double?, critical: Double?, df: Double? = nil) -> [Coefficient] {
      (0..<patterns.columns).map { column in
        guard let fit else { return Coefficient(column, absent: doubt ?? "") }
        guard let place = fit.kept.firstIndex(of: column) else {
          return Coefficient(column, absent: Coefficient.dependent)
        }
        if infinite.contains(column) {
          return Coefficient(column, absent: "separation: the outcomes determine no finite value")
        }
        let value = fit.coefficients[place]
        guard let scale, let critical, scale > 0 else {
          let why =
            residual > 0 ? "the fit is perfect" : "no respondents left over to estimate the error"
          return Coefficient(column, value: value, note: why)
        }
        let error = scale * fit.inverse[place * fit.kept.count + place].squareRoot()
        let statistic = value / error
        return Coefficient(
          column, value: value, standardError: error,
          interval: Interval(low: value - critical * error, high: value + critical * error, level: level),
          statistic: statistic, pValue: df.map { Tail.t(statistic, df: $0) } ?? Tail.normal(statistic))
      }
    }
    self.coefficients = coefficients(scale: 1, critical: Critical.normal(level: level))
    quasiCoefficients = coefficients(
      scale: dispersion?.squareRoot(), critical: Critical.t(level: level, df: residual), df: residual)

    if let fit {
      var all = CompensatedSum()
      var factorials = CompensatedSum()
      for row in patterns.outcomes.indices {
        let (outcome, count) = (patterns.outcomes[row], Double(patterns.counts[row]))
        all.add(outcome, times: count)
        // What the likelihood of a perfect fit lacks of 0: y log y − y − log y!
        let own = outcome == 0 ? 0 : outcome * log(outcome) - outcome
        factorials.add(count, times: own - lgamma(outcome + 1))
      }
      let nullPredictor = hasIntercept ? log(all.value / size) : 0
      let null = PoissonFit.deviance(
        patterns.outcomes.map { _ in nullPredictor }, patterns.outcomes, patterns.counts.map(Double.init))
      let ratio = max(0, null - fit.deviance)
      let df = rank - Double(first)
      let likelihood = factorials.value - fit.deviance / 2
      nullDeviance = null
      residualDeviance = fit.deviance
      likelihoodRatio = df > 0 ? (ratio, df, Tail.chiSquare(ratio, df: df)) : nil
      logLikelihood = likelihood
      aic = -2 * likelihood + 2 * rank
      bic = -2 * likelihood + log(size) * rank
    } else {
      nullDeviance = nil
      residualDeviance = nil
      likelihoodRatio = nil
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

    let ratio = likelihoodRatio
    let testNote = note.isEmpty && ratio == nil ? "no predictors" : note
    let spreadNote =
      note.isEmpty && dispersion == nil ? "no respondents left over to estimate the error" : note
    let quasi = "quasi-poisson"
    estimates =
      self.coefficients.map { $0.estimate(method: "wald", n: n) }
      + self.coefficients.map { $0.exponentiated(.rateRatio, method: "wald", n: n) }
      + quasiCoefficients.map { $0.estimate(method: quasi, df: residual, n: n) }
      + quasiCoefficients.map { $0.exponentiated(.rateRatio, method: quasi, df: residual, n: n) } + [
        Estimate(
          .likelihoodRatio, statistic: ratio?.chiSquare, df: ratio?.df, pValue: ratio?.pValue, n: n,
          note: testNote),
        Estimate(
          .dispersion, method: "pearson", value: dispersion, df: dispersion == nil ? nil : residual, n: n,
          note: spreadNote),
        Estimate(
          .dispersion, method: "cameron-trivedi", value: overdispersion?.dispersion,
          statistic: overdispersion?.z, pValue: overdispersion?.pValue, n: n,
          note: note.isEmpty && overdispersion == nil ? "the fit is perfect" : note),
        Estimate(
          .deviance, value: residualDeviance, df: residualDeviance == nil ? nil : residual, n: n, note: note),
        Estimate(
          .logLikelihood, value: logLikelihood, df: logLikelihood == nil ? nil : rank, n: n, note: note),
        Estimate(.aic, value: aic, n: n, note: note),
        Estimate(.bic, value: bic, n: n, note: note),
      ] + inflation.estimates
  }

  /// How far the counts lie from what is expected of them.
  private struct Spread {
    /// Σ (y − μ)²/μ.
    let pearson: Double
    let cameronTrivedi: (dispersion: Double, z: Double, pValue: Double)?

    init(_ patterns: DesignPatterns, _ means: [Double]) {
      var squares = CompensatedSum()
      var sum = CompensatedSum()
      let excesses = patterns.outcomes.indices.map { row -> Double in
        let difference = patterns.outcomes[row] - means[row]
        let count = Double(patterns.counts[row])
        let excess = (difference * difference - patterns.outcomes[row]) / means[row]
        squares.add(count, times: difference * difference / means[row])
        sum.add(count, times: excess)
        return excess
      }
      pearson = squares.value
      let n = Double(patterns.n)
      let mean = sum.value / n
      var deviations = CompensatedSum()
      for (excess, count) in zip(excesses, patterns.counts) {
        deviations.add(Double(count) * (excess - mean), times: excess - mean)
      }
      let error = (deviations.value / (n - 1) / n).squareRoot()
      let z = mean / error
      cameronTrivedi = error > 0 && z.isFinite ? (1 + mean, z, Normal().upperTail(z)) : nil
    }
  }
}
