/// How much each respondent's residual moves the coefficients of a regression: what covariances that do not suppose independent
/// errors of equal variance are made of.
struct RegressionInfluence {
  /// By row, that of one respondent.
  private(set) var residuals: [Double] = []
  /// Of a linear regression.
  private(set) var leverages: [Double] = []
  /// The respondents of each row.
  let counts: [Double]
  /// How many columns are kept.
  let rank: Int
  private var parts: [Double] = []

  init(_ patterns: DesignPatterns, _ regression: LinearRegression) {
    let kept = regression.kept
    rank = kept.count
    counts = patterns.counts.map(Double.init)
    let solution = LeastSquares(
      design: patterns.design, columns: patterns.columns, outcomes: patterns.outcomes, weights: counts,
      tolerance: 1e-7)
    let inverse = solution.inverse
    for row in patterns.outcomes.indices {
      let own = kept.map { patterns.design[row * patterns.columns + $0] }
      var residual = patterns.outcomes[row]
      for (place, column) in kept.enumerated() {
        residual -= own[place] * (regression.coefficients[column].value ?? 0)
      }
      residuals.append(residual)
      var leverage = 0.0
      for column in 0..<rank {
        var sum = 0.0
        for place in 0..<rank { sum += own[place] * inverse[place * rank + column] }
        parts.append(sum)
        leverage += sum * own[column]
      }
      leverages.append(leverage)
    }
  }

  /// Of a model whose score is Σ x(y − μ), as logistic and Poisson regressions have it. `inverse` is (X'WX)⁻¹ of the kept
  /// columns, row by row.
  init(
    _ patterns: DesignPatterns, kept: [Int], coefficients: [Double], inverse: [Double],
    mean: (_ predictor: Double) -> Double
  ) {
    rank = kept.count
    counts = patterns.counts.map(Double.init)
    for row in patterns.outcomes.indices {
      let own = kept.map { patterns.design[row * patterns.columns + $0] }
      var predictor = CompensatedSum()
      for (value, coefficient) in zip(own, coefficients) { predictor.add(value, times: coefficient) }
      residuals.append(patterns.outcomes[row] - mean(predictor.value))
      for column in 0..<rank {
        var sum = 0.0
        for place in 0..<rank { sum += own[place] * inverse[place * rank + column] }
        parts.append(sum)
      }
    }
  }

  /// X(X'X)⁻¹ at a row and one of the kept columns.
  subscript(row: Int, column: Int) -> Double { parts[row * rank + column] }
}
