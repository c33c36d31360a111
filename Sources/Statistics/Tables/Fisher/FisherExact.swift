import Foundation

/// Fisher's exact test of independence, given both margins.
///
/// Null: row and column are independent. The p value is the probability of all tables with these margins that are at most
/// as probable as the observed one, within a relative 1e-7. For 2×2 the estimate is the conditional maximum likelihood
/// odds ratio (not the cross-product) with its exact interval, infinite or 0 where a cell is empty. Larger tables are
/// enumerated (`FisherEnumeration`), and where that would take more than `largestEnumeration` steps the p value is that of
/// random tables with the same margins, with `std_error` its standard error and `method` `monte carlo`; the same seed
/// gives the same value. Empty rows and columns are left out; one row or one column with answers gives a row without
/// numbers.
///
/// Source: Fisher, R. A. (1935). *JRSS, 98*, 39–82; Agresti, A. (2013). *Categorical data analysis* (3rd ed.), sections
/// 3.5 and 16.6.4; R's `fisher.test`, whose odds ratio and bounds stop at four digits.
public struct FisherExact: Statistic, Equatable {
  /// Steps of enumeration, about as long as extending a group of equally probable partial tables by one column, before
  /// random tables are drawn; a table of more than 10,000 answers is not enumerated either.
  public static let largestEnumeration = 3_500_000

  /// Two-sided.
  public let pValue: Double?
  /// The standard error of a p value from random tables.
  public let pValueError: Double?
  /// The conditional odds ratio of a 2×2 table; absent where it is infinite.
  public let oddsRatio: Double?
  /// Its exact interval.
  public let interval: Interval?
  /// Its row.
  public let estimates: [Estimate]

  /// Tests a table; `seed` and `replicates` are for random tables, and so are `threads`, on which nothing depends: without
  /// them as many as the machine has cores.
  public init(
    _ table: ContingencyTable, level: Double = 0.95, seed: UInt64 = 1, replicates: Int = 10_000,
    threads: Int? = nil
  ) {
    let problem = TableProblem(table)
    let kept = problem.table
    let isTwoByTwo = kept.rows == 2 && kept.columns == 2
    let refusal =
      problem.refusal ?? (ConfidenceLevel.isDefined(level) || !isTwoByTwo ? nil : ConfidenceLevel.problem)
    var row = Estimate(.fisherExact, n: table.total, note: refusal ?? problem.note())
    if refusal != nil {
      (pValue, pValueError, oddsRatio, interval) = (nil, nil, nil, nil)
    } else if isTwoByTwo {
      let odds = ConditionalOddsRatio(kept, level: level)
      (pValue, pValueError, oddsRatio, interval) = (odds.pValue, nil, odds.value, odds.interval)
      row.method = "exact"
      row.value = odds.value
      row.interval = odds.interval
      if odds.value == nil { row.note = problem.note("the odds ratio is infinite: a cell is empty") }
    } else if let exact = FisherEnumeration.pValue(kept, steps: Self.largestEnumeration) {
      (pValue, pValueError, oddsRatio, interval) = (exact, nil, nil, nil)
      row.method = "exact"
    } else {
      let draws = max(1, replicates)
      let random = Self.randomTables(kept, seed: seed, replicates: draws, threads: threads)
      (pValue, pValueError, oddsRatio, interval) = (random.pValue, random.standardError, nil, nil)
      row.method = "monte carlo"
      row.standardError = random.standardError
      row.note = problem.note(
        "p from \(draws) random tables with these margins; the standard error is that of p")
    }
    row.pValue = pValue
    estimates = [row]
  }

  /// The p value from random tables whatever the size, and its standard error.
  public static func randomTables(
    _ table: ContingencyTable, seed: UInt64, replicates: Int, threads: Int? = nil
  ) -> (pValue: Double, standardError: Double) {
    FisherRandom.pValue(table, seed: seed, replicates: max(1, replicates), threads: threads)
  }
}
