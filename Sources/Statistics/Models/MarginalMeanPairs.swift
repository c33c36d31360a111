/// Which adjusted means differ: all pairs of the levels of a categorical term, the family-wise error held as Tukey's differences
/// hold it.
///
/// For each pair d = (x_i − x_j)'b with standard error s √((x_i − x_j)'(X'X)⁻¹(x_i − x_j)), x being the rows of the adjusted
/// means; p and interval are from the studentized range of the term's k means with the residual's degrees of freedom, at
/// q = √2 |d|/SE. Exact where the means have equal errors and are independent, else as a rule on the safe side. Absent where a
/// mean is not estimable, and refused as the means are.
/// Source: Kramer (1957), Biometrics 13, 13–18; Hayter (1989), Journal of the American Statistical Association 84,
/// 208–213; Searle, Speed & Milliken (1980), The American Statistician 34, 216–221; R's
/// `pairs(emmeans::emmeans(lm(y ~ a + b), ~ a), infer = TRUE)`.
public struct MarginalMeanPairs: Statistic {
  /// Two rows of a family.
  public struct Pair: Sendable, Equatable {
    /// The place of the first, among the rows.
    public let first: Int
    /// The place of the second.
    public let second: Int
    /// The first mean less the second.
    public let difference: Double?
    /// That of the difference.
    public let standardError: Double?
    /// Simultaneous.
    public let interval: Interval?
    /// √2 |d|/SE.
    public let q: Double?
    /// Adjusted for the number of means.
    public let adjustedP: Double?
  }

  /// Every pair of rows, first before second.
  public let pairs: [Pair]
  /// A row a pair (`contrast`), its p value being the adjusted one.
  public let estimates: [Estimate]

  /// Of the regression of the same rows, at the mean rows of one term's levels.
  public init(
    _ patterns: DesignPatterns, _ regression: LinearRegression, at rows: [[Double]], level: Double = 0.95
  ) {
    let df = regression.df.residual
    let places = rows.indices.flatMap { first in (first + 1..<rows.count).map { (first, $0) } }
    func means(_ rows: [[Double]]) -> [Coefficient] {
      EstimatedMarginalMeans(patterns, regression, at: rows, level: level).means
    }
    let differences = means(places.map { first, second in zip(rows[first], rows[second]).map(-) })
    let own = means(rows)
    let k = own.count { $0.value != nil }
    let critical = Critical.studentizedRange(level: level, groups: k, df: df)
    var (pairs, estimates) = ([Pair](), [Estimate]())
    for ((first, second), difference) in zip(places, differences) {
      // The difference of two means that nobody tells of may be told of, but it is of no pair in the table.
      let isTold = own[first].value != nil && own[second].value != nil
      let value = isTold ? difference.value : nil
      let error = isTold ? difference.standardError.flatMap { $0 > 0 ? $0 : nil } : nil
      let q = value.flatMap { value in error.map { abs(value) * 2.0.squareRoot() / $0 } }
      let pair = Pair(
        first: first, second: second, difference: value, standardError: error,
        interval: value.flatMap { value in
          error.flatMap { error in
            critical.map { critical in
              let half = critical * error / 2.0.squareRoot()
              return Interval(low: value - half, high: value + half, level: level)
            }
          }
        }, q: q, adjustedP: q.flatMap { Tail.studentizedRange($0, groups: k, df: df) })
      pairs.append(pair)
      let missing = [own[first].note, own[second].note, difference.note].first { !$0.isEmpty } ?? ""
      estimates.append(
        Estimate(
          .marginalMeanDifference, at: .contrast(first, second), method: "tukey", value: value,
          standardError: error, interval: pair.interval, statistic: q, df: q == nil ? nil : Double(k),
          df2: q == nil ? nil : df, pValue: pair.adjustedP, n: patterns.n,
          note: value == nil ? missing : error == nil ? "no error to divide by" : ""))
    }
    self.pairs = pairs
    self.estimates = estimates
  }
}
