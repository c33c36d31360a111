/// The difference between two independent proportions, first − second.
///
/// A row for each interval. Newcombe's hybrid score interval is made of Wilson's intervals of both; it is the one to use, as
/// it keeps its level at small counts and never leaves −1…1. Miettinen and Nurminen's has what their score test does not
/// reject, and Agresti and Caffo's is Wald's after one success and one failure are added to each group. Wald's adds the
/// variances, for comparison with papers.
/// Refused: a group with nobody.
/// Source: Newcombe (1998), Statistics in Medicine 17, 873–890, method 10 (and method 1 for Wald's); R's
/// `DescTools::BinomDiffCI(method = "score")`, and `prop.test(correct = FALSE)$conf.int` for Wald's. Miettinen & Nurminen
/// (1985), Statistics in Medicine 4, 213–226. Agresti & Caffo (2000), The American Statistician 54, 280–288.
public struct RiskDifference: Statistic {
  /// First − second.
  public let value: Double?
  /// Newcombe's.
  public let interval: Interval?
  /// Newcombe's row, Wald's, Miettinen and Nurminen's, Agresti and Caffo's.
  public let estimates: [Estimate]

  /// Of two groups.
  public init(_ pair: ProportionPair, place: Estimate.Place = .contrast(0, 1), level: Double = 0.95) {
    guard pair.refusal == nil, let p = pair.a.value, let q = pair.b.value,
      let first = pair.a.interval(.wilson, level: level), let second = pair.b.interval(.wilson, level: level)
    else {
      (value, interval) = (nil, nil)
      estimates = ["newcombe", "wald", "miettinen-nurminen", "agresti-caffo"].map {
        Estimate(
          .riskDifference, at: place, method: $0, n: pair.n,
          note: pair.refusal ?? ConfidenceLevel.problem)
      }
      return
    }
    func length(_ x: Double, _ y: Double) -> Double { (x * x + y * y).squareRoot() }
    let difference = p - q
    let critical = Normal.critical(level)
    func row(
      _ method: String, _ low: Double, _ high: Double, standardError: Double? = nil, note: String = ""
    ) -> Estimate {
      Estimate(
        .riskDifference, at: place, method: method, value: difference, standardError: standardError,
        interval: Interval(low: low, high: high, level: level), n: pair.n, note: note)
    }
    let newcombe = row(
      "newcombe", difference - length(p - first.low!, second.high! - q),
      difference + length(first.high! - p, q - second.low!))
    let error = Self.standardError(pair, added: 0)
    let wald = row(
      "wald", difference - critical * error, difference + critical * error, standardError: error,
      note: error == 0 ? "Wald’s interval has no width where both are 0% or 100%" : "")
    let score = MiettinenNurminen(pair, difference: difference).interval(critical: critical)
    let middle = Self.share(pair.a, added: 1) - Self.share(pair.b, added: 1)
    let half = critical * Self.standardError(pair, added: 1)
    value = difference
    interval = newcombe.interval
    estimates = [
      newcombe, wald, row("miettinen-nurminen", score.low, score.high),
      row("agresti-caffo", max(-1, middle - half), min(1, middle + half)),
    ]
  }

  /// With so many successes added, and as many failures.
  private static func share(_ group: Proportion, added: Double) -> Double {
    (Double(group.successes) + added) / (Double(group.trials) + 2 * added)
  }

  private static func standardError(_ pair: ProportionPair, added: Double) -> Double {
    let variances = [pair.a, pair.b].map { group in
      let share = share(group, added: added)
      return share * (1 - share) / (Double(group.trials) + 2 * added)
    }
    return (variances[0] + variances[1]).squareRoot()
  }
}
