/// The power of the two one-sided tests of equivalence, where there is no difference at all.
///
/// H₀: |θ| ≥ m, for a margin m; H₁: |θ| < m. 2Φ(m/σ − z₁₋α) − 1 where the estimate of θ has the standard error σ, 0 where that is
/// negative. `nil` for a margin or a standard error that is not above 0, and a significance level not inside 0…0.5.
/// Source: Chow, Shao & Wang (2008), *Sample size calculations in clinical research*, sections 3.2.3 and 4.2.3; R's
/// `TOSTER::powerTOSTtwo`.
public enum PowerOfEquivalence {
  /// Of a margin.
  public static func power(_ margin: Double, standardError: Double, alpha: Double = 0.05) -> Double? {
    guard margin > 0, standardError > 0, margin.isFinite, standardError.isFinite, alpha > 0, alpha < 0.5
    else { return nil }
    return max(0, 1 - 2 * Normal().upperTail(margin / standardError - Normal().upperQuantile(alpha)))
  }

  /// The smallest margin that is shown so often.
  public static func margin(power: Double, standardError: Double, alpha: Double = 0.05) -> Double? {
    guard power > 0, power < 1, standardError > 0, standardError.isFinite, alpha > 0, alpha < 0.5 else {
      return nil
    }
    return standardError * (Normal().upperQuantile(alpha) + Normal().upperQuantile((1 - power) / 2))
  }

  /// The fewest, of a margin about an effect that n respondents estimate with a given standard error.
  public static func sampleSize(
    _ margin: Double, standardError: Double, n: Int, power: Double, alpha: Double = 0.05
  ) -> Int? {
    guard n > 0, margin > 0 else { return nil }
    return SampleSize.least(from: 1, power: power) {
      self.power(margin, standardError: standardError * (Double(n) / Double($0)).squareRoot(), alpha: alpha)
    }
  }
}
