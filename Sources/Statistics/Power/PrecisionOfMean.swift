/// How many respondents make Student's interval of a mean as narrow as wished.
///
/// The half width is t₁₋α/₂ s/√m with n − 1 degrees of freedom, for the standard deviation s that is expected; of N people m = n(N − 1)/(N − n)
/// as drawn without replacement. Half of all samples have a larger standard deviation and so a wider interval. `nil` for an n
/// below 2, a standard deviation that is not above 0, a level not inside 0…1, and more than N people.
/// Source: Cochran (1977), *Sampling techniques*, section 4.6, with Student's t in place of the normal quantile.
public enum PrecisionOfMean {
  /// Half of the interval's width.
  public static func halfWidth(
    sd: Double, n: Int, population: Int? = nil, level: Double = 0.95
  ) -> Double? {
    guard sd > 0, sd.isFinite, n > 1, ConfidenceLevel.isDefined(level),
      let m = FinitePopulation.effective(n, of: population)
    else { return nil }
    return StudentT(df: Double(n) - 1).critical(level) * sd / m.squareRoot()
  }

  /// The fewest whose interval is no wider.
  public static func sampleSize(
    sd: Double, halfWidth: Double, population: Int? = nil, level: Double = 0.95
  ) -> Int? {
    SampleSize.least(from: 2, halfWidth: halfWidth, population: population) {
      self.halfWidth(sd: sd, n: $0, population: population, level: level)
    }
  }
}
