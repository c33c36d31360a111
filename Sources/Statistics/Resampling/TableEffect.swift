import Foundation

/// Bootstrap intervals of what is read off a table: Cramér's V; of two rows and two columns φ, the difference and the
/// ratios too; the share of each row within its column.
///
/// The first row is the event, the columns are groups, and all respondents are resampled together, so a group's size
/// varies as it would in another sample. Ratios are resampled as logarithms, and `standardError` is of the logarithm.
public struct TableBootstrap: Statistic {
  /// Shares of more cells than this would be more rows than anybody reads.
  public static let mostCells = 200

  /// V, φ, risk difference, risk ratio, odds ratio, then the shares cell by cell, as far as they are asked for.
  public let estimates: [Estimate]

  /// Of a table; with `shares` also of its cells' shares of their columns.
  public init(_ table: ContingencyTable, shares: Bool, _ bootstrap: Bootstrap) {
    let cells = table.counts.indices.filter { table.counts[$0] > 0 }
    let hasShares = shares && table.counts.count <= Self.mostCells
    let effect = TableEffect(table, cells: cells, hasShares: hasShares)
    let resamples = Resamples(effect, counts: cells.map { table.counts[$0] }, bootstrap)
    let n = table.total
    var rows = [resamples.estimate(.cramersV, 0, n: n)]
    if effect.isTwoByTwo {
      rows += [
        resamples.estimate(.phi, 1, n: n),
        resamples.estimate(.riskDifference, 2, at: .contrast(0, 1), n: n),
        resamples.estimate(.riskRatio, 3, at: .contrast(0, 1), n: n, isLogarithm: true),
        resamples.estimate(.oddsRatio, 4, at: .contrast(0, 1), n: n, isLogarithm: true),
      ]
    }
    if hasShares {
      let start = rows.count
      rows += table.counts.indices.map { cell in
        resamples.estimate(
          .proportion, start + cell,
          at: .cell(row: cell / table.columns, column: cell % table.columns),
          n: table.columnTotals[cell % table.columns])
      }
    }
    estimates = rows
  }
}

/// The numbers of `TableBootstrap`; a pattern is a cell that is not empty.
struct TableEffect: PatternEffect {
  let rows: Int
  let columns: Int
  let cells: [Int]
  let hasShares: Bool

  init(_ table: ContingencyTable, cells: [Int], hasShares: Bool) {
    rows = table.rows
    columns = table.columns
    self.cells = cells
    self.hasShares = hasShares
  }

  var isTwoByTwo: Bool { rows == 2 && columns == 2 }
  var size: Int { (isTwoByTwo ? 5 : 1) + (hasShares ? rows * columns : 0) }

  func values(_ weights: UnsafePointer<Double>, into values: UnsafeMutablePointer<Double>) {
    withUnsafeTemporaryAllocation(of: Double.self, capacity: rows * columns + rows + columns + 1) { all in
      all.initialize(repeating: 0)
      guard let counts = all.baseAddress else { return }
      let rowTotals = counts + rows * columns
      let columnTotals = rowTotals + rows
      var n = 0.0
      for (pattern, cell) in cells.enumerated() {
        let count = weights[pattern]
        counts[cell] = count
        rowTotals[cell / columns] += count
        columnTotals[cell % columns] += count
        n += count
      }
      var place = 1
      if isTwoByTwo {
        twoByTwo(counts, into: values)
        place = 5
      } else {
        values[0] = cramersV(counts, rowTotals, columnTotals, n)
      }
      guard hasShares else { return }
      for cell in 0..<rows * columns { values[place + cell] = counts[cell] / columnTotals[cell % columns] }
    }
  }

  private func twoByTwo(_ cells: UnsafePointer<Double>, into values: UnsafeMutablePointer<Double>) {
    let (a, b, c, d) = (cells[0], cells[1], cells[2], cells[3])
    let margins = ((a + b) * (c + d)).squareRoot() * ((a + c) * (b + d)).squareRoot()
    let phi = (a * d - b * c) / margins
    let (p, q) = (a / (a + c), b / (b + d))
    values[0] = abs(phi)
    values[1] = phi
    values[2] = p - q
    values[3] = log(p / q)
    values[4] = log(a * d / (b * c))
  }

  /// Of the rows and columns that are not empty, as `CramersV`.
  private func cramersV(
    _ counts: UnsafePointer<Double>, _ rowTotals: UnsafePointer<Double>,
    _ columnTotals: UnsafePointer<Double>,
    _ n: Double
  ) -> Double {
    let occupiedRows = (0..<rows).reduce(0) { $0 + (rowTotals[$1] > 0 ? 1 : 0) }
    let occupiedColumns = (0..<columns).reduce(0) { $0 + (columnTotals[$1] > 0 ? 1 : 0) }
    let smaller = min(occupiedRows, occupiedColumns) - 1
    guard smaller > 0 else { return .nan }
    var chiSquare = 0.0
    for row in 0..<rows where rowTotals[row] > 0 {
      for column in 0..<columns where columnTotals[column] > 0 {
        let expected = rowTotals[row] * columnTotals[column] / n
        let deviation = counts[row * columns + column] - expected
        chiSquare += deviation * deviation / expected
      }
    }
    return min(1, (chiSquare / (n * Double(smaller))).squareRoot())
  }
}
