/// Pearson's test of independence with sampling weights, with Rao and Scott's second-order correction, as an F test.
///
/// F = X² / tr Δ, with X² Pearson's statistic of the weighted shares for n respondents, and Δ the matrix of generalized
/// design effects: of the (r − 1)(c − 1) contrasts of independence in the log-linear model, their linearised covariance
/// against that of a simple random sample. Its degrees of freedom are d = (tr Δ)² / tr Δ² and d(n − 1). With equal weights
/// F is X²/d but for n/(n − 1). Refused where a row or a column has everyone, where cells without anybody leave a contrast
/// undefined, and for more than 600 contrasts.
///
/// Sources: Rao & Scott (1984), Annals of Statistics 12, 46–60; Thomas & Rao (1987), Journal of the American Statistical
/// Association 82, 630–636; R: `svychisq(~y + g, svydesign(ids = ~1, weights = ~w), statistic = "F")`.
public struct RaoScottF: Statistic {
  /// F.
  public let statistic: Double?
  /// d.
  public let df: Double?
  /// d(n − 1).
  public let df2: Double?
  /// The upper tail.
  public let pValue: Double?
  /// Its row.
  public let estimates: [Estimate]

  private static let mostContrasts = 600

  /// Tests a table.
  public init(_ table: WeightedTable) {
    var note = table.refusal ?? ""
    let contrasts = (table.rows - 1) * (table.columns - 1)
    if note.isEmpty, contrasts > Self.mostContrasts { note = "the table is too large" }
    var traces: (first: Double, second: Double)?
    if note.isEmpty {
      traces = Self.designEffects(table)
      if traces == nil { note = "empty cells leave it undefined" }
    }
    let n = table.whole.n
    if let traces, n > 1 {
      let d = traces.first * traces.first / traces.second
      let f = table.chiSquare / traces.first
      (statistic, df, df2) = (f, d, d * Double(n - 1))
      pValue = Tail.f(f, d, d * Double(n - 1))
    } else {
      (statistic, df, df2, pValue) = (nil, nil, nil, nil)
    }
    estimates = [
      Estimate(
        .raoScottF, statistic: statistic, df: df, df2: df2, pValue: pValue, n: n,
        nWeighted: table.whole.weight, note: note)
    ]
  }

  /// tr Δ and tr Δ². A contrast takes the difference of two rows (one and the last) in two columns (one and the last): four
  /// cells of 1 and −1.
  private static func designEffects(_ table: WeightedTable) -> (first: Double, second: Double)? {
    let (r, c) = (table.rows, table.columns)
    let size = (r - 1) * (c - 1)
    let n = Double(table.whole.n)
    let contrasts: [[(cell: Int, sign: Double)]] = (0..<size).map { place in
      let (row, column) = (place / (c - 1), place % (c - 1))
      return [
        (row * c + column, 1), (row * c + c - 1, -1), ((r - 1) * c + column, -1), (r * c - 1, 1),
      ]
    }
    let isIn = table.shares.map { $0 > 0 }
    let inverse = table.shares.map { $0 > 0 ? 1 / $0 : 0 }
    // Of the sums of squared weights, those of all being 1: Σw²/p and Σw²/p².
    let scale = table.whole.weight * table.whole.weight
    let squares = table.cells.indices.map { table.cells[$0].squares / scale * inverse[$0] }
    let all = table.whole.squares / scale
    func sum(_ contrast: [(cell: Int, sign: Double)], _ value: (Int) -> Double) -> Double {
      contrast.reduce(0) { $0 + $1.sign * value($1.cell) }
    }
    let occupied = contrasts.map { sum($0) { isIn[$0] ? 1 : 0 } }
    let weighted = contrasts.map { sum($0) { squares[$0] } }
    var simple = [Double](repeating: 0, count: size * size)
    var design = simple
    for i in 0..<size {
      for j in 0...i {
        var (a, b) = (0.0, 0.0)
        for x in contrasts[i] {
          for y in contrasts[j] where x.cell == y.cell {
            a += x.sign * y.sign * inverse[x.cell]
            b += x.sign * y.sign * squares[x.cell] * inverse[x.cell]
          }
        }
        simple[i * size + j] = a / n
        design[i * size + j] =
          (b - weighted[i] * occupied[j] - occupied[i] * weighted[j] + all * occupied[i] * occupied[j])
          * n / (n - 1)
        design[j * size + i] = design[i * size + j]
      }
    }
    guard let factor = CholeskyFactor(simple, size: size) else { return nil }
    // L⁻¹ V L⁻ᵀ has the eigenvalues of Δ and is symmetric.
    let half = (0..<size).map { column in factor.solvedForward((0..<size).map { design[$0 * size + column] })
    }
    var (first, second) = (CompensatedSum(), CompensatedSum())
    for row in 0..<size {
      let solved = factor.solvedForward((0..<size).map { half[$0][row] })
      first.add(solved[row])
      for value in solved { second.add(value, times: value) }
    }
    guard first.value > 0, second.value > 0 else { return nil }
    return (first.value, second.value)
  }
}
