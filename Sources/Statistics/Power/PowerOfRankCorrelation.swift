import Foundation

/// The power of the two-sided test of Spearman's rank correlation by Student's t.
///
/// On Fisher's scale: P(|Z| > artanh r_c) where Z has mean artanh ρ and variance (1 + ρ²/2)/(n − 3), and r_c is the smallest
/// significant correlation, t/√(t² + n − 2). Of normal variables it is within a point of what simulation gives. `nil` for
/// |ρ| of 1 and more, an n below 4, and a significance level not inside 0…1.
/// Source: the variance is Bonett & Wright's (2000), Psychometrika 65, 23–28; the simulation is in Reference/power.R.
public enum PowerOfRankCorrelation {
  /// Of a rank correlation.
  public static func power(_ rho: Double, n: Int, alpha: Double = 0.05) -> Double? {
    curve(n: n, alpha: alpha).flatMap { $0(rho) }
  }

  /// As a function of the effect.
  package static func curve(n: Int, alpha: Double) -> ((Double) -> Double?)? {
    guard n > 3, alpha > 0, alpha < 1 else { return nil }
    let df = Double(n) - 2
    let t = PowerOfT.critical(df: df, alpha: alpha)
    let critical = atanh(t / (t * t + df).squareRoot())
    return { rho in
      guard let effect = EffectEstimate.rankCorrelation(abs(rho), n: n) else { return nil }
      let power =
        Normal().lowerTail((effect.value - critical) / effect.standardError)
        + Normal().lowerTail((-effect.value - critical) / effect.standardError)
      return power.isFinite ? power : nil
    }
  }

  /// The fewest.
  public static func sampleSize(_ rho: Double, power: Double, alpha: Double = 0.05) -> Int? {
    SampleSize.least(from: 4, power: power) { self.power(rho, n: $0, alpha: alpha) }
  }
}
