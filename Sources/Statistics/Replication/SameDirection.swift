/// Whether a replication has a significant effect in the direction of the original.
///
/// Null: no effect; alternative: one in either direction, of which only the original's counts as success. `estimate` is the
/// replication's effect, `statistic` its z and `pValue` two-sided: success is a p below .05 with the original's sign.
/// Source: Open Science Collaboration (2015), Science 349, aac4716.
public struct SameDirection: Statistic {
  /// The effects have one sign.
  public let isSame: Bool
  /// The replication's, two-sided.
  public let pValue: Double
  /// Both.
  public let isSuccess: Bool
  /// The row.
  public let estimates: [Estimate]

  /// Of two estimates on one scale.
  public init(_ original: EffectEstimate, _ replication: EffectEstimate, n: Int) {
    isSame = original.value * replication.value > 0
    pValue = replication.pValue
    isSuccess = isSame && pValue < 0.05
    estimates = [
      Estimate(
        .sameDirection, value: replication.value, standardError: replication.standardError,
        statistic: replication.z, pValue: pValue, n: n,
        note: isSuccess
          ? "same direction, significant"
          : isSame ? "same direction, not significant" : "not the same direction")
    ]
  }
}
