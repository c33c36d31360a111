/// The cells of two categorical variables against each other, with sampling weights. Rows are the outcome or first
/// variable. Rows and columns that nobody is in are left out.
public struct WeightedTable: Sendable, Equatable {
  /// How many rows have somebody.
  public let rows: Int
  /// How many columns have somebody.
  public let columns: Int
  /// Row by row.
  let cells: [WeightedCount]
  /// Everyone.
  public let whole: WeightedCount
  /// The share of each cell.
  let shares: [Double]
  let rowShares: [Double]
  let columnShares: [Double]

  /// Nil where the cells are not rows × columns.
  public init?(rows: Int, columns: Int, cells: [WeightedCount]) {
    guard rows >= 0, columns >= 0, rows.multipliedReportingOverflow(by: columns) == (cells.count, false)
    else {
      return nil
    }
    let keptRows = (0..<rows).filter { row in (0..<columns).contains { cells[row * columns + $0].isDefined } }
    let keptColumns = (0..<columns).filter { column in
      (0..<rows).contains { cells[$0 * columns + column].isDefined }
    }
    self.rows = keptRows.count
    self.columns = keptColumns.count
    let kept = keptRows.flatMap { row in keptColumns.map { cells[row * columns + $0] } }
    self.cells = kept
    let whole = kept.total
    self.whole = whole
    let shares = kept.map { $0.weight / whole.weight }
    self.shares = shares
    let (r, c) = (keptRows.count, keptColumns.count)
    rowShares = (0..<r).map { row in (0..<c).reduce(0) { $0 + shares[row * c + $1] } }
    columnShares = (0..<c).map { column in (0..<r).reduce(0) { $0 + shares[$1 * c + column] } }
  }

  /// n Σ (p − e)² / e: Pearson's statistic of the weighted shares, scaled to the number of respondents.
  var chiSquare: Double {
    var sum = CompensatedSum()
    for row in 0..<rows {
      for column in 0..<columns {
        let expected = rowShares[row] * columnShares[column]
        let distance = shares[row * columns + column] - expected
        sum.add(distance / expected, times: distance)
      }
    }
    return Double(whole.n) * sum.value
  }

  /// Why nothing can be computed.
  var refusal: String? {
    whole.n == 0
      ? "no answers"
      : rows < 2
        ? "all answers are in one row"
        : columns < 2 ? "all answers are in one column" : whole.weight.isFinite ? nil : Refusal.tooLarge
  }
}
