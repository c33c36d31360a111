import Foundation

/// The coefficients of a linear, logistic or Poisson regression with standard errors that allow for errors alike within
/// clusters: clients of one clinic, pupils of one class.
///
/// The covariance of b is c A⁻¹ Σ (X_g'e_g)(X_g'e_g)' A⁻¹ over the G clusters, e being y − μ. Of a linear regression A = X'X and
/// c = G/(G − 1) · (n − 1)/(n − p); of the others A = X'WX, the information, and c = G/(G − 1), as Stata and R have them. Each
/// coefficient's t test (null: β = 0) and interval have G − 1 degrees of freedom, also where the usual test is z: what is
/// estimated of the errors comes from G clusters, and z rejects too often where they are few.
/// Assumes independent clusters, and many of them: of fewer than some 20 to 50 the errors are too small. Refused for what
/// the regression refuses, for separated outcomes, and for fewer than two clusters.
/// Source: Liang & Zeger (1986), Biometrika 73, 13–22; Cameron & Miller (2015), Journal of Human Resources 50, 317–372, sections
/// II, VI and VII; Stata's `regress y x, vce(cluster g)`; R's `lmtest::coeftest(fit, sandwich::vcovCL(fit, ~ g), df = G - 1)`,
/// where `fit` is an `lm` or a `glm`.
public struct ClusteredCoefficients: Statistic {
  /// One a column of the design.
  public let coefficients: [Coefficient]
  /// How many clusters have a respondent.
  public let clusters: Int
  /// By column; of a logistic or Poisson regression the odds or rate ratios after them.
  public let estimates: [Estimate]

  /// Of the regression of the same rows; `clusters` has a number for each row.
  public init(
    _ patterns: DesignPatterns, clusters: [Int], _ regression: LinearRegression, level: Double = 0.95
  ) {
    let isFitted = regression.residualDeviation != nil
    self.init(
      patterns, clusters, regression.coefficients, kept: regression.kept,
      influence: isFitted ? RegressionInfluence(patterns, regression) : nil,
      correction: { ($0 - 1) / ($0 - $1) }, ratio: nil, level: level)
  }

  /// Of the regression of the same rows; `clusters` has a number for each row.
  public init(
    _ patterns: DesignPatterns, clusters: [Int], _ regression: LogisticRegression, level: Double = 0.95
  ) {
    self.init(
      patterns, clusters, regression.coefficients, kept: regression.kept,
      covariance: regression.covariance, mean: { 1 / (1 + exp(-$0)) }, ratio: .oddsRatio, level: level)
  }

  /// Of the regression of the same rows; `clusters` has a number for each row.
  public init(
    _ patterns: DesignPatterns, clusters: [Int], _ regression: PoissonRegression, level: Double = 0.95
  ) {
    self.init(
      patterns, clusters, regression.coefficients, kept: regression.kept,
      covariance: regression.covariance, mean: exp, ratio: .rateRatio, level: level)
  }

  /// Of a model of maximum likelihood.
  private init(
    _ patterns: DesignPatterns, _ clusters: [Int], _ usual: [Coefficient], kept: [Int],
    covariance: [Double], mean: (Double) -> Double, ratio: Measure, level: Double
  ) {
    // Absent where outcomes are separated.
    let values = kept.compactMap { usual[$0].value }
    let isFitted = !kept.isEmpty && values.count == kept.count
    self.init(
      patterns, clusters, usual, kept: kept,
      influence: isFitted
        ? RegressionInfluence(patterns, kept: kept, coefficients: values, inverse: covariance, mean: mean)
        : nil,
      correction: { _, _ in 1 }, ratio: ratio, level: level)
  }

  /// `influence` is nil where there are no errors, and `correction` of n and p stands beside that for clusters.
  private init(
    _ patterns: DesignPatterns, _ clusters: [Int], _ usual: [Coefficient], kept: [Int],
    influence: RegressionInfluence?, correction: (_ n: Double, _ rank: Double) -> Double, ratio: Measure?,
    level: Double
  ) {
    precondition(clusters.count == patterns.outcomes.count, "a cluster for each row")
    let all = Set(clusters).count
    self.clusters = all
    let df = Double(all - 1)
    let errors = influence.flatMap {
      all > 1
        ? Self.errors(clusters, $0, correction: correction(Double(patterns.n), Double(kept.count))) : nil
    }
    let critical = Critical.t(level: level, df: df)
    let coefficients = usual.map { own in
      guard let value = own.value, influence != nil else {
        let note = own.note.isEmpty ? "separation: the errors are not followed" : own.note
        return Coefficient(own.column, value: own.value, note: note)
      }
      guard let errors, let critical, let place = kept.firstIndex(of: own.column) else {
        return Coefficient(own.column, value: value, note: Refusal.needs(2, "clusters"))
      }
      let error = errors[place]
      guard error > 0 else { return Coefficient(own.column, value: value, note: "no error to divide by") }
      return Coefficient(
        own.column, value: value, standardError: error,
        interval: Interval(low: value - critical * error, high: value + critical * error, level: level),
        statistic: value / error, pValue: Tail.t(value / error, df: df))
    }
    self.coefficients = coefficients
    let method = "clustered"
    estimates =
      coefficients.map { $0.estimate(method: method, df: df, n: patterns.n) }
      + (ratio.map { ratio in
        coefficients.map { $0.exponentiated(ratio, method: method, df: df, n: patterns.n) }
      } ?? [])
  }

  private static func errors(
    _ clusters: [Int], _ influence: RegressionInfluence, correction: Double
  ) -> [Double] {
    var sums: [Int: [CompensatedSum]] = [:]
    for (row, cluster) in clusters.enumerated() {
      for column in 0..<influence.rank {
        sums[cluster, default: Array(repeating: CompensatedSum(), count: influence.rank)][column].add(
          influence.counts[row] * influence.residuals[row], times: influence[row, column])
      }
    }
    let groups = Double(sums.count)
    return (0..<influence.rank).map { column in
      // In a fixed order, so that the same rows give the same bits.
      var square = CompensatedSum()
      for cluster in sums.keys.sorted() {
        let part = sums[cluster]?[column].value ?? 0
        square.add(part, times: part)
      }
      return (groups / (groups - 1) * correction * square.value).squareRoot()
    }
  }
}
