import Foundation

/// Proportional odds regression of an ordinal outcome, by maximum likelihood.
///
/// logit P(Y ≤ j) = θⱼ − xβ: one coefficient for all thresholds between levels. exp β is the odds ratio of a higher answer,
/// wherever the line between low and high is drawn. Each coefficient has Wald's z test (null: β = 0) and interval β ± z SE
/// from the observed information; thresholds have errors and intervals, and no test, as 0 is no value of interest. The
/// likelihood ratio test compares with the thresholds alone, Nagelkerke's R² as in logistic regression; AIC and BIC count
/// thresholds too. With two levels it is logistic regression, its threshold the intercept with the other sign.
///
/// A column that is a linear combination of those before it has no coefficient. Where a combination of columns separates
/// the answers, the coefficients and thresholds in it grow without end: they are absent, the others and the likelihood are
/// given, and notes say so. Refused where the outcome does not vary.
/// Source: McCullagh (1980), Journal of the Royal Statistical Society B 42, 109–142; Agresti (2010), Analysis of ordinal
/// categorical data, chapter 3; R's `MASS::polr(y ~ x)`, `ordinal::clm(y ~ x)`.
public struct OrdinalRegression: Statistic {
  /// One a column of the design but the intercept's, on the scale of log odds.
  public let coefficients: [Coefficient]
  /// θ between each level that has somebody and the next.
  public let thresholds: [Coefficient]
  /// The outcomes that somebody has, in order.
  public let levels: [Double]
  /// The test of all coefficients: the χ² statistic, its degrees of freedom, its upper tail.
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
  /// Respondents.
  public let n: Int
  /// Coefficients by column, odds ratios by column, thresholds by place (`at`), likelihood ratio test, Nagelkerke's R²,
  /// log-likelihood, AIC, BIC, variance inflation.
  public let estimates: [Estimate]

  /// From distinct rows, whose outcomes are numbers in the order of the levels, and whose first column is the intercept.
  /// `terms` are the columns that belong together; by default each column is its own.
  public init(_ patterns: DesignPatterns, terms: [Range<Int>]? = nil, level: Double = 0.95) {
    precondition(patterns.n == 0 || patterns.hasIntercept, "the thresholds stand for the intercept")
    let n = patterns.n
    self.n = n
    let size = Double(n)
    levels = Set(patterns.outcomes).sorted()
    let places = Dictionary(uniqueKeysWithValues: levels.enumerated().map { ($1, $0) })
    let refusal: String? =
      n == 0
      ? "no respondents"
      : !patterns.isFinite ? Refusal.tooLarge : levels.count < 2 ? "the outcome does not vary" : nil
    let rows = patterns.outcomes.map { places[$0] ?? 0 }
    let attempt =
      refusal == nil ? OrdinalFit(patterns, levels: rows, count: levels.count) : nil
    var doubt = refusal
    var infinite: (thresholds: Set<Int>, columns: Set<Int>) = ([], [])
    var note = refusal ?? ""
    switch attempt?.outcome {
    case .separated(let thresholds, let columns):
      infinite = (thresholds, columns)
      note = "separation: the likelihood's limit"
    case .unfinished:
      doubt = "the estimates did not converge"
      note = doubt ?? ""
    case .converged, nil: break
    }
    isSeparated = !infinite.columns.isEmpty || !infinite.thresholds.isEmpty
    let fit = doubt == nil ? attempt : nil
    let critical = Critical.normal(level: level)
    let q = max(0, levels.count - 1)
    let all = q + (fit?.kept.count ?? 0)
    let noValue = "separation: the outcomes determine no finite value"

    func coefficient(_ column: Int, _ value: Double, place: Int, isTested: Bool) -> Coefficient {
      guard let fit, let critical else { return Coefficient(column, value: value) }
      let error = fit.covariance[place * all + place].squareRoot()
      return Coefficient(
        column, value: value, standardError: error,
        interval: Interval(low: value - critical * error, high: value + critical * error, level: level),
        statistic: isTested ? value / error : nil, pValue: isTested ? Tail.normal(value / error) : nil)
    }
    coefficients = (1..<max(1, patterns.columns)).map { column in
      guard let fit else { return Coefficient(column, absent: doubt ?? "") }
      guard let place = fit.kept.firstIndex(of: column) else {
        return Coefficient(column, absent: Coefficient.dependent)
      }
      if infinite.columns.contains(column) { return Coefficient(column, absent: noValue) }
      return coefficient(column, fit.coefficients[place], place: q + place, isTested: true)
    }
    thresholds = (0..<q).map { place in
      guard let fit else { return Coefficient(place, absent: doubt ?? "") }
      if infinite.thresholds.contains(place) { return Coefficient(place, absent: noValue) }
      return coefficient(place, fit.thresholds[place], place: place, isTested: false)
    }

    if let fit {
      var sums = Array(repeating: 0.0, count: levels.count)
      for (row, count) in zip(rows, patterns.counts) { sums[row] += Double(count) }
      let null = sums.reduce(0) { $0 + $1 * log($1 / size) }
      let ratio = max(0, 2 * (fit.logLikelihood - null))
      let df = Double(fit.kept.count)
      let parameters = Double(all)
      likelihoodRatio = df > 0 ? (ratio, df, Tail.chiSquare(ratio, df: df)) : nil
      nagelkerkeRSquared = expm1(-ratio / size) / expm1(2 * null / size)
      logLikelihood = fit.logLikelihood
      aic = -2 * fit.logLikelihood + 2 * parameters
      bic = -2 * fit.logLikelihood + log(size) * parameters
    } else {
      likelihoodRatio = nil
      nagelkerkeRSquared = nil
      logLikelihood = nil
      aic = nil
      bic = nil
    }
    let slopes = fit.map { fit in
      (q..<all).flatMap { row in (q..<all).map { fit.covariance[row * all + $0] } }
    }
    inflation = VarianceInflation(
      covariance: slopes ?? [], kept: fit?.kept ?? [],
      terms: terms ?? (1..<max(1, patterns.columns)).map { $0..<$0 + 1 }, n: n,
      refusal: doubt ?? (isSeparated ? "separation" : nil))

    let ratio = likelihoodRatio
    let testNote = note.isEmpty && ratio == nil ? "no predictors" : note
    let df = logLikelihood == nil ? nil : Double(all)
    estimates =
      coefficients.map { $0.estimate(method: "wald", n: n) }
      + coefficients.map { $0.exponentiated(.oddsRatio, method: "wald", n: n) }
      + thresholds.map {
        Estimate(
          .coefficient, at: .at($0.column), method: "wald", value: $0.value,
          standardError: $0.standardError, interval: $0.interval, n: n, note: $0.note)
      } + [
        Estimate(
          .likelihoodRatio, statistic: ratio?.chiSquare, df: ratio?.df, pValue: ratio?.pValue, n: n,
          note: testNote),
        Estimate(.nagelkerkeRSquared, value: nagelkerkeRSquared, n: n, note: note),
        Estimate(.logLikelihood, value: logLikelihood, df: df, n: n, note: note),
        Estimate(.aic, value: aic, n: n, note: note),
        Estimate(.bic, value: bic, n: n, note: note),
      ] + inflation.estimates
  }
}
