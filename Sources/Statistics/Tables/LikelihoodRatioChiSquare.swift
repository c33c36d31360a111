import Foundation

/// The likelihood-ratio test of independence.
///
/// Null: row and column are independent. G² = 2 Σ O log(O ÷ E) with (r − 1)(c − 1) degrees of freedom; a cell with nobody
/// adds nothing. Empty rows and columns are left out, with a note. One row or one column with answers gives a row without
/// numbers.
///
/// Source: Agresti, A. (2013). *Categorical data analysis* (3rd ed.), equation 3.11; R's `MASS::loglm`.
public struct LikelihoodRatioChiSquare: Statistic {
  /// G².
  public let statistic: Double?
  /// (r − 1)(c − 1).
  public let df: Double?
  /// The upper tail.
  public let pValue: Double?
  /// Its row.
  public let estimates: [Estimate]

  /// Tests a table.
  public init(_ table: ContingencyTable) {
    let problem = TableProblem(table)
    // Each term is O log(O ÷ E) + E − O, which is never negative; the last two add to nothing over the table.
    let test = ChiSquareTest(problem) { observed, expected in
      2 * zip(observed, expected).reduce(0) { $0 + SaddlePoint.deviance($1.0, $1.1) }
    }
    (statistic, df, pValue) = (test.statistic, test.df, test.pValue)
    estimates = [test.estimate(.likelihoodRatioChiSquare)]
  }
}

/// What the chi-square tests of a table share.
struct ChiSquareTest {
  let statistic: Double?
  let df: Double?
  let pValue: Double?
  private let n: Int
  private let note: String

  /// `formula` is given the observed and the expected counts.
  init(_ problem: TableProblem, formula: ([Double], [Double]) -> Double) {
    let table = problem.table
    n = table.total
    guard problem.refusal == nil else {
      (statistic, df, pValue) = (nil, nil, nil)
      note = problem.note()
      return
    }
    let expected = table.expected
    let statistic = formula(table.counts.map(Double.init), expected)
    let df = Double(table.rows - 1) * Double(table.columns - 1)
    self.statistic = statistic
    self.df = df
    pValue = ChiSquare(df: df).upperTail(statistic)
    note = problem.note(SmallExpectedCounts(expected).note)
  }

  func estimate(_ measure: Measure) -> Estimate {
    Estimate(measure, statistic: statistic, df: df, pValue: pValue, n: n, note: note)
  }
}
