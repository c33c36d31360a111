/// The means that a linear model expects where some predictors are fixed and the others balanced: adjusted means, least-squares
/// means.
///
/// x'b, b being the coefficients and x the mean of the design's rows over a reference grid: all combinations of the levels
/// of the other factors, each counting equally, with numbers at their means. Standard error s √(x'(X'X)⁻¹x), interval from t
/// with the residual's degrees of freedom. Absent where x is not a combination of the design's rows, as where a
/// combination of levels has nobody (not estimable). Refused as the regression's errors are.
/// Source: Searle, Speed & Milliken (1980), The American Statistician 34, 216–221; R's
/// `emmeans::emmeans(lm(y ~ a * b), ~ a)`.
public struct EstimatedMarginalMeans: Statistic {
  /// One a row; `column` is its place among them.
  public let means: [Coefficient]
  /// By row, at its place (`at`).
  public let estimates: [Estimate]

  /// Of the regression of the same rows, at mean rows of its design.
  public init(
    _ patterns: DesignPatterns, _ regression: LinearRegression, at rows: [[Double]], level: Double = 0.95
  ) {
    let kept = regression.kept
    let df = regression.df.residual
    let critical = Critical.t(level: level, df: df)
    let dependencies = Self.dependencies(patterns, kept: kept)
    let refusal = regression.estimates.first { $0.measure == .rSquared }?.note ?? ""
    means = rows.enumerated().map { place, row in
      guard refusal.isEmpty, let critical else { return Coefficient(place, absent: refusal) }
      guard dependencies.allSatisfy({ $0.holds(of: row, kept: kept) }) else {
        return Coefficient(place, absent: "not estimable: some combination of levels has nobody")
      }
      var mean = CompensatedSum()
      var variance = CompensatedSum()
      for (i, column) in kept.enumerated() {
        mean.add(row[column], times: regression.coefficients[column].value ?? 0)
        for (j, other) in kept.enumerated() {
          variance.add(row[column] * row[other], times: regression.covariance[i * kept.count + j])
        }
      }
      let error = variance.value.squareRoot()
      return Coefficient(
        place, value: mean.value, standardError: error,
        interval: Interval(
          low: mean.value - critical * error, high: mean.value + critical * error, level: level))
    }
    estimates = means.map {
      Estimate(
        .estimatedMarginalMean, at: .at($0.column), value: $0.value, standardError: $0.standardError,
        interval: $0.interval, df: $0.value == nil ? nil : df, n: patterns.n, note: $0.note)
    }
  }

  /// A column that the regression left out, as a combination of those that it kept.
  private struct Dependency {
    var column: Int
    var weights: [Double]

    func holds(of row: [Double], kept: [Int]) -> Bool {
      var sum = CompensatedSum()
      for (weight, column) in zip(weights, kept) { sum.add(weight, times: row[column]) }
      return abs(sum.value - row[column]) <= 1e-8 * max(1, abs(row[column]))
    }
  }

  private static func dependencies(_ patterns: DesignPatterns, kept: [Int]) -> [Dependency] {
    (0..<patterns.columns).filter { !kept.contains($0) }.map { column in
      let among = patterns.keeping(Set(kept))
      let solution = LeastSquares(
        design: among.design, columns: among.columns,
        outcomes: patterns.outcomes.indices.map { patterns.design[$0 * patterns.columns + column] },
        weights: patterns.counts.map(Double.init), tolerance: 1e-7)
      return Dependency(column: column, weights: solution.coefficients)
    }
  }
}
