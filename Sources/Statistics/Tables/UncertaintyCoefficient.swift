import Foundation

/// The uncertainty coefficient, Theil’s U: the share of the entropy of one variable that knowing the other takes away.
///
/// With H the entropy −Σp log p of the rows, of the columns and of the cells, U of rows given columns is (H(R) + H(C) −
/// H(RC)) ÷ H(R): 0 of independent variables only, 1 where the column tells the row. `row` is of the outcome, which stands in
/// the rows, given the groups, `column` the other way round, `symmetric` twice the numerator over H(R) + H(C). The interval
/// is normal with the large-sample standard error, inside 0…1; there is none at 0 and 1. It says how much is told, not in
/// which direction, and is small even where an association is plain to see. Empty cells add nothing; refused where a row or
/// a column has everyone.
///
/// Source: Theil (1970), American Journal of Sociology 76, 103–154; standard errors as in SAS `PROC FREQ … / MEASURES`, by
/// the δ method. R: `DescTools::UncertCoef(x, direction = "row")`.
public struct UncertaintyCoefficient: Statistic {
  /// The rows `row`, `column` and `symmetric`.
  public let estimates: [Estimate]

  /// Of a table with the outcome in its rows.
  public init(_ table: ContingencyTable, level: Double = 0.95) {
    let problem = TableProblem(table)
    let kept = problem.table
    let shares = Entropies(kept)
    estimates = PredictedFrom.allCases.map { direction in
      guard problem.refusal == nil else {
        return Estimate(
          .uncertaintyCoefficient, method: direction.rawValue, n: table.total, note: problem.note())
      }
      let (value, variance) = shares.coefficient(direction)
      return direction.estimate(.uncertaintyCoefficient, value, variance, problem, level)
    }
  }
}

private struct Entropies {
  private let table: ContingencyTable
  private let ofRows: Double
  private let ofColumns: Double
  /// H(R) + H(C) − H(RC), summed so that nothing cancels.
  private let shared: Double

  init(_ table: ContingencyTable) {
    self.table = table
    let n = Double(table.total)
    func entropy(_ counts: [Int]) -> Double {
      -counts.reduce(0) { $1 > 0 ? $0 + Double($1) / n * log(Double($1) / n) : $0 }
    }
    ofRows = entropy(table.rowTotals)
    ofColumns = entropy(table.columnTotals)
    var sum = CompensatedSum()
    for (place, count) in table.counts.enumerated() where count > 0 {
      sum.add(
        log(Double(count) / table.expected(place / table.columns, place % table.columns)),
        times: Double(count) / n)
    }
    shared = max(0, sum.value)
  }

  /// The value and its variance.
  func coefficient(_ direction: PredictedFrom) -> (Double, Double) {
    let n = Double(table.total)
    let below =
      switch direction {
      case .row: ofRows
      case .column: ofColumns
      case .symmetric: (ofRows + ofColumns) / 2
      }
    let value = shared / below
    var sum = CompensatedSum()
    for (place, count) in table.counts.enumerated() where count > 0 {
      let (i, j) = (place / table.columns, place % table.columns)
      let row = log(Double(table.rowTotals[i]) / n)
      let column = log(Double(table.columnTotals[j]) / n)
      let told = log(Double(count) / table.expected(i, j))
      // How fast the numerator and the denominator rise with the cell.
      let own =
        switch direction {
        case .row: row
        case .column: column
        case .symmetric: (row + column) / 2
        }
      let slope = (told - shared + value * (own + below)) / below
      sum.add(slope * slope, times: Double(count) / n)
    }
    return (value, sum.value / n)
  }
}
