/// The difference between two independent proportions, first − second.
///
/// Two rows: Newcombe's hybrid score interval, made of Wilson's intervals of both (the one to use: it keeps its level at
/// small counts and never leaves −1…1), and Wald's, which adds the variances, for comparison with papers.
/// Refused: a group with nobody.
/// Source: Newcombe (1998), Statistics in Medicine 17, 873–890, method 10 (and method 1 for Wald's); R's
/// `DescTools::BinomDiffCI(method = "score")`, and `prop.test(correct = FALSE)$conf.int` for Wald's.
public struct RiskDifference: Statistic {
  /// First − second.
  public let value: Double?
  /// Newcombe's.
  public let interval: Interval?
  /// Newcombe's row, then Wald's.
  public let estimates: [Estimate]

  /// Of two groups.
  public init(_ pair: ProportionPair, place: Estimate.Place = .contrast(0, 1), level: Double = 0.95) {
    guard pair.refusal == nil, let p = pair.a.value, let q = pair.b.value,
      let first = pair.a.interval(.wilson, level: level), let second = pair.b.interval(.wilson, level: level)
    else {
      (value, interval) = (nil, nil)
      estimates = ["newcombe", "wald"].map {
        Estimate(
          .riskDifference, at: place, method: $0, n: pair.n,
          note: pair.refusal ?? "the level is not inside 0 to 1")
      }
      return
    }
    func length(_ x: Double, _ y: Double) -> Double { (x * x + y * y).squareRoot() }
    let difference = p - q
    let error = (p * (1 - p) / Double(pair.a.trials) + q * (1 - q) / Double(pair.b.trials)).squareRoot()
    let half = Normal.critical(level) * error
    let newcombe = Interval(
      low: difference - length(p - first.low!, second.high! - q),
      high: difference + length(first.high! - p, q - second.low!), level: level)
    value = difference
    interval = newcombe
    estimates = [
      Estimate(
        .riskDifference, at: place, method: "newcombe", value: difference, interval: newcombe, n: pair.n),
      Estimate(
        .riskDifference, at: place, method: "wald", value: difference, standardError: error,
        interval: Interval(low: difference - half, high: difference + half, level: level), n: pair.n,
        note: error == 0 ? "Wald’s interval has no width where both are 0% or 100%" : ""),
    ]
  }
}
