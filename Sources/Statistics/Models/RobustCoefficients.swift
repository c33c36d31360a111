/// The coefficients of a linear regression with standard errors that do not suppose equal variances (heteroscedasticity
/// consistent).
///
/// The covariance of b is (X'X)⁻¹ X'ΩX (X'X)⁻¹ with ω = e² (HC0, White), e² n/(n − p) (HC1), e²/(1 − h) (HC2) or
/// e²/(1 − h)² (HC3), e being a respondent's residual and h its leverage. Each coefficient's t test (null: β = 0) and
/// interval have n − p degrees of freedom. HC3 is the one to report in samples of the usual size: the others' tests reject
/// too often. Refused for what `LinearRegression` refuses, and HC2 and HC3 where a respondent has leverage 1: nobody else
/// tells of a coefficient.
/// Source: White (1980), Econometrica 48, 817–838; MacKinnon & White (1985), Journal of Econometrics 29, 305–325; Long &
/// Ervin (2000), The American Statistician 54, 217–224; R's `lmtest::coeftest(fit, sandwich::vcovHC(fit, type = "HC3"))`.
public struct RobustCoefficients: Statistic {
  /// How a squared residual stands for a respondent's variance.
  public enum Kind: String, Sendable, CaseIterable { case hc3, hc2, hc1, hc0 }

  /// One a column of the design.
  public let coefficients: [Kind: [Coefficient]]
  /// Kind by kind, HC3 first, coefficients by column.
  public let estimates: [Estimate]

  /// Of the regression of the same rows.
  public init(_ patterns: DesignPatterns, _ regression: LinearRegression, level: Double = 0.95) {
    let columns = patterns.columns
    let df = regression.df.residual
    let fitted = regression.coefficients.contains { $0.standardError != nil }
    let critical = Critical.t(level: level, df: df)
    let influence = fitted ? RegressionInfluence(patterns, regression) : nil
    var all: [Kind: [Coefficient]] = [:]
    for kind in Kind.allCases {
      let errors = influence.flatMap { Self.errors(kind, $0, n: Double(patterns.n), df: df) }
      all[kind] = (0..<columns).map { column in
        let own = regression.coefficients[column]
        guard let value = own.value, fitted, let critical, let place = regression.kept.firstIndex(of: column)
        else {
          return Coefficient(column, value: own.value, note: own.note)
        }
        guard let error = errors?[place], error > 0 else {
          return Coefficient(
            column, value: value,
            note: errors == nil
              ? "one respondent alone tells of a coefficient (leverage 1)" : "no error to divide by")
        }
        return Coefficient(
          column, value: value, standardError: error,
          interval: Interval(low: value - critical * error, high: value + critical * error, level: level),
          statistic: value / error, pValue: Tail.t(value / error, df: df))
      }
    }
    coefficients = all
    estimates = Kind.allCases.flatMap { kind in
      (all[kind] ?? []).map {
        Estimate(
          .coefficient, at: .term($0.column), method: kind.rawValue, value: $0.value,
          standardError: $0.standardError, interval: $0.interval, statistic: $0.statistic,
          df: $0.statistic == nil ? nil : df, pValue: $0.pValue, n: patterns.n, note: $0.note)
      }
    }
  }

  /// The square roots of the covariance's diagonal; `nil` where a respondent's own outcome is all that there is.
  private static func errors(_ kind: Kind, _ influence: RegressionInfluence, n: Double, df: Double)
    -> [Double]?
  {
    var sums = Array(repeating: CompensatedSum(), count: influence.rank)
    for row in influence.residuals.indices {
      let free = 1 - influence.leverages[row]
      let square = influence.residuals[row] * influence.residuals[row]
      let variance: Double
      switch kind {
      case .hc0: variance = square
      case .hc1: variance = square * n / df
      case .hc2, .hc3:
        guard free > 1e-10 else { return nil }
        variance = square / (kind == .hc2 ? free : free * free)
      }
      for column in 0..<influence.rank {
        let part = influence[row, column]
        sums[column].add(influence.counts[row] * variance * part, times: part)
      }
    }
    return sums.map { $0.value.squareRoot() }
  }
}
