/// What unequal weights cost: the number of respondents who, weighted equally, would tell as much about a mean that has
/// nothing to do with the weights.
///
/// Design effect n Σw² / (Σw)² = 1 + the squared coefficient of variation of the weights; effective size (Σw)² / Σw².
/// Source: Kish (1965), Survey sampling, section 11.7; Kish (1992), Journal of Official Statistics 8, 183–200. In R
/// `length(w) * sum(w^2) / sum(w)^2` and `sum(w)^2 / sum(w^2)`.
public struct EffectiveSampleSize: Statistic {
  /// 1 where all weights are equal.
  public let designEffect: Double?
  /// At most n.
  public let value: Double?
  /// Two rows.
  public let estimates: [Estimate]

  /// Of everyone who has a weight.
  public init(_ respondents: WeightedCount) {
    let size = respondents.isDefined ? respondents.weight / respondents.squares * respondents.weight : nil
    value = size
    designEffect = size.map { Double(respondents.n) / $0 }
    let note = respondents.isDefined ? "" : Refusal.noWeight
    estimates = [
      Estimate(
        .designEffect, method: "kish", value: designEffect, n: respondents.n,
        nWeighted: respondents.weight, note: note),
      Estimate(
        .effectiveSampleSize, method: "kish", value: value, n: respondents.n, nWeighted: respondents.weight,
        note: note),
    ]
  }
}
