import Foundation

/// The power of Student's t test of two independent groups, two-sided.
///
/// P(|T| > t₁₋α/₂) under the noncentral t distribution with noncentrality d√(n₁n₂/(n₁ + n₂)). `nil` for a group below 2, an
/// effect that is not finite, and a significance level not inside 0…1.
/// Source: Cohen (1988), *Statistical power analysis for the behavioral sciences*, chapter 2; R's
/// `pwr::pwr.t2n.test(n1, n2, d)` and `pwr::pwr.t.test(d = d, power = power)$n`, rounded up.
public enum PowerOfT {
  /// Of an effect in standard deviations.
  public static func power(_ d: Double, groups: (Int, Int), alpha: Double = 0.05) -> Double? {
    guard min(groups.0, groups.1) > 1 else { return nil }
    return power(abs(d) * root(of: groups), df: Double(groups.0) + Double(groups.1) - 2, alpha: alpha)
  }

  /// Of any t test.
  static func power(_ noncentrality: Double, df: Double, alpha: Double) -> Double? {
    guard df > 0, noncentrality.isFinite, alpha > 0, alpha < 1 else { return nil }
    let critical = StudentT(df: df).upperQuantile(alpha / 2)
    let distribution = NoncentralT(df: df, noncentrality: noncentrality)
    let power = distribution.upperTail(critical) + distribution.lowerTail(-critical)
    return power.isFinite ? min(1, power) : nil
  }

  /// The positive effect that has a given power.
  public static func effect(power: Double, groups: (Int, Int), alpha: Double = 0.05) -> Double? {
    guard power > alpha, power < 1, min(groups.0, groups.1) > 1 else { return nil }
    return LeastEffect.least(power: power) { self.power($0, groups: groups, alpha: alpha) }
  }

  /// The fewest in each of two groups of one size.
  public static func groupSize(_ d: Double, power: Double, alpha: Double = 0.05) -> Int? {
    SampleSize.least(from: 2, power: power) { self.power(d, groups: ($0, $0), alpha: alpha) }
  }

  /// The fewest, the second group being `ratio` times as large as the first.
  public static func groupSizes(
    _ d: Double, ratio: Double, power: Double, alpha: Double = 0.05
  ) -> (Int, Int)? {
    PlannedGroups.least(ratio: ratio, power: power) { self.power(d, groups: $0, alpha: alpha) }
  }

  /// √(n₁n₂/(n₁ + n₂)), by which d makes t.
  static func root(of groups: (Int, Int)) -> Double {
    (1 / (1 / Double(groups.0) + 1 / Double(groups.1))).squareRoot()
  }
}
