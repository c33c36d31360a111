/// Goodman and Kruskal’s γ of two variables in order: (P − Q)/(P + Q), of the pairs of respondents who differ on both the
/// share in the same order less that in the opposite order.
///
/// Pairs that are tied on either have no part in it, so it is further from 0 than τ-b. The interval is normal with the
/// large-sample standard error, 16/(P + Q)⁴ Σn(QA − PD)² being its square, inside −1…1. Refused where a row or a column has
/// everyone, and where no two respondents differ on both.
///
/// Source: Goodman & Kruskal (1963), Journal of the American Statistical Association 58, 310–364; Agresti (2013), Categorical
/// data analysis (3rd ed.), section 2.4. In SAS `PROC FREQ … / MEASURES`.
public struct GoodmanKruskalGamma: Statistic {
  /// γ.
  public let value: Double?
  /// Its row.
  public let estimates: [Estimate]

  /// Of a table whose rows and columns stand in order.
  public init(_ table: ContingencyTable, level: Double = 0.95) {
    let ordered = OrderedTable(table)
    let (same, opposite) = (ordered.same, ordered.opposite)
    let pairs = same + opposite
    let sum = ordered.sumOfSquares { a, d, _, _ in (opposite / pairs * a - same / pairs * d) / pairs }
    let row = ordered.estimate(
      .goodmanKruskalGamma, (same - opposite) / pairs, variance: 16 * sum, level: level)
    value = row.value
    estimates = [row]
  }
}
