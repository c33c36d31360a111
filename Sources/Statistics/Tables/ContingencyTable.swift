/// The counts of two categorical variables against each other. Rows are the outcome or first variable.
public struct ContingencyTable: Sendable, Equatable {
  /// How many rows.
  public let rows: Int
  /// How many columns.
  public let columns: Int
  /// Row by row.
  public let counts: [Int]
  /// The sum of each row.
  public let rowTotals: [Int]
  /// The sum of each column.
  public let columnTotals: [Int]
  /// The sum of all.
  public let total: Int

  /// Nil where the counts are not rows × columns, one is negative, or their sum does not fit.
  public init?(rows: Int, columns: Int, counts: [Int]) {
    guard rows >= 0, columns >= 0, rows.multipliedReportingOverflow(by: columns) == (counts.count, false),
      counts.allSatisfy({ $0 >= 0 }), let total = CountSum.of(counts)
    else { return nil }
    self.rows = rows
    self.columns = columns
    self.counts = counts
    self.total = total
    var rowTotals = [Int](repeating: 0, count: rows)
    var columnTotals = [Int](repeating: 0, count: columns)
    for (index, count) in counts.enumerated() {
      rowTotals[index / columns] += count
      columnTotals[index % columns] += count
    }
    self.rowTotals = rowTotals
    self.columnTotals = columnTotals
  }

  /// Without rows and columns.
  public static let empty = ContingencyTable(unchecked: 0, 0, [], [], [], 0)

  /// The count of a cell.
  public subscript(row: Int, column: Int) -> Int { counts[row * columns + column] }

  /// What independence expects in a cell: row total × column total ÷ total, NaN in an empty table.
  public func expected(_ row: Int, _ column: Int) -> Double {
    Double(rowTotals[row]) * Double(columnTotals[column]) / Double(total)
  }

  /// All expected counts, row by row.
  public var expected: [Double] {
    (0..<rows).flatMap { row in (0..<columns).map { expected(row, $0) } }
  }

  /// Rows as columns.
  public var transposed: ContingencyTable {
    let counts = (0..<columns).flatMap { column in (0..<rows).map { self[$0, column] } }
    return ContingencyTable(unchecked: columns, rows, counts, columnTotals, rowTotals, total)
  }

  /// The table without the rows and columns in which nobody is.
  public var withoutEmpty: ContingencyTable {
    let keptRows = (0..<rows).filter { rowTotals[$0] > 0 }
    let keptColumns = (0..<columns).filter { columnTotals[$0] > 0 }
    if keptRows.count == rows, keptColumns.count == columns { return self }
    let counts = keptRows.flatMap { row in keptColumns.map { self[row, $0] } }
    return ContingencyTable(
      unchecked: keptRows.count, keptColumns.count, counts, keptRows.map { rowTotals[$0] },
      keptColumns.map { columnTotals[$0] }, total)
  }

  /// Whether the chi-square approximation is doubtful: an expected count below 1, or more than a fifth of them below 5,
  /// empty rows and columns aside.
  public var isChiSquareDoubtful: Bool { SmallExpectedCounts(withoutEmpty.expected).isDoubtful }

  /// Min(rows, columns) − 1.
  var smallerDimension: Int { Swift.min(rows, columns) - 1 }

  private init(
    unchecked rows: Int, _ columns: Int, _ counts: [Int], _ rowTotals: [Int], _ columnTotals: [Int],
    _ total: Int
  ) {
    self.rows = rows
    self.columns = columns
    self.counts = counts
    self.rowTotals = rowTotals
    self.columnTotals = columnTotals
    self.total = total
  }
}
