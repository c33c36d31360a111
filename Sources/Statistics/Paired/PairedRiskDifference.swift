/// The difference between two proportions of the same respondents, first − second.
///
/// Two rows: Newcombe's score interval, which takes Wilson's intervals of both proportions and their correlation φ (the one
/// to use: it keeps its level at small counts and never leaves −1…1), and Wald's, √(b + c − (b − c)²/n)/n, for comparison
/// with papers. φ is corrected for continuity where it is positive, and 0 where a margin is empty. Refused for nobody.
/// Source: Newcombe (1998), Statistics in Medicine 17, 2635–2650, method 10 (and method 1 for Wald's).
public struct PairedRiskDifference: Statistic {
  /// First − second.
  public let value: Double?
  /// Newcombe's.
  public let interval: Interval?
  /// Newcombe's row, then Wald's.
  public let estimates: [Estimate]

  /// Of both answers.
  public init(_ pairs: MatchedPairs, at place: Estimate.Place = .contrast(0, 1), level: Double = 0.95) {
    let first = Proportion(successes: pairs.both + pairs.onlyFirst, trials: pairs.n)
    let second = Proportion(successes: pairs.both + pairs.onlySecond, trials: pairs.n)
    guard pairs.refusal == nil, let p = first.value, let q = second.value,
      let one = first.interval(level: level), let other = second.interval(level: level),
      let low = one.low, let high = one.high, let otherLow = other.low, let otherHigh = other.high
    else {
      (value, interval) = (nil, nil)
      estimates = ["newcombe-paired", "wald-paired"].map {
        Estimate(
          .riskDifference, at: place, method: $0, n: max(0, pairs.n),
          note: pairs.refusal ?? ConfidenceLevel.problem)
      }
      return
    }
    let n = Double(pairs.n)
    let difference = (Double(pairs.onlyFirst) - Double(pairs.onlySecond)) / n
    let phi = Self.correlation(pairs)
    func length(_ x: Double, _ y: Double) -> Double { max(0, x * x - 2 * phi * x * y + y * y).squareRoot() }
    let newcombe = Interval(
      low: difference - length(p - low, otherHigh - q), high: difference + length(high - p, q - otherLow),
      level: level)
    let error = (max(0, Double(pairs.changed) / n - difference * difference) / n).squareRoot()
    let half = Normal.critical(level) * error
    value = difference
    interval = newcombe
    estimates = [
      Estimate(
        .riskDifference, at: place, method: "newcombe-paired", value: difference, interval: newcombe,
        n: pairs.n),
      Estimate(
        .riskDifference, at: place, method: "wald-paired", value: difference, standardError: error,
        interval: Interval(low: difference - half, high: difference + half, level: level), n: pairs.n,
        note: error == 0 ? "Wald’s interval has no width where all changed alike, or nobody did" : ""),
    ]
  }

  private static func correlation(_ pairs: MatchedPairs) -> Double {
    let (a, b, c, d) = (
      Double(pairs.both), Double(pairs.onlyFirst), Double(pairs.onlySecond), Double(pairs.neither)
    )
    let margins = (a + b).squareRoot() * (c + d).squareRoot() * (a + c).squareRoot() * (b + d).squareRoot()
    guard margins > 0 else { return 0 }
    let product = a * d - b * c
    return (product > 0 ? max(0, product - (a + b + c + d) / 2) : product) / margins
  }
}
