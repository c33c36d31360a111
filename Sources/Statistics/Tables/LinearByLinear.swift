/// The linear-by-linear association test of two variables in order: M² = (n − 1) r², r being Pearson’s correlation of the
/// places of the answers, with one degree of freedom.
///
/// Null: the two are independent; alternative: one rises, or falls, with the other. One degree of freedom finds a trend that
/// Pearson’s chi-square test spreads over many. Places are 1, 2, 3 …, those of answers that nobody gave included. Refused where a row or
/// a column has everyone.
///
/// Source: Mantel (1963), Journal of the American Statistical Association 58, 690–700; Agresti (2013), section 3.4. R:
/// `coin::lbl_test(as.table(x))`, whose statistic is the root of this.
public struct LinearByLinear: Statistic {
  /// M².
  public let statistic: Double?
  /// The upper tail.
  public let pValue: Double?
  /// The row.
  public let estimates: [Estimate]

  /// Of a table whose rows and columns stand in order.
  public init(_ table: ContingencyTable) {
    let problem = TableProblem(table)
    let cells = table
    guard problem.refusal == nil else {
      (statistic, pValue) = (nil, nil)
      estimates = [Estimate(.linearByLinear, n: cells.total, note: problem.refusal ?? "")]
      return
    }
    let n = Double(cells.total)
    func centred(_ totals: [Int]) -> [Double] {
      let mean = totals.enumerated().reduce(0) { $0 + Double($1.offset) * (Double($1.element) / n) }
      return totals.indices.map { Double($0) - mean }
    }
    let (rows, columns) = (centred(cells.rowTotals), centred(cells.columnTotals))
    func spread(_ places: [Double], _ totals: [Int]) -> Double {
      zip(places, totals).reduce(0) { $0 + $1.0 * $1.0 * Double($1.1) }
    }
    var product = CompensatedSum()
    for (place, count) in cells.counts.enumerated() {
      product.add(rows[place / cells.columns] * columns[place % cells.columns], times: Double(count))
    }
    let r =
      product.value / rootOfProduct(spread(rows, cells.rowTotals), spread(columns, cells.columnTotals))
    let value = (n - 1) * r * r
    let p = Tail.chiSquare(value, df: 1)
    (statistic, pValue) = (value, p)
    estimates = [
      Estimate(.linearByLinear, statistic: value, df: 1, pValue: p, n: cells.total)
    ]
  }
}
