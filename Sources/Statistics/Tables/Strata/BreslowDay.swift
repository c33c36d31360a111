/// Breslow and Day’s test that the odds ratio is the same in all strata, with Tarone’s correction.
///
/// Null: the odds ratios of the strata are equal; alternative: some differ. With âₕ the count of the first cell that the
/// margins of the stratum and Mantel and Haenszel’s odds ratio ψ expect, the root of â(d₀ + â) = ψ(r − â)(c − â), and vₕ =
/// 1 ÷ (1/â + 1/b̂ + 1/ĉ + 1/d̂), χ² = Σ(aₕ − âₕ)²/vₕ with K − 1 degrees of freedom. ψ is not the maximum-likelihood
/// estimate, for which Tarone takes (Σ(aₕ − âₕ))² ÷ Σvₕ away: `tarone`, which is the one to read. It needs answers in each
/// stratum, not only in all of them. Strata whose answers are in one row or one column add nothing and are not counted;
/// refused where fewer than two are left and where ψ is 0 or infinite.
///
/// Source: Breslow & Day (1980), Statistical methods in cancer research, vol. 1, section 4.4; Tarone (1985), Biometrika 72,
/// 91–95. R: `DescTools::BreslowDayTest(x)`, and with `correct = TRUE`.
public struct BreslowDay: Statistic {
  /// χ² without and with the correction.
  public let statistic: Double?
  /// With Tarone’s correction.
  public let corrected: Double?
  /// The number of strata less 1.
  public let df: Double?
  /// Rows: `tarone`, then `uncorrected`.
  public let estimates: [Estimate]

  /// Of tables of two rows and two columns.
  public init(_ table: StratifiedTable) {
    let common = CommonOddsRatio(table)
    let strata = table.telling
    let refusal: String? =
      !table.isTwoByTwo
      ? "only for two rows and two columns"
      : table.refusal
        ?? (strata.count < 2 ? "needs at least 2 strata with answers in both rows and columns" : nil)
    guard refusal == nil, let ratio = common.value, ratio > 0 else {
      (statistic, corrected, df) = (nil, nil, nil)
      estimates = ["tarone", "uncorrected"].map {
        Estimate(
          .breslowDay, method: $0, n: table.total,
          note: refusal ?? "the common odds ratio is 0 or infinite")
      }
      return
    }
    var (squares, distances, variances) = (0.0, 0.0, 0.0)
    var isSmall = false
    for stratum in strata {
      let expected = Self.expected(stratum, ratio)
      let (row, column) = (Double(stratum.rowTotals[0]), Double(stratum.columnTotals[0]))
      let rest = Double(stratum.rowTotals[1]) - column + expected
      let cells = [expected, row - expected, column - expected, rest]
      let variance = 1 / cells.reduce(0) { $0 + 1 / $1 }
      isSmall = isSmall || SmallExpectedCounts(cells).isDoubtful
      let distance = Double(stratum[0, 0]) - expected
      squares += distance * distance / variance
      distances += distance
      variances += variance
    }
    let value = squares
    let adjusted = max(0, squares - distances * distances / variances)
    let df = Double(strata.count - 1)
    (statistic, corrected, self.df) = (value, adjusted, df)
    estimates = [("tarone", adjusted), ("uncorrected", value)].map { method, value in
      Estimate(
        .breslowDay, method: method, statistic: value, df: df, pValue: Tail.chiSquare(value, df: df),
        n: table.total,
        note: table.note(isSmall ? "few answers in a stratum: the chi-square approximation is rough" : ""))
    }
  }

  /// The root of (1 − ψ)â² + (d₀ + ψ(r + c))â − ψrc = 0 that lies within the margins, in the form that loses no digits.
  private static func expected(_ stratum: ContingencyTable, _ ratio: Double) -> Double {
    let (row, column) = (Double(stratum.rowTotals[0]), Double(stratum.columnTotals[0]))
    let linear = Double(stratum.rowTotals[1]) - column + ratio * (row + column)
    let constant = ratio * row * column
    let root = (linear * linear + 4 * (1 - ratio) * constant).squareRoot()
    return linear >= 0 ? 2 * constant / (linear + root) : (root - linear) / (2 * (1 - ratio))
  }
}
