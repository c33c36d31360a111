import Foundation

/// The power of the two-sided test of one coefficient of a logistic regression.
///
/// H₀: β = 0; H₁: β ≠ 0, `oddsRatio` being exp β. Of a normal explanatory variable, for one standard deviation of it:
/// P(|Z| > z₁₋α/₂) where Z has mean β√(nπ(1 − π)(1 − R²)), π the probability of the event at its mean. Of a variable with two levels it
/// is that of two proportions, π being the probability in the first level and `share` the share of the second; the other variables of the model, which
/// explain R² of the variable, cost n ÷ (1 − R²). `nil` for an odds ratio of 0 and less, shares not inside 0…1, an R² outside
/// 0..<1, an n below 1, and a significance level not inside 0…1.
/// Hsieh, Bloch and Larsen's formula is one of large samples and small coefficients; of odds ratios above 3 for one standard
/// deviation it promises too much.
/// Source: Hsieh, Bloch & Larsen (1998), Statistics in Medicine 17, 1623–1634, equations 1 to 3, both tails; G*Power's "Logistic
/// regression", procedure of Hsieh et al.
public enum PowerOfLogistic {
  /// What the coefficient is of.
  public enum Predictor: Sendable, Hashable {
    /// Normal; the odds ratio is that of one standard deviation.
    case perStandardDeviation
    /// Two levels; the share of the second.
    case binary(share: Double)
  }

  /// Of an odds ratio.
  public static func power(
    _ oddsRatio: Double, event: Double, _ predictor: Predictor, rSquared: Double = 0, n: Int,
    alpha: Double = 0.05
  ) -> Double? {
    guard oddsRatio > 0, oddsRatio.isFinite, event > 0, event < 1, (0..<1).contains(rSquared), n > 0,
      alpha > 0,
      alpha < 1
    else { return nil }
    let n = Double(n) * (1 - rSquared)
    switch predictor {
    case .perStandardDeviation:
      let shift = abs(log(oddsRatio)) * (n * event * (1 - event)).squareRoot()
      let critical = Normal().upperQuantile(alpha / 2)
      return Normal().upperTail(critical - shift) + Normal().lowerTail(-critical - shift)
    case .binary(let share):
      guard share > 0, share < 1 else { return nil }
      return PowerOfTwoProportions.power(
        event, self.event(at: oddsRatio, of: event), sizes: (n * (1 - share), n * share), alpha: alpha)
    }
  }

  /// The fewest.
  public static func sampleSize(
    _ oddsRatio: Double, event: Double, _ predictor: Predictor, rSquared: Double = 0, power: Double,
    alpha: Double = 0.05
  ) -> Int? {
    SampleSize.least(from: 1, power: power) {
      self.power(oddsRatio, event: event, predictor, rSquared: rSquared, n: $0, alpha: alpha)
    }
  }

  /// The probability whose odds are as many times as large.
  public static func event(at oddsRatio: Double, of event: Double) -> Double {
    let odds = oddsRatio * event / (1 - event)
    return odds / (1 + odds)
  }
}
