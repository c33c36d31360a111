/// How many respondents make Wilson's interval of a proportion as narrow as wished.
///
/// The half width is z√(p(1 − p)/m + z²/4m²) ÷ (1 + z²/m) for the proportion p that is expected, where of N people m = n(N − 1)/(N − n) as
/// drawn without replacement. Wald's interval, which most tables use, takes up to z² more: 385 in place of 381 for ± 5
/// points at 50%. `nil` for a proportion outside 0…1, a half width or a level not inside 0…1, and more than N people.
/// Source: Wilson (1927), Journal of the American Statistical Association 22, 209–212; Cochran (1977), *Sampling techniques*,
/// sections 3.2 and 4.4 (finite populations).
public enum PrecisionOfProportion {
  /// Half of the interval's width.
  public static func halfWidth(_ p: Double, n: Int, population: Int? = nil, level: Double = 0.95) -> Double? {
    guard (0...1).contains(p), ConfidenceLevel.isDefined(level),
      let m = FinitePopulation.effective(n, of: population)
    else { return nil }
    guard m.isFinite else { return 0 }
    let z = Normal.critical(level)
    return z * (p * (1 - p) / m + z * z / (4 * m * m)).squareRoot() / (1 + z * z / m)
  }

  /// The fewest whose interval is no wider.
  public static func sampleSize(
    _ p: Double, halfWidth: Double, population: Int? = nil, level: Double = 0.95
  ) -> Int? {
    guard halfWidth < 1 else { return nil }
    return SampleSize.least(from: 1, halfWidth: halfWidth, population: population) {
      self.halfWidth(p, n: $0, population: population, level: level)
    }
  }
}
