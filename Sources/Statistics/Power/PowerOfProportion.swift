import Foundation

/// The power of the two-sided z test of proportions on the arcsine scale, for an effect in Cohen's h.
///
/// P(|Z| > z₁₋α/₂) where Z has mean h√n for one proportion against a given one, and h√(n₁n₂/(n₁ + n₂)) for two. `nil` for an n
/// below 1, an effect that is not finite, and a significance level not inside 0…1.
/// Source: Cohen (1988), *Statistical power analysis for the behavioral sciences*, chapter 6; R's `pwr::pwr.p.test(h, n)`,
/// `pwr::pwr.2p2n.test(h, n1, n2)` and `pwr::pwr.2p.test(h, power = power)$n`, rounded up.
public enum PowerOfProportion {
  /// Of one proportion against a given one.
  public static func power(_ h: Double, n: Int, alpha: Double = 0.05) -> Double? {
    n > 0 ? power(shift: abs(h) * Double(n).squareRoot(), alpha) : nil
  }

  /// Of two.
  public static func power(_ h: Double, groups: (Int, Int), alpha: Double = 0.05) -> Double? {
    min(groups.0, groups.1) > 0 ? power(shift: abs(h) * PowerOfT.root(of: groups), alpha) : nil
  }

  /// The fewest for one proportion against a given one.
  public static func sampleSize(_ h: Double, power: Double, alpha: Double = 0.05) -> Int? {
    SampleSize.least(from: 1, power: power) { self.power(h, n: $0, alpha: alpha) }
  }

  /// The fewest in each of two groups of one size.
  public static func groupSize(_ h: Double, power: Double, alpha: Double = 0.05) -> Int? {
    SampleSize.least(from: 1, power: power) { self.power(h, groups: ($0, $0), alpha: alpha) }
  }

  private static func power(shift: Double, _ alpha: Double) -> Double? {
    guard shift.isFinite, alpha > 0, alpha < 1 else { return nil }
    let critical = Normal().upperQuantile(alpha / 2)
    return Normal().upperTail(critical - shift) + Normal().lowerTail(-critical - shift)
  }
}
