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
    curve(groups: groups, alpha: alpha).flatMap { $0(d) }
  }

  /// Of any t test.
  static func power(_ noncentrality: Double, df: Double, alpha: Double) -> Double? {
    curve(df: df, alpha: alpha).flatMap { $0(noncentrality) }
  }

  /// As a function of the effect.
  package static func curve(groups: (Int, Int), alpha: Double) -> ((Double) -> Double?)? {
    guard min(groups.0, groups.1) > 1 else { return nil }
    let root = root(of: groups)
    return curve(df: Double(groups.0) + Double(groups.1) - 2, alpha: alpha).map { power in
      { power(abs($0) * root) }
    }
  }

  /// Of any t test, as a function of the noncentrality.
  static func curve(df: Double, alpha: Double) -> ((Double) -> Double?)? {
    guard df > 0, alpha > 0, alpha < 1 else { return nil }
    let critical = critical(df: df, alpha: alpha)
    return { noncentrality in
      guard noncentrality.isFinite else { return nil }
      let distribution = NoncentralT(df: df, noncentrality: noncentrality)
      let power = distribution.upperTail(critical) + distribution.lowerTail(-critical)
      return power.isFinite ? min(1, power) : nil
    }
  }

  /// t₁₋α/₂ by Newton's method from Fisher and Cornish's expansion; from quantiles with bounds where that does not end.
  static func critical(df: Double, alpha: Double) -> Double {
    let distribution = StudentT(df: df)
    let z = Normal().upperQuantile(alpha / 2)
    var t = z + z * (z * z + 1) / (4 * df) + z * (5 * z * z * z * z + 16 * z * z + 3) / (96 * df * df)
    // The logarithm of the density without t in it.
    let height = GSL.logGamma((df + 1) / 2) - GSL.logGamma(df / 2) - log(df * Double.pi) / 2
    guard df >= 5, z > 0.1, z < 8 else { return distribution.upperQuantile(alpha / 2) }
    for _ in 0..<10 {
      let density = exp(height - (df + 1) / 2 * log1p(t * t / df))
      let step = (distribution.upperTail(t) - alpha / 2) / density
      t += step
      if abs(step) < 1e-9 * t { return t }
    }
    return distribution.upperQuantile(alpha / 2)
  }

  /// About the noncentrality that has a power: that of a normal deviate with the mean and the variance of tS − Z, where S is a
  /// sample's standard deviation over the population's.
  package static func noncentrality(power: Double, df: Double, alpha: Double) -> Double? {
    guard df > 1, power > 0, power < 1, alpha > 0, alpha < 1 else { return nil }
    let t = critical(df: df, alpha: alpha)
    let mean = 1 - 1 / (4 * df) + 1 / (32 * df * df)
    return t * mean + Normal().quantile(power) * (1 + t * t * (1 - mean * mean)).squareRoot()
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
