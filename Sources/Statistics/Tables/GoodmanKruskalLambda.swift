/// Goodman and Kruskal’s λ: by how much fewer guesses of the one variable are wrong where the other is known.
///
/// λ of rows given columns is (Σ cⱼ − r) ÷ (n − r), cⱼ being the largest count of column j and r the largest row total: the
/// share of wrong guesses of the row that knowing the column saves. `row` is of the outcome, which stands in the rows, given
/// the groups, `column` the other way round, and `symmetric` guesses each half of the time. It is 0 wherever each group has
/// the same most frequent answer, although the two may depend on each other. Where two counts are the largest the first is
/// taken, which the estimate does not depend on but its error does. The interval is normal with the large-sample standard
/// error, inside 0…1; there is none where λ is 0 or 1, as its distribution is no normal one there. Empty rows and columns are
/// left out; refused where a row or a column has everyone.
///
/// Source: Goodman & Kruskal (1954), Journal of the American Statistical Association 49, 732–764; (1972), 67, 415–421, for
/// the standard errors, as in SAS `PROC FREQ … / MEASURES`. R: `DescTools::Lambda(x, direction = "row")`.
public struct GoodmanKruskalLambda: Statistic {
  /// The rows `row`, `column` and `symmetric`.
  public let estimates: [Estimate]

  /// Of a table with the outcome in its rows.
  public init(_ table: ContingencyTable, level: Double = 0.95) {
    let problem = TableProblem(table)
    let kept = problem.table
    estimates = PredictedFrom.allCases.map { direction in
      guard problem.refusal == nil else {
        return Estimate(
          .goodmanKruskalLambda, method: direction.rawValue, n: table.total, note: problem.note())
      }
      let (value, variance) =
        switch direction {
        case .row: Self.oneWay(kept.transposed)
        case .column: Self.oneWay(kept)
        case .symmetric: Self.bothWays(kept)
        }
      return direction.estimate(.goodmanKruskalLambda, value, variance, problem, level)
    }
  }

  /// Of the column given the row, with its variance.
  private static func oneWay(_ table: ContingencyTable) -> (Double, Double) {
    let n = Double(table.total)
    let guess = Modes(table)
    let known = guess.ofRows.reduce(0) { $0 + Double($1.count) }
    let unknown = Double(guess.column.count)
    let same = guess.ofRows.filter { $0.place == guess.column.place }.reduce(0) { $0 + Double($1.count) }
    let wrong = n - unknown
    return (
      (known - unknown) / wrong, (n - known) / wrong * ((known + unknown - 2 * same) / wrong) / wrong
    )
  }

  private static func bothWays(_ table: ContingencyTable) -> (Double, Double) {
    let n = Double(table.total)
    let (guess, turned) = (Modes(table), Modes(table.transposed))
    let ofRows = guess.ofRows.reduce(0) { $0 + Double($1.count) }
    let ofColumns = turned.ofRows.reduce(0) { $0 + Double($1.count) }
    let (row, column) = (turned.column, guess.column)
    let w = 2 * n - Double(row.count) - Double(column.count)
    let v = 2 * n - ofRows - ofColumns
    let inColumn = guess.ofRows.filter { $0.place == column.place }.reduce(0) { $0 + Double($1.count) }
    let inRow = turned.ofRows.filter { $0.place == row.place }.reduce(0) { $0 + Double($1.count) }
    let x =
      inColumn + inRow + Double(guess.ofRows[row.place].count) + Double(turned.ofRows[column.place].count)
    let y = 8 * n - w - v - 2 * x
    // Of cells that are the largest of their row and of their column.
    let both = guess.ofRows.enumerated().reduce(0) { sum, row in
      turned.ofRows[row.element.place].place == row.offset ? sum + Double(row.element.count) : sum
    }
    let corner = Double(table[row.place, column.place])
    let ratio = v / w
    // Divided by w as they come, since w⁴ has no digits left of a large table.
    let variance =
      (ratio * (y / w) - 2 * ((n - both) / w) - 2 * ratio * ratio * ((n - corner) / w)) / w
    return ((w - v) / w, variance)
  }
}

/// The largest count of each row, and the largest column total; the first of equals.
private struct Modes {
  let ofRows: [(place: Int, count: Int)]
  let column: (place: Int, count: Int)

  init(_ table: ContingencyTable) {
    func largest(_ counts: [Int]) -> (place: Int, count: Int) {
      let count = counts.max() ?? 0
      return (counts.firstIndex(of: count) ?? 0, count)
    }
    ofRows = (0..<table.rows).map { row in largest((0..<table.columns).map { table[row, $0] }) }
    column = largest(table.columnTotals)
  }
}

/// Which variable of a table is told from the other.
enum PredictedFrom: String, CaseIterable {
  case row, column, symmetric

  /// The row of a coefficient from 0 to 1, its interval normal with the large-sample standard error.
  func estimate(
    _ measure: Measure, _ value: Double, _ variance: Double, _ problem: TableProblem, _ level: Double
  ) -> Estimate {
    let n = problem.table.total
    guard ConfidenceLevel.isDefined(level) else {
      return Estimate(measure, method: rawValue, n: n, note: ConfidenceLevel.problem)
    }
    let error = max(0, variance).squareRoot()
    let inside = min(1, max(0, value))
    guard error > 0, inside > 0, inside < 1 else {
      return Estimate(
        measure, method: rawValue, value: inside, n: n,
        note: problem.note("no interval: at 0 and 1 its distribution is not normal"))
    }
    let half = Normal.critical(level) * error
    return Estimate(
      measure, method: rawValue, value: inside, standardError: error,
      interval: Interval(low: max(0, inside - half), high: min(1, inside + half), level: level), n: n,
      note: problem.note())
  }
}
