/// The power of Pearson's chi-square test of two proportions, uncorrected and two-sided.
///
/// H₀: π₁ = π₂; H₁: π₁ ≠ π₂. P(|Z| > z₁₋α/₂ σ₀/σ₁) where Z is normal with mean |π₁ − π₂|/σ₁, σ₀² = π̄(1 − π̄)(1/n₁ + 1/n₂) with
/// the proportion π̄ of both groups together, and σ₁² = π₁(1 − π₁)/n₁ + π₂(1 − π₂)/n₂. `nil` for proportions not inside 0…1,
/// for the same proportion at 0 or 1 in both groups, for an empty group, and for a significance level not inside 0…1.
/// It is an approximation: too high by some points where an expected count is below 5, as the test itself is approximate.
/// Source: Fleiss, Levin & Paik (2003), *Statistical methods for rates and proportions*, section 4.2, both tails; R's
/// `power.prop.test(n, p1, p2, strict = TRUE)` for groups of one size.
public enum PowerOfTwoProportions {
  /// Of two groups.
  public static func power(
    _ first: Double, _ second: Double, groups: (Int, Int), alpha: Double = 0.05
  ) -> Double? {
    guard min(groups.0, groups.1) > 0 else { return nil }
    return power(first, second, sizes: (Double(groups.0), Double(groups.1)), alpha: alpha)
  }

  /// The fewest, the second group being `ratio` times as large as the first.
  public static func groupSizes(
    _ first: Double, _ second: Double, ratio: Double = 1, power: Double, alpha: Double = 0.05
  ) -> (Int, Int)? {
    PlannedGroups.least(ratio: ratio, power: power) {
      self.power(first, second, groups: $0, alpha: alpha)
    }
  }

  /// Of groups that need not be whole, as where a share of the respondents is exposed.
  static func power(
    _ first: Double, _ second: Double, sizes: (Double, Double), alpha: Double
  ) -> Double? {
    guard (0...1).contains(first), (0...1).contains(second), alpha > 0, alpha < 1 else { return nil }
    let together = (first * sizes.0 + second * sizes.1) / (sizes.0 + sizes.1)
    let null = (together * (1 - together) * (1 / sizes.0 + 1 / sizes.1)).squareRoot()
    let spread = (first * (1 - first) / sizes.0 + second * (1 - second) / sizes.1).squareRoot()
    guard null > 0 else { return nil }
    let critical = Normal().upperQuantile(alpha / 2) * null
    let difference = abs(first - second)
    // Nobody in one group and everybody in the other: nothing is left to chance.
    guard spread > 0 else { return difference > critical ? 1 : 0 }
    return Normal().lowerTail((difference - critical) / spread)
      + Normal().lowerTail((-difference - critical) / spread)
  }
}
