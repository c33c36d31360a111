/// φ, the correlation of two binary variables, signed.
///
/// φ = (ad − bc) ÷ √(the product of the four margins), so that |φ| = √(χ² ÷ n) = V: positive where the first row goes with
/// the first column. The interval is the two-sided noncentral chi-square one of |φ| with φ's sign, so where it reaches 0
/// the sign is not settled, and the note says so. Tables other than 2×2, and those with an empty row or column, give a row
/// without numbers.
///
/// Source: R's `effectsize::phi(x, adjust = FALSE, alternative = "two.sided")` but for the sign.
public struct Phi: Statistic {
  /// φ.
  public let value: Double?
  /// Its row.
  public let estimates: [Estimate]

  /// Of a table of two rows and two columns.
  public init(_ table: ContingencyTable, level: Double = 0.95) {
    let association = Association(table, onlyTwoByTwo: true, level: level)
    var row = association.estimate(.phi) { $0.squareRoot() }
    let cells = association.table
    // Compared as ratios: the products may not fit an Int.
    if association.refusal == nil, Double(cells[0, 0]) < cells.expected(0, 0), let value = row.value {
      row.value = -value
      row.interval = row.interval.map {
        Interval(low: $0.high.map { -$0 }, high: $0.low.map { 0 - $0 }, level: level)
      }
    }
    if row.interval?.low == 0 || row.interval?.high == 0 {
      row.note = association.problem.note("the interval is that of |φ| and leaves its sign open")
    }
    value = row.value
    estimates = [row]
  }
}
