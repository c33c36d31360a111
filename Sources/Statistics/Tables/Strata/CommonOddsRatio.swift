import Foundation

/// Mantel and Haenszel’s odds ratio of an event in two groups, common to several strata.
///
/// OR = Σ(ad/n) ÷ Σ(bc/n) over the strata; the interval is normal on the log scale with Robins, Breslow and Greenland’s
/// variance, which holds for a few large strata and for many small ones; the standard error in the row is of the logarithm.
/// It takes the odds ratio to be the same in all strata: see `BreslowDay`. Where either sum is 0 the ratio is 0, infinite
/// or undefined and has no interval. Strata whose answers are in one row or one column add nothing, with a note.
///
/// Source: Mantel & Haenszel (1959), Journal of the National Cancer Institute 22, 719–748; Robins, Breslow & Greenland
/// (1986), Biometrics 42, 311–323. R: `mantelhaen.test(x)`.
public struct CommonOddsRatio: Statistic {
  /// First column ÷ second.
  public let value: Double?
  /// Robins, Breslow and Greenland’s.
  public let interval: Interval?
  /// The row.
  public let estimates: [Estimate]

  /// Of tables of two rows and two columns, the event in the first row.
  public init(_ table: StratifiedTable, level: Double = 0.95) {
    let n = table.total
    func refused(_ note: String, value: Double? = nil) -> [Estimate] {
      [
        Estimate(
          .commonOddsRatio, at: .contrast(0, 1), method: "mantel-haenszel", value: value, n: n, note: note)
      ]
    }
    let refusal =
      table.isTwoByTwo
      ? table.refusal ?? (ConfidenceLevel.isDefined(level) ? nil : ConfidenceLevel.problem)
      : "only for two rows and two columns"
    guard refusal == nil else {
      (value, interval, estimates) = (nil, nil, refused(refusal ?? ""))
      return
    }
    // Of each stratum: the products of the diagonals over n, and the shares of the diagonals.
    let parts = table.telling.map { stratum -> (r: Double, s: Double, p: Double, q: Double) in
      let n = Double(stratum.total)
      let (a, b) = (Double(stratum[0, 0]), Double(stratum[0, 1]))
      let (c, d) = (Double(stratum[1, 0]), Double(stratum[1, 1]))
      return (a * d / n, b * c / n, (a + d) / n, (b + c) / n)
    }
    let above = parts.reduce(0) { $0 + $1.r }
    let below = parts.reduce(0) { $0 + $1.s }
    guard above > 0, below > 0 else {
      value = below > 0 ? 0 : nil
      interval = nil
      estimates = refused(
        below > 0
          ? "no interval: a cell of the table is empty in each stratum"
          : "infinite: a cell of the table is empty in each stratum", value: value)
      return
    }
    let first = parts.reduce(0) { $0 + $1.p * $1.r } / (2 * above * above)
    let mixed = parts.reduce(0) { $0 + $1.p * $1.s + $1.q * $1.r } / (2 * above * below)
    let last = parts.reduce(0) { $0 + $1.q * $1.s } / (2 * below * below)
    let error = (first + mixed + last).squareRoot()
    let ratio = above / below
    let half = Normal.critical(level) * error
    value = ratio
    let bounds = Interval(low: ratio * exp(-half), high: ratio * exp(half), level: level)
    interval = bounds
    estimates = [
      Estimate(
        .commonOddsRatio, at: .contrast(0, 1), method: "mantel-haenszel", value: ratio, standardError: error,
        interval: bounds, n: n, note: table.note())
    ]
  }
}
