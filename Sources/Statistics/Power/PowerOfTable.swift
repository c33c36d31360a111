import Foundation

/// The power of Pearson's chi-square test of a table, or of a goodness of fit, for an effect in Cohen's w.
///
/// P(X > χ²₁₋α) under the noncentral chi-square distribution with noncentrality n w², where w² is χ²/n. `nil` for degrees of
/// freedom or an n below 1, an effect that is not finite, and a significance level not inside 0…1.
/// Source: Cohen (1988), *Statistical power analysis for the behavioral sciences*, chapter 7; R's
/// `pwr::pwr.chisq.test(w, N, df)` and its `$N`, rounded up.
public enum PowerOfTable {
  /// Of an effect with its degrees of freedom.
  public static func power(_ w: Double, df: Double, n: Int, alpha: Double = 0.05) -> Double? {
    curve(df: df, n: n, alpha: alpha).flatMap { $0(w) }
  }

  /// As a function of the effect.
  package static func curve(df: Double, n: Int, alpha: Double) -> ((Double) -> Double?)? {
    guard df >= 1, n > 0, alpha > 0, alpha < 1 else { return nil }
    let critical = ChiSquare(df: df).upperQuantile(alpha)
    return { w in
      guard w.isFinite else { return nil }
      let power = NoncentralChiSquare(df: df, noncentrality: Double(n) * w * w).upperTail(critical)
      return power.isFinite ? power : nil
    }
  }

  /// About the noncentrality that has a power: where a normal deviate of the mean and the variance of the noncentral chi-square
  /// distribution has it.
  package static func noncentrality(power: Double, df: Double, alpha: Double) -> Double? {
    guard df >= 1, power > alpha, power < 1, alpha > 0 else { return nil }
    let (z, reach) = (Normal().quantile(power), Normal().upperQuantile(alpha) * (2 * df).squareRoot())
    // λ − z√(2df + 4λ) = z₁₋α√(2df).
    let half = reach + 2 * z * z
    let root = half * half - reach * reach + 2 * df * z * z
    return root >= 0 ? max(1, half + (z < 0 ? -1 : 1) * root.squareRoot()) : nil
  }

  /// The fewest.
  public static func sampleSize(_ w: Double, df: Double, power: Double, alpha: Double = 0.05) -> Int? {
    SampleSize.least(from: 1, power: power) { self.power(w, df: df, n: $0, alpha: alpha) }
  }

  /// Cohen's w of a 2 × k table: the shares of an event in k groups, whose sizes are as the weights (equal without them). 0 where the
  /// shares are all the same; `nil` for fewer than two groups, shares outside 0…1, and weights that are not above 0.
  public static func effect(shares: [Double], weights: [Double]? = nil) -> Double? {
    let weights = weights ?? shares.map { _ in 1 }
    guard shares.count > 1, weights.count == shares.count, shares.allSatisfy((0...1).contains),
      weights.allSatisfy({ $0 > 0 && $0.isFinite })
    else { return nil }
    let all = weights.reduce(0, +)
    let together = zip(shares, weights).reduce(0) { $0 + $1.0 * $1.1 } / all
    let spread = zip(shares, weights).reduce(0) { $0 + $1.1 * ($1.0 - together) * ($1.0 - together) } / all
    return spread == 0 ? 0 : (spread / (together * (1 - together))).squareRoot()
  }
}
