import Foundation

/// Simonsohn's small telescopes: whether a replication shows that the effect is too small for the original to have been
/// able to see it.
///
/// The small effect is the one that gave the original a power of 1/3 (two-sided, .05). Null: the effect is at least that
/// large; alternative: it is smaller, in the original's direction. p is one-sided: below .05 the original's telescope was
/// too small, whatever the replication's own significance. `estimate` is the replication's effect, `confHigh` and `confLow`
/// its 90% interval, and `note` names the small effect.
/// Source: Simonsohn (2015), Psychological Science 26, 559–569.
public struct SmallTelescopes: Statistic {
  /// The power of the small effect.
  public static let power = 1.0 / 3
  /// The small effect, with the original's sign.
  public let small: Double
  /// One-sided.
  public let pValue: Double
  /// The row.
  public let estimates: [Estimate]

  /// Of two estimates on one scale, both taken as normal: the small effect is 1.53 standard errors of the original.
  public init(_ original: EffectEstimate, _ replication: EffectEstimate, n: Int) {
    let sign = original.value < 0 ? -1.0 : 1.0
    let small = Self.smallZ * original.standardError
    self.small = sign * small
    let statistic = (sign * replication.value - small) / replication.standardError
    pValue = Normal().lowerTail(statistic)
    estimates = [
      Estimate(
        .smallTelescopes, method: "normal", value: replication.value,
        standardError: replication.standardError,
        interval: replication.interval(level: 0.9), statistic: statistic, pValue: pValue, n: n,
        note: "small effect " + Self.text(sign * small))
    ]
  }

  /// Of two t tests of independent groups: d and p by the noncentral t distribution. `nil` where a group is below 2.
  public init?(
    originalT: Double, groups: (Int, Int), replicationT: Double, groups new: (Int, Int)
  ) {
    guard originalT.isFinite, replicationT.isFinite, min(new.0, new.1) > 1,
      let d = PowerOfT.effect(power: Self.power, groups: groups)
    else { return nil }
    let sign = originalT < 0 ? -1.0 : 1.0
    let root = PowerOfT.root(of: new)
    let df = Double(new.0) + Double(new.1) - 2
    let p = NoncentralT(df: df, noncentrality: d * root).lowerTail(sign * replicationT)
    guard p.isFinite else { return nil }
    small = sign * d
    pValue = p
    let interval = Interval(
      low: NoncentralT.noncentrality(df: df, t: replicationT, upperTail: 0.05) / root,
      high: NoncentralT.noncentrality(df: df, t: replicationT, upperTail: 0.95) / root, level: 0.9)
    estimates = [
      Estimate(
        .smallTelescopes, method: "noncentral t", value: replicationT / root, interval: interval,
        statistic: replicationT, df: df, pValue: p, n: new.0 + new.1,
        note: "small effect d = " + Self.text(small))
    ]
  }

  /// Where Φ(δ − 1.96) + Φ(−δ − 1.96) is 1/3.
  static let smallZ: Double = {
    let critical = Normal.critical(0.95)
    return Root.bracketed(0, 5) {
      Normal().lowerTail($0 - critical) + Normal().lowerTail(-$0 - critical) - power
    }
  }()

  private static func text(_ value: Double) -> String { String(format: "%.3f", value) }
}
