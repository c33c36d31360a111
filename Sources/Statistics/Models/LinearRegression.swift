import Foundation

/// Linear regression by least squares.
///
/// y = Xβ + ε with independent normal errors of equal variance. Each coefficient's t test (null: β = 0) and interval have
/// n − p degrees of freedom; F tests that all coefficients but the intercept's are 0. The log-likelihood, AIC (p + 1
/// parameters, the variance being one) and BIC are R's. Frequencies are respondents: a row counted twice is two rows.
/// A column that is a linear combination of those before it (by 1e-7 of its length, as in R) has no coefficient, and its
/// row says so. Without an intercept R² is about 0, as in R. No respondents left over: coefficients without errors.
/// A perfect fit: coefficients alone, as the rest would be rounding. Source: Draper & Smith (1998); R's `lm(y ~ x)`.
public struct LinearRegression: Statistic {
  /// One a column of the design.
  public let coefficients: [Coefficient]
  /// Share of the outcome's variance that is explained.
  public let rSquared: Double?
  /// The same, corrected for the number of columns.
  public let adjustedRSquared: Double?
  /// The test of all coefficients but the intercept's.
  public let f: Double?
  /// Degrees of freedom of F.
  public let df: (model: Double, residual: Double)
  /// Upper tail of F.
  public let pValue: Double?
  /// The residual standard deviation.
  public let residualDeviation: Double?
  /// At the estimates.
  public let logLikelihood: Double?
  /// Akaike's criterion.
  public let aic: Double?
  /// Schwarz's criterion.
  public let bic: Double?
  /// How terms depend on one another.
  public let inflation: VarianceInflation
  /// The columns that do not depend on those before them, and the covariance of their coefficients, row by row; empty
  /// without an error to estimate it from.
  let kept: [Int]
  let covariance: [Double]
  /// Respondents.
  public let n: Int
  /// Coefficients by column, R², adjusted R², F, log-likelihood, AIC, BIC, variance inflation.
  public let estimates: [Estimate]

  /// From distinct rows. `terms` are the columns that belong together, without the intercept; by default each column is
  /// its own.
  public init(_ patterns: DesignPatterns, terms: [Range<Int>]? = nil, level: Double = 0.95) {
    let intercept = patterns.hasIntercept
    let weights = patterns.counts.map(Double.init)
    var total = CompensatedSum()
    let spread = Sample(values: patterns.outcomes, counts: patterns.counts)
    for (outcome, weight) in zip(patterns.outcomes, weights) { total.add(outcome * weight, times: outcome) }
    self.init(
      columns: patterns.columns, hasIntercept: intercept, n: patterns.n,
      solution: patterns.isFinite
        ? LeastSquares(
          design: patterns.design, columns: patterns.columns, outcomes: patterns.outcomes, weights: weights,
          tolerance: 1e-7) : nil,
      scale: total.value, totalSumOfSquares: intercept ? spread.sumOfSquares : total.value,
      outcomeVaries: spread.values.count > 1, restoring: nil, terms: terms, level: level)
  }

  /// From means and cross-products, with an intercept, which is column 0; the predictors are columns 1 and up.
  ///
  /// Cross-products square a design's condition, so it loses twice the digits that the rows would: a column is taken for
  /// a combination of those before it where less than 1e-10 of its variance is its own.
  public init(
    _ products: CrossProducts, outcome: Int, predictors: [Int], terms: [Range<Int>]? = nil,
    level: Double = 0.95
  ) {
    let n = Double(products.n)
    let square = products[outcome, outcome]
    let isFinite = products.products.allSatisfy(\.isFinite) && products.means.allSatisfy(\.isFinite)
    self.init(
      columns: predictors.count + 1, hasIntercept: true, n: products.n,
      solution: isFinite
        ? LeastSquares(products, outcome: outcome, predictors: predictors, tolerance: 1e-10) : nil,
      scale: square + n * products.means[outcome] * products.means[outcome], totalSumOfSquares: square,
      outcomeVaries: square > 0,
      restoring: (n, products.means[outcome], predictors.map { products.means[$0] }), terms: terms,
      level: level)
  }

  private init(
    columns: Int, hasIntercept: Bool, n: Int, solution: LeastSquares?, scale: Double,
    totalSumOfSquares: Double,
    outcomeVaries: Bool, restoring centre: (n: Double, outcome: Double, predictors: [Double])?,
    terms: [Range<Int>]?, level: Double
  ) {
    self.n = n
    let size = Double(n)
    let fit = solution.flatMap { n > 0 ? LinearFit($0, restoring: centre) : nil }
    let rank = Double(fit?.kept.count ?? 0)
    let residual = size - rank
    df = (rank - (hasIntercept ? 1 : 0), residual)
    let refusal =
      n == 0 ? "no respondents" : (solution == nil || !scale.isFinite ? Refusal.tooLarge : nil)
    let rss = fit?.residualSumOfSquares ?? 0
    let isPerfect = residual > 0 && rss / residual <= 1e-30 * scale / max(size, 1)
    let doubt =
      refusal
      ?? (residual < 1
        ? "no respondents left over to estimate the error"
        : (!outcomeVaries && hasIntercept
          ? "the outcome does not vary" : (isPerfect ? "the fit is perfect" : nil)))
    let variance = doubt == nil ? rss / residual : nil
    residualDeviation = variance?.squareRoot()

    let critical = Critical.t(level: level, df: residual)
    coefficients = (0..<columns).map { column in
      guard refusal == nil, let fit else { return Coefficient(column, absent: refusal ?? Refusal.tooLarge) }
      guard let place = fit.kept.firstIndex(of: column) else {
        return Coefficient(column, absent: Coefficient.dependent)
      }
      let value = fit.coefficients[place]
      guard let variance, let critical else { return Coefficient(column, value: value, note: doubt ?? "") }
      let error = (variance * fit.inverse[place * fit.kept.count + place]).squareRoot()
      return Coefficient(
        column, value: value, standardError: error,
        interval: Interval(low: value - critical * error, high: value + critical * error, level: level),
        statistic: value / error, pValue: Tail.t(value / error, df: residual))
    }

    let explained = totalSumOfSquares - rss
    if let variance, totalSumOfSquares > 0 {
      let share = explained / totalSumOfSquares
      rSquared = share
      adjustedRSquared = 1 - (1 - share) * ((size - (hasIntercept ? 1 : 0)) / residual)
      f = df.model > 0 ? explained / df.model / variance : nil
      pValue = f.flatMap { [df] in Tail.f(max($0, 0), df.model, df.residual) }
      let likelihood = -size / 2 * (log(2 * Double.pi) + log(rss / size) + 1)
      logLikelihood = likelihood
      aic = -2 * likelihood + 2 * (rank + 1)
      bic = -2 * likelihood + log(size) * (rank + 1)
    } else {
      rSquared = nil
      adjustedRSquared = nil
      f = nil
      pValue = nil
      logLikelihood = nil
      aic = nil
      bic = nil
    }
    let first = hasIntercept ? 1 : 0
    kept = fit?.kept ?? []
    covariance = variance.flatMap { variance in fit?.inverse.map { variance * $0 } } ?? []
    inflation = VarianceInflation(
      covariance: fit?.inverse ?? [], kept: fit?.kept ?? [],
      terms: terms ?? (first..<max(first, columns)).map { $0..<$0 + 1 }, n: n,
      refusal: refusal)

    let note = doubt ?? ""
    let testNote = note.isEmpty && f == nil ? "no predictors" : note
    estimates =
      coefficients.map {
        Estimate(
          .coefficient, at: .term($0.column), value: $0.value, standardError: $0.standardError,
          interval: $0.interval, statistic: $0.statistic, df: $0.statistic == nil ? nil : residual,
          pValue: $0.pValue, n: n, note: $0.note)
      } + [
        Estimate(.rSquared, value: rSquared, n: n, note: note),
        Estimate(.adjustedRSquared, value: adjustedRSquared, n: n, note: note),
        Estimate(
          .anovaF, statistic: f, df: f == nil ? nil : df.model, df2: f == nil ? nil : residual,
          pValue: pValue,
          n: n, note: testNote),
        Estimate(
          .logLikelihood, value: logLikelihood, df: logLikelihood == nil ? nil : rank + 1, n: n, note: note),
        Estimate(.aic, value: aic, n: n, note: note),
        Estimate(.bic, value: bic, n: n, note: note),
      ] + inflation.estimates
  }
}
