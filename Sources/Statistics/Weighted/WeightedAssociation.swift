/// Cramér's V of weighted shares, and φ of a table of two rows and two columns, signed.
///
/// V = √(X² ÷ (n (min(r, c) − 1))) with X² = n Σ (p − e)²/e of the weighted shares p: what the unweighted V is of counts. It
/// describes the population that the weights stand for and has no interval here, as the noncentral chi-square interval
/// supposes a simple random sample. Refused like `RaoScottF`.
public struct WeightedAssociation: Statistic {
  /// V.
  public let cramersV: Double?
  /// φ; absent in larger tables.
  public let phi: Double?
  /// φ in a table of two rows and two columns, then V.
  public let estimates: [Estimate]

  /// Of a table.
  public init(_ table: WeightedTable) {
    let refusal = table.refusal ?? ""
    let size = refusal.isEmpty ? table.chiSquare / Double(table.whole.n) : nil
    cramersV = size.map { min(1, ($0 / Double(min(table.rows, table.columns) - 1)).squareRoot()) }
    func row(_ measure: Measure, _ value: Double?) -> Estimate {
      Estimate(
        measure, value: value, n: table.whole.n, nWeighted: table.whole.weight,
        note: refusal.isEmpty ? "no interval with weights" : refusal)
    }
    if let size, table.rows == 2, table.columns == 2 {
      let sign = table.shares[0] < table.rowShares[0] * table.columnShares[0] ? -1.0 : 1
      phi = sign * min(1, size.squareRoot())
      estimates = [row(.phi, phi), row(.cramersV, cramersV)]
    } else {
      phi = nil
      estimates = [row(.cramersV, cramersV)]
    }
  }
}
