/// ω², the share of the variance that lies between groups, corrected for chance.
///
/// ω² = (SS_b − (k − 1) MS_w) / (SS_b + SS_w + MS_w), and 0 where that is negative. It has no interval of its own; that of
/// η² tells how sure one can be. Refused as the F test is.
/// Source: Hays (1963); R's `effectsize::omega_squared(aov(y ~ g))`.
public struct OmegaSquared: Statistic {
  /// The share.
  public let value: Double?
  /// The row.
  public let estimates: [Estimate]

  /// From the analysis of variance.
  public init(_ anova: AnovaF, at place: Estimate.Place = .whole) {
    var note = anova.estimates[0].note
    if let df = anova.df {
      let meanSquare = anova.sumOfSquaresWithin / df.within
      let total = anova.sumOfSquaresBetween + anova.sumOfSquaresWithin
      let share = (anova.sumOfSquaresBetween - df.between * meanSquare) / (total + meanSquare)
      value = max(share, 0)
      if share < 0 { note = "negative, set to 0" }
    } else {
      value = nil
    }
    estimates = [Estimate(.omegaSquared, at: place, value: value, n: anova.n, note: note)]
  }
}
