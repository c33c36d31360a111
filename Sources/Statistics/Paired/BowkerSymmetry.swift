/// Bowker's test that as many change from each category to each other as the other way round.
///
/// Null: the change table is symmetric; alternative: it is not, which is more than that its margins differ. χ² = Σ(nᵢⱼ −
/// nⱼᵢ)²/(nᵢⱼ + nⱼᵢ) over the pairs of categories between which somebody changed, with as many degrees of freedom. Of two
/// categories it is McNemar's test. Refused where nobody changed.
///
/// Source: Bowker (1948), Journal of the American Statistical Association 43, 572–574. R: `mcnemar.test(x)`, where somebody
/// changed between each two categories.
public struct BowkerSymmetry: Statistic {
  /// χ².
  public let statistic: Double?
  /// How many pairs of categories people changed between.
  public let df: Double?
  /// The upper tail.
  public let pValue: Double?
  /// Its row.
  public let estimates: [Estimate]

  /// Of a change table, with as many rows as columns.
  public init(_ table: ContingencyTable, at place: Estimate.Place = .contrast(0, 1)) {
    precondition(table.rows == table.columns, "the same categories both times")
    var sum = 0.0
    var pairs = 0
    for row in 0..<table.rows {
      for column in 0..<row {
        let changed = Double(table[row, column]) + Double(table[column, row])
        guard changed > 0 else { continue }
        let distance = Double(table[row, column]) - Double(table[column, row])
        sum += distance * distance / changed
        pairs += 1
      }
    }
    guard pairs > 0 else {
      (statistic, df, pValue) = (nil, nil, nil)
      estimates = [
        Estimate(
          .bowkerSymmetry, at: place, n: table.total,
          note: table.total == 0 ? "nobody answered both" : "nobody changed")
      ]
      return
    }
    (statistic, df, pValue) = (sum, Double(pairs), Tail.chiSquare(sum, df: Double(pairs)))
    let all = table.rows * (table.rows - 1) / 2
    estimates = [
      Estimate(
        .bowkerSymmetry, at: place, statistic: sum, df: df, pValue: pValue, n: table.total,
        note: pairs < all ? "pairs of levels between which nobody changed are left out" : "")
    ]
  }
}
