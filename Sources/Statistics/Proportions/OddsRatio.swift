import Foundation

/// The cross-product ratio of a 2×2 table, the odds of the first group ÷ those of the second, with Woolf's interval.
///
/// OR = ad/(bc); log OR ± z√(1/a + 1/b + 1/c + 1/d); the standard error in the row is of the logarithm. With an empty cell
/// the ratio is 0, infinite or undefined and has no interval; nothing is added to the cells. Refused: a group with
/// nobody.
/// Source: Woolf (1955), Annals of Human Genetics 19, 251–253.
public struct OddsRatio: Statistic {
  /// First ÷ second.
  public let value: Double?
  /// Woolf's.
  public let interval: Interval?
  /// The row.
  public let estimates: [Estimate]

  /// Of two groups.
  public init(_ pair: ProportionPair, place: Estimate.Place = .contrast(0, 1), level: Double = 0.95) {
    var note = pair.refusal ?? ""
    var error: Double?
    var ratio: Double?
    var bounds: Interval?
    if note.isEmpty {
      let cells = pair.cells
      let above = cells.a * cells.notB
      let below = cells.notA * cells.b
      if above == 0 && below == 0 {
        note = "undefined: an outcome or a group is empty in both"
      } else if below == 0 {
        note = "infinite: a cell of the table is empty"
      } else if above == 0 {
        ratio = 0
        note = "no interval: a cell of the table is empty"
      } else {
        let spread = (1 / cells.a + 1 / cells.notA + 1 / cells.b + 1 / cells.notB).squareRoot()
        let half = Normal.critical(level) * spread
        ratio = above / below
        error = spread
        bounds = Interval(low: above / below * exp(-half), high: above / below * exp(half), level: level)
      }
    }
    value = ratio
    interval = bounds
    estimates = [
      Estimate(
        .oddsRatio, at: place, method: "woolf", value: ratio, standardError: error, interval: bounds,
        n: pair.n,
        note: note)
    ]
  }
}
