/// Cochran and Armitage’s test for a trend of a share over groups in order.
///
/// Null: the share is the same in all groups; alternative: it rises, or falls, from group to group. χ² = n r² with one degree
/// of freedom, r being Pearson’s correlation of answers and places. Places are 1, 2, 3 …, those of
/// groups without answers included. One degree of freedom finds a trend that Pearson’s
/// chi-square test spreads over many; the difference of the two tests whether shares depart from a line. Refused where one of
/// the variables does not have two levels, and where a row or a column has everyone.
///
/// Source: Cochran (1954), Biometrics 10, 417–451; Armitage (1955), Biometrics 11, 375–386. R: `prop.trend.test(k, n)`.
public struct CochranArmitage: Statistic {
  /// χ².
  public let statistic: Double?
  /// The upper tail.
  public let pValue: Double?
  /// Its row.
  public let estimates: [Estimate]

  /// Of a table with two rows, or two columns, whose other variable stands in order.
  public init(_ table: ContingencyTable) {
    let problem = TableProblem(table)
    let hasTwo = table.rows == 2 || table.columns == 2
    let refusal = problem.refusal ?? (hasTwo ? nil : "only for two answers or two groups")
    // M² is (n − 1) r².
    guard refusal == nil, let linear = LinearByLinear(table).statistic else {
      (statistic, pValue) = (nil, nil)
      estimates = [Estimate(.cochranArmitage, n: table.total, note: refusal ?? "")]
      return
    }
    let n = Double(table.total)
    let value = linear * (n / (n - 1))
    (statistic, pValue) = (value, Tail.chiSquare(value, df: 1))
    estimates = [
      Estimate(.cochranArmitage, statistic: value, df: 1, pValue: pValue, n: table.total)
    ]
  }
}
