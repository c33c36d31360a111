/// What independence expects in each cell: row total × column total ÷ total.
public struct ExpectedCounts: Statistic {
  /// Row by row; empty in a table without answers.
  public let values: [Double]
  /// As the table's.
  public let isChiSquareDoubtful: Bool
  /// One row for each cell.
  public let estimates: [Estimate]

  /// Of a table.
  public init(_ table: ContingencyTable) {
    values = table.total > 0 ? table.expected : []
    isChiSquareDoubtful = table.isChiSquareDoubtful
    estimates = TableCells.rows(.expectedCount, table) { table.expected($0, $1) }
  }
}

/// How far each cell is from what independence expects, in standard errors: (O − E) ÷ √(E (1 − row share)(1 − column
/// share)), about standard normal.
///
/// Absent, with a note, in an empty row or column and in one that holds everyone.
///
/// Source: Haberman, S. J. (1973). *Biometrics, 29*, 205–220; R's `chisq.test(x)$stdres`.
public struct AdjustedResiduals: Statistic {
  /// Row by row.
  public let values: [Double?]
  /// One row for each cell.
  public let estimates: [Estimate]

  /// Of a table.
  public init(_ table: ContingencyTable) {
    estimates = TableCells.rows(.adjustedResidual, table) { row, column in
      let n = Double(table.total)
      let others = Double(table.total - table.rowTotals[row]) / n
      let elsewhere = Double(table.total - table.columnTotals[column]) / n
      let expected = table.expected(row, column)
      return (Double(table[row, column]) - expected) / (expected * others * elsewhere).squareRoot()
    }
    values = estimates.map(\.value)
  }
}

/// Rows of results for the cells of a table.
enum TableCells {
  static func rows(
    _ measure: Measure, _ table: ContingencyTable, _ value: (Int, Int) -> Double
  ) -> [Estimate] {
    (0..<table.rows).flatMap { row in
      (0..<table.columns).map { column in
        let number = table.total > 0 ? value(row, column) : .nan
        return Estimate(
          measure, at: .cell(row: row, column: column), value: number, n: table.total,
          note: number.isFinite ? "" : note(table, row, column))
      }
    }
  }

  private static func note(_ table: ContingencyTable, _ row: Int, _ column: Int) -> String {
    if table.total == 0 { return "no answers" }
    if table.rowTotals[row] == 0 { return "the row is empty" }
    if table.columnTotals[column] == 0 { return "the column is empty" }
    return "all answers are in one row or one column"
  }
}
