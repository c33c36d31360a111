/// The power of the two-sided test of Cronbach's α of k items against another given one, 0 where the items have nothing in
/// common.
///
/// P(|Z| > z₁₋α/₂) where Z has mean ln((1 − α₀)/(1 − α)) ÷ √(2k/((k − 1)(n − 2))), for items that are parallel and normal.
/// `nil` for an α of 1 and more, fewer than two items, an n below 3, and a significance level not inside 0…1.
/// Source: Bonett (2002), Journal of Educational and Behavioral Statistics 27, 335–340, equation 4: n = 2k/(k − 1) ×
/// ((z₁₋α/₂ + z_power)/ln((1 − α₀)/(1 − α)))² + 2, but for the tail on the wrong side.
public enum PowerOfAlpha {
  /// Of a reliability.
  public static func power(
    _ alpha: Double, items: Int, n: Int, against given: Double = 0, significance: Double = 0.05
  ) -> Double? {
    EffectEstimate.cronbachAlpha(alpha, items: items, n: n, against: given).flatMap {
      PowerOfEstimate.power($0.value, standardError: $0.standardError, alpha: significance)
    }
  }

  /// The fewest.
  public static func sampleSize(
    _ alpha: Double, items: Int, power: Double, against given: Double = 0, significance: Double = 0.05
  ) -> Int? {
    SampleSize.least(from: 3, power: power) {
      self.power(alpha, items: items, n: $0, against: given, significance: significance)
    }
  }
}
