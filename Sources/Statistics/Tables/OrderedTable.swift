/// A table of two variables in order: which pairs of respondents stand in the same order on both.
///
/// Of cell (i, j), `concordant` are those above it in both or below it in both, `discordant` those above in one and below
/// in the other; Σn·concordant is P and Σn·discordant is Q, each pair counted from both sides.
struct OrderedTable {
  let table: ContingencyTable
  let problem: TableProblem
  /// P and Q.
  let same: Double
  let opposite: Double
  /// With each cell, row by row.
  private let concordant: [Double]
  private let discordant: [Double]

  init(_ original: ContingencyTable) {
    problem = TableProblem(original)
    let table = problem.table
    self.table = table
    let (rows, columns) = (table.rows, table.columns)
    // Of all cells above and to the left, this one not included.
    var corner = [Double](repeating: 0, count: (rows + 1) * (columns + 1))
    for row in 0..<rows {
      for column in 0..<columns {
        corner[(row + 1) * (columns + 1) + column + 1] =
          corner[row * (columns + 1) + column + 1] + corner[(row + 1) * (columns + 1) + column]
          - corner[row * (columns + 1) + column] + Double(table[row, column])
      }
    }
    func block(_ across: Range<Int>, _ down: Range<Int>) -> Double {
      func at(_ row: Int, _ column: Int) -> Double { corner[row * (columns + 1) + column] }
      return at(across.upperBound, down.upperBound) - at(across.lowerBound, down.upperBound)
        - at(across.upperBound, down.lowerBound) + at(across.lowerBound, down.lowerBound)
    }
    let cells = (0..<rows).flatMap { row in (0..<columns).map { (row, $0) } }
    let concordant = cells.map { row, column in
      block(0..<row, 0..<column) + block(row + 1..<rows, column + 1..<columns)
    }
    let discordant = cells.map { row, column in
      block(0..<row, column + 1..<columns) + block(row + 1..<rows, 0..<column)
    }
    (self.concordant, self.discordant) = (concordant, discordant)
    same = zip(table.counts, concordant).reduce(0) { $0 + Double($1.0) * $1.1 }
    opposite = zip(table.counts, discordant).reduce(0) { $0 + Double($1.0) * $1.1 }
  }

  /// Σ nᵢⱼ (f of the cell)², f being given the concordant, the discordant, the row and the column.
  func sumOfSquares(_ part: (_ concordant: Double, _ discordant: Double, Int, Int) -> Double) -> Double {
    var sum = CompensatedSum()
    for (place, count) in table.counts.enumerated() where count > 0 {
      let value = part(
        concordant[place], discordant[place], place / table.columns, place % table.columns)
      sum.add(value * value, times: Double(count))
    }
    return sum.value
  }

  /// The row of a coefficient from −1 to 1, its interval normal with the large-sample standard error.
  func estimate(_ measure: Measure, _ value: Double, variance: Double, level: Double) -> Estimate {
    if let refusal = problem.refusal { return Estimate(measure, n: table.total, note: refusal) }
    guard value.isFinite else {
      return Estimate(measure, n: table.total, note: "no two respondents differ on both")
    }
    let error = max(0, variance).squareRoot()
    var row = Estimate(
      measure, value: min(1, max(-1, value)), standardError: error, n: table.total, note: problem.note())
    if error <= 1e-12 {
      row.note = problem.note("no interval: its standard error is 0")
    } else if let critical = Critical.normal(level: level) {
      row.interval = Interval(
        low: max(-1, value - critical * error), high: min(1, value + critical * error), level: level)
    } else {
      row.note = ConfidenceLevel.problem
    }
    return row
  }
}
