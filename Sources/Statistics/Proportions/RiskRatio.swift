import Foundation

/// The ratio of two independent proportions, first ÷ second, with Katz's interval of its logarithm.
///
/// log RR ± z√(1/a − 1/n₁ + 1/b − 1/n₂); the standard error in the row is of the logarithm. Where the first group has no
/// successes the ratio is 0, where the second has none it is infinite or undefined; neither has an interval, and
/// nothing is added to the cells. Refused: a group with nobody.
/// Source: Katz, Baptista, Azen & Pike (1978), Biometrics 34, 469–474.
public struct RiskRatio: Statistic {
  /// First ÷ second.
  public let value: Double?
  /// Katz's.
  public let interval: Interval?
  /// The row.
  public let estimates: [Estimate]

  /// Of two groups.
  public init(_ pair: ProportionPair, place: Estimate.Place = .contrast(0, 1), level: Double = 0.95) {
    var note = pair.refusal ?? ""
    var error: Double?
    var ratio: Double?
    var bounds: Interval?
    if note.isEmpty, let p = pair.a.value, let q = pair.b.value {
      let (a, b) = (pair.cells.a, pair.cells.b)
      if a == 0 && b == 0 {
        note = "undefined: neither group has an event"
      } else if b == 0 {
        note = "infinite: the second group has no event"
      } else if a == 0 {
        ratio = 0
        note = "no interval: the first group has no event"
      } else {
        let spread = max(0, 1 / a - 1 / Double(pair.a.trials) + 1 / b - 1 / Double(pair.b.trials))
          .squareRoot()
        let half = Normal.critical(level) * spread
        ratio = p / q
        error = spread
        bounds = Interval(low: p / q * exp(-half), high: p / q * exp(half), level: level)
        if spread == 0 { note = "the interval has no width: everyone had the event" }
      }
    }
    value = ratio
    interval = bounds
    estimates = [
      Estimate(
        .riskRatio, at: place, method: "katz", value: ratio, standardError: error, interval: bounds,
        n: pair.n,
        note: note)
    ]
  }
}
