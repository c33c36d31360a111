/// Stuart and Maxwell's test that two answers of the same respondents have the same distribution over several categories.
///
/// Null: the margins of the change table are the same; alternative: some differ. χ² = d'S⁻¹d with dᵢ = nᵢ. − n.ᵢ, Sᵢᵢ = nᵢ. +
/// n.ᵢ − 2nᵢᵢ and Sᵢⱼ = −(nᵢⱼ + nⱼᵢ), one category left out; as many degrees of freedom as there are others. Categories between
/// which nobody changed are left out, with a note. Of two categories it is McNemar's test. Refused where nobody changed.
///
/// Source: Stuart (1955), Biometrika 42, 412–416; Maxwell (1970), British Journal of Psychiatry 116, 651–655. R:
/// `coin::mh_test(as.table(x))`; `mantelhaen.test(occasion, answer, respondent)`.
public struct StuartMaxwell: Statistic {
  /// χ².
  public let statistic: Double?
  /// The number of categories less 1.
  public let df: Double?
  /// The upper tail.
  public let pValue: Double?
  /// Its row.
  public let estimates: [Estimate]

  /// Of a change table, with as many rows as columns.
  public init(_ table: ContingencyTable, at place: Estimate.Place = .contrast(0, 1)) {
    precondition(table.rows == table.columns, "the same categories both times")
    let cells = table.counts.indices.map { [$0 / table.columns, $0 % table.columns] }
    let test = MarginalHomogeneity(
      RepeatedAnswers(occasions: 2, tuples: cells, counts: table.counts), categories: table.rows,
      .stuartMaxwell, at: place)
    (statistic, df, pValue, estimates) = (test.statistic, test.df, test.pValue, test.estimates)
  }
}
