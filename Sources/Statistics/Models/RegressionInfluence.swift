/// How much each respondent's residual moves the coefficients of a linear regression: what covariances that do not suppose
/// independent errors of equal variance are made of.
struct RegressionInfluence {
  /// By row, that of one respondent.
  private(set) var residuals: [Double] = []
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

  /// X(X'X)⁻¹ at a row and one of the kept columns.
  subscript(row: Int, column: Int) -> Double { parts[row * rank + column] }
}
