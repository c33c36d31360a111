/// The coefficients of a linear regression of z scores: by how many standard deviations the outcome differs where a column
/// of the design is one standard deviation higher.
///
/// β = b s(x) / s(y), the standard deviations over respondents, with n − 1. A column that compares two levels is
/// standardized like any other, as SPSS does, and so is the product of an interaction. None of the intercept. Refused where the regression has no
/// coefficient, and where the outcome does not vary.
/// Source: Cohen, Cohen, West & Aiken (2003), Applied multiple regression/correlation analysis, section 3.2; R's
/// `coef(fit)[-1] * apply(model.matrix(fit)[, -1], 2, sd) / sd(y)`.
public struct StandardizedCoefficients: Statistic {
  /// One a column of the design but the intercept's.
  public let coefficients: [Coefficient]
  /// By column.
  public let estimates: [Estimate]

  /// Of the regression of the same rows.
  public init(_ patterns: DesignPatterns, _ regression: LinearRegression) {
    func deviation(_ values: [Double]) -> Double? {
      let sample = Sample(values: values, counts: patterns.counts)
      return sample.count > 1 ? (sample.sumOfSquares / Double(sample.count - 1)).squareRoot() : nil
    }
    let outcome = patterns.isFinite ? deviation(patterns.outcomes) : nil
    coefficients = regression.coefficients.dropFirst(patterns.hasIntercept ? 1 : 0).map { own in
      guard let value = own.value else { return own }
      guard let outcome, outcome > 0 else {
        return Coefficient(own.column, absent: "the outcome does not vary")
      }
      let column = patterns.outcomes.indices.map { patterns.design[$0 * patterns.columns + own.column] }
      return Coefficient(own.column, value: deviation(column).map { value * $0 / outcome })
    }
    estimates = coefficients.map {
      Estimate(.standardizedCoefficient, at: .term($0.column), value: $0.value, n: patterns.n, note: $0.note)
    }
  }
}
