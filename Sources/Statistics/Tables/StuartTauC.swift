/// Stuart’s τ-c of two variables in order: (P − Q) m/((m − 1)n²), m being the smaller number of rows and columns.
///
/// Kendall’s τ-b reaches 1 in square tables alone; this one nearly does in all. The interval is normal with the large-sample
/// standard error, inside −1…1. Refused where a row or a column has everyone.
///
/// Source: Stuart (1953), Biometrika 40, 105–110; Brown & Benedetti (1977), Journal of the American Statistical Association
/// 72, 309–315, for the standard error. In SAS `PROC FREQ … / MEASURES`.
public struct StuartTauC: Statistic {
  /// τ-c.
  public let value: Double?
  /// Its row.
  public let estimates: [Estimate]

  /// Of a table whose rows and columns stand in order.
  public init(_ table: ContingencyTable, level: Double = 0.95) {
    let ordered = OrderedTable(table)
    let n = Double(ordered.table.total)
    let least = Double(min(ordered.table.rows, ordered.table.columns))
    let scale = least / (least - 1)
    let balance = (ordered.same - ordered.opposite) / n / n
    let sum = ordered.sumOfSquares { a, d, _, _ in (a - d) / n }
    let row = ordered.estimate(
      .stuartTauC, scale * balance, variance: 4 * scale * scale * (sum / n - balance * balance) / n,
      level: level)
    value = row.value
    estimates = [row]
  }
}
