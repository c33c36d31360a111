/// Pearson's chi-square test of independence, uncorrected.
///
/// Null: row and column are independent. χ² = Σ (O − E)² ÷ E with (r − 1)(c − 1) degrees of freedom. Empty rows and columns
/// are left out, with a note; so are doubts about small expected counts noted. One row or one column with answers gives a
/// row without numbers.
///
/// Source: Pearson, K. (1900). *Philosophical Magazine, 50*, 157–175; R's `chisq.test(x, correct = FALSE)`.
public struct PearsonChiSquare: Statistic {
  /// χ².
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
    let test = ChiSquareTest(problem) { zip($0, $1).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) / $1.1 } }
    (statistic, df, pValue) = (test.statistic, test.df, test.pValue)
    estimates = [test.estimate(.pearsonChiSquare)]
  }
}

/// Yates's continuity-corrected chi-square test of a 2×2 table.
///
/// Null: row and column are independent. χ² = Σ (|O − E| − c)² ÷ E with one degree of freedom, where c is 0.5, or the
/// smallest |O − E| where that is less, as in R. Other tables, and those with an empty row or column, give a row without
/// numbers.
///
/// Source: Yates, F. (1934). *Supplement to the JRSS, 1*, 217–235; R's `chisq.test(x)`.
public struct YatesChiSquare: Statistic {
  /// χ².
  public let statistic: Double?
  /// 1.
  public let df: Double?
  /// The upper tail.
  public let pValue: Double?
  /// Its row.
  public let estimates: [Estimate]

  /// Tests a table of two rows and two columns.
  public init(_ table: ContingencyTable) {
    let problem = TableProblem(table, onlyTwoByTwo: true)
    let test = ChiSquareTest(problem) { observed, expected in
      // All four distances are one number, but for rounding: corrected to nothing, they are nothing.
      let distance = zip(observed, expected).map { abs($0 - $1) }.min() ?? 0
      let corrected = max(0, distance - 0.5)
      return expected.reduce(0) { $0 + corrected * corrected / $1 }
    }
    (statistic, df, pValue) = (test.statistic, test.df, test.pValue)
    estimates = [test.estimate(.yatesChiSquare)]
  }
}
