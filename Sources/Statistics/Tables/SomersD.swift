/// Somers’ d of an outcome in order given groups in order: (P − Q)/(n² − Σnⱼ²), of the pairs of respondents in different groups
/// the share whose outcomes are in the same order less that in the opposite order.
///
/// Pairs tied on the outcome count as neither, so unlike γ it takes account of them. Rows of the table are the outcome. The
/// interval is normal with the large-sample standard error, inside −1…1. Refused where a row or a column has everyone.
///
/// Source: Somers (1962), American Sociological Review 27, 799–811; Goodman & Kruskal (1972), Journal of the American
/// Statistical Association 67, 415–421, for the standard error. In SAS `PROC FREQ … / MEASURES`, D(R|C).
public struct SomersD: Statistic {
  /// d.
  public let value: Double?
  /// Its row.
  public let estimates: [Estimate]

  /// Of a table whose rows and columns stand in order.
  public init(_ table: ContingencyTable, level: Double = 0.95) {
    let ordered = OrderedTable(table)
    let n = Double(ordered.table.total)
    let groups = ordered.table.columnTotals.map { Double($0) / n }
    // Shares of n², as the fourth power of a large n has no digits left.
    let different = 1 - groups.reduce(0) { $0 + $1 * $1 }
    let balance = (ordered.same - ordered.opposite) / n / n
    let sum = ordered.sumOfSquares { a, d, _, group in
      (different * ((a - d) / n) - balance * (1 - groups[group])) / n
    }
    let row = ordered.estimate(
      .somersD, balance / different, variance: 4 * sum / (different * different * different * different),
      level: level)
    value = row.value
    estimates = [row]
  }
}
