import Foundation

/// The power of the two-sided t test of one mean against a given one.
///
/// P(|T| > t₁₋α/₂) under the noncentral t distribution with n − 1 degrees of freedom and noncentrality d√n, where d is the
/// difference from the given mean in standard deviations. `nil` for an n below 2, an effect that is not finite, and a
/// significance level not inside 0…1.
/// Source: Cohen (1988), *Statistical power analysis for the behavioral sciences*, section 2.3 (case 3); R's
/// `pwr::pwr.t.test(n, d, type = "one.sample")` and its `$n`, rounded up.
public enum PowerOfMean {
  /// Of an effect in standard deviations.
  public static func power(_ d: Double, n: Int, alpha: Double = 0.05) -> Double? {
    curve(n: n, alpha: alpha).flatMap { $0(d) }
  }

  /// As a function of the effect.
  package static func curve(n: Int, alpha: Double) -> ((Double) -> Double?)? {
    guard n > 1 else { return nil }
    return PowerOfT.curve(df: Double(n) - 1, alpha: alpha).map { power in
      { power(abs($0) * Double(n).squareRoot()) }
    }
  }

  /// The fewest.
  public static func sampleSize(_ d: Double, power: Double, alpha: Double = 0.05) -> Int? {
    SampleSize.least(from: 2, power: power) { self.power(d, n: $0, alpha: alpha) }
  }
}
