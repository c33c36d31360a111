/// The coefficients of a linear regression with standard errors that allow for errors alike within clusters: clients of one
/// clinic, pupils of one class.
///
/// The covariance of b is c (X'X)⁻¹ Σ (X_g'e_g)(X_g'e_g)' (X'X)⁻¹ over the G clusters, e being residuals, with
/// c = G/(G − 1) · (n − 1)/(n − p). Each coefficient's t test (null: β = 0) and interval have G − 1 degrees of freedom.
/// Assumes independent clusters, and many of them: of fewer than some 20 to 50 the errors are too small. Refused for what
/// `LinearRegression` refuses, and for fewer than two clusters.
/// Source: Liang & Zeger (1986), Biometrika 73, 13–22; Cameron & Miller (2015), Journal of Human Resources 50, 317–372, section
/// II; Stata's `regress y x, vce(cluster g)`; R's `lmtest::coeftest(fit, sandwich::vcovCL(fit, ~ g), df = G - 1)`.
public struct ClusteredCoefficients: Statistic {
  /// One a column of the design.
  public let coefficients: [Coefficient]
  /// How many clusters have a respondent.
  public let clusters: Int
  /// By column.
  public let estimates: [Estimate]

  /// Of the regression of the same rows; `clusters` has a number for each row.
  public init(
    _ patterns: DesignPatterns, clusters: [Int], _ regression: LinearRegression, level: Double = 0.95
  ) {
    precondition(clusters.count == patterns.outcomes.count, "a cluster for each row")
    let all = Set(clusters).count
    self.clusters = all
    let df = Double(all - 1)
    let isFitted = regression.residualDeviation != nil
    let errors = isFitted && all > 1 ? Self.errors(patterns, clusters, regression) : nil
    let critical = Critical.t(level: level, df: df)
    coefficients = regression.coefficients.map { own in
      guard let value = own.value, isFitted else {
        return Coefficient(own.column, value: own.value, note: own.note)
      }
      guard let errors, let critical, let place = regression.kept.firstIndex(of: own.column) else {
        return Coefficient(own.column, value: value, note: Refusal.needs(2, "clusters"))
      }
      let error = errors[place]
      guard error > 0 else { return Coefficient(own.column, value: value, note: "no error to divide by") }
      return Coefficient(
        own.column, value: value, standardError: error,
        interval: Interval(low: value - critical * error, high: value + critical * error, level: level),
        statistic: value / error, pValue: Tail.t(value / error, df: df))
    }
    estimates = coefficients.map { $0.estimate(method: "clustered", df: df, n: patterns.n) }
  }

  private static func errors(
    _ patterns: DesignPatterns, _ clusters: [Int], _ regression: LinearRegression
  ) -> [Double] {
    let influence = RegressionInfluence(patterns, regression)
    var sums: [Int: [CompensatedSum]] = [:]
    for (row, cluster) in clusters.enumerated() {
      for column in 0..<influence.rank {
        sums[cluster, default: Array(repeating: CompensatedSum(), count: influence.rank)][column].add(
          influence.counts[row] * influence.residuals[row], times: influence[row, column])
      }
    }
    let (groups, n) = (Double(sums.count), Double(patterns.n))
    let correction = groups / (groups - 1) * ((n - 1) / (n - Double(influence.rank)))
    return (0..<influence.rank).map { column in
      // In a fixed order, so that the same rows give the same bits.
      var square = CompensatedSum()
      for cluster in sums.keys.sorted() {
        let part = sums[cluster]?[column].value ?? 0
        square.add(part, times: part)
      }
      return (correction * square.value).squareRoot()
    }
  }
}
