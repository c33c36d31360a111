/// η², the share of the variance that lies between groups.
///
/// η² = SS_b / (SS_b + SS_w). Its two-sided interval inverts the noncentral F: bounds λ/(λ + N − k) of those
/// noncentralities λ under which F is at the upper and lower α/2, 0 where F is so small that no λ is. The estimate is too
/// large in small samples, which ω² mends. Refused as the F test is.
/// Source: R's `effectsize::eta_squared(aov(y ~ g), alternative = "two.sided")`, which stops its search for the bounds at
/// a coarser tolerance. Steiger (2004), Psych. Methods 9, 164–182, whose interval for λ this is, divides by λ + N.
public struct EtaSquared: Statistic {
  /// The share.
  public let value: Double?
  /// From the noncentral F.
  public let interval: Interval?
  /// The row.
  public let estimates: [Estimate]

  /// From the analysis of variance.
  public init(_ anova: AnovaF, at place: Estimate.Place = .whole, level: Double = 0.95) {
    var note = anova.estimates[0].note
    if let f = anova.f, let df = anova.df {
      value = anova.sumOfSquaresBetween / (anova.sumOfSquaresBetween + anova.sumOfSquaresWithin)
      interval = NoncentralInterval.f(f, df.between, df.within, level: level).map {
        Interval(low: $0.low / ($0.low + df.within), high: $0.high / ($0.high + df.within), level: level)
      }
      if interval == nil { note = "η² has no interval: the noncentral F could not be inverted" }
    } else {
      value = nil
      interval = nil
    }
    estimates = [Estimate(.etaSquared, at: place, value: value, interval: interval, n: anova.n, note: note)]
  }
}
