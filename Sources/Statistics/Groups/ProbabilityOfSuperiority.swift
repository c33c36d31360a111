/// The common-language effect size: the probability that somebody of the first group has the larger value than somebody of
/// the second.
///
/// By pairs, ties as halves, A = (δ + 1)/2 with Cliff's δ and the interval of that (`vargha-delaney`); and as it would be in normal
/// populations of equal variance, Φ(d/√2) with Cohen's d and the interval of that (`mcgraw-wong`). Each is refused as its own
/// effect size is.
/// Source: Vargha & Delaney (2000), J. Educ. Behav. Stat. 25, 101–132; McGraw & Wong (1992), Psych. Bull. 111, 361–365; R's
/// `effectsize::p_superiority(x, y, parametric = FALSE)` and `parametric = TRUE`.
public struct ProbabilityOfSuperiority: Statistic {
  /// A.
  public let ofPairs: Double?
  /// Φ(d/√2).
  public let ofNormals: Double?
  /// A row for each.
  public let estimates: [Estimate]

  /// From the two effect sizes.
  public init(_ delta: CliffsDelta, _ d: CohensD) {
    func row(_ source: Estimate, _ method: String, _ scale: (Double) -> Double) -> Estimate {
      Estimate(
        .probabilityOfSuperiority, at: source.place, method: method, value: source.value.map(scale),
        interval: source.interval.map {
          Interval(low: $0.low.map(scale), high: $0.high.map(scale), level: $0.level)
        }, n: source.n, note: source.note)
    }
    let pairs = row(delta.estimates[0], "vargha-delaney") { ($0 + 1) / 2 }
    let normals = row(d.estimates[0], "mcgraw-wong") { Normal().lowerTail($0 / 2.0.squareRoot()) }
    (ofPairs, ofNormals) = (pairs.value, normals.value)
    estimates = [pairs, normals]
  }
}
