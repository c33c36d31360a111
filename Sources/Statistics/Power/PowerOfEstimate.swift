import Foundation

/// The power of the two-sided z test of an estimate with a known standard error, which shrinks with √n: a ratio on its
/// logarithm, a difference, a chi-square test of one degree of freedom (φ, with standard error 1/√n).
///
/// P(|Z| > z₁₋α/₂) where Z has mean θ/σ. A sample of m respondents that is made as one of n was has σ√(n/m), so it needs m/n =
/// ((z₁₋α/₂ + z_power)/(θ/σ))² of them, but for the tail on the wrong side. `nil` for an n below 1, and a significance level
/// not inside 0…1.
/// Source: Held (2020), Journal of the Royal Statistical Society A 183, 431–448, the relative sample size; R's
/// `ReplicationSuccess::sampleSizeSignificance(zo, power, designPrior = "conditional")` × n, and, of φ,
/// `pwr::pwr.chisq.test(w = phi, df = 1, power = power)$N`, rounded up.
public enum PowerOfEstimate {
  /// Of an effect that is estimated with a standard error above 0.
  public static func power(_ effect: Double, standardError: Double, alpha: Double = 0.05) -> Double? {
    guard alpha > 0, alpha < 1, let estimate = EffectEstimate(effect, standardError: standardError) else {
      return nil
    }
    let critical = Normal().upperQuantile(alpha / 2)
    return Normal().upperTail(critical - abs(estimate.z)) + Normal().lowerTail(-critical - abs(estimate.z))
  }

  /// The fewest, of an effect that n respondents estimate with a given standard error.
  public static func sampleSize(
    _ effect: Double, standardError: Double, n: Int, power: Double, alpha: Double = 0.05
  ) -> Int? {
    guard n > 0 else { return nil }
    return SampleSize.least(from: 1, power: power) {
      self.power(effect, standardError: standardError * (Double(n) / Double($0)).squareRoot(), alpha: alpha)
    }
  }
}
