/// ε², the share of the variance that lies between groups, corrected for chance as R² is by its adjustment.
///
/// ε² = (SS_b − (k − 1) MS_w) / (SS_b + SS_w), and 0 where that is negative. Its two-sided interval inverts the noncentral F, as
/// that of ω² does: bounds λ/(λ + N). Refused as the F test is.
/// Source: Kelley (1935), PNAS 21, 554–559; Okada (2013), Behaviormetrika 40, 129–147; R's `effectsize::epsilon_squared(aov(y ~ g))`
/// for the estimate. The interval is that of Steiger (2004), as with `OmegaSquared`.
public struct EpsilonSquared: Statistic {
  /// The share.
  public let value: Double?
  /// The row.
  public let estimates: [Estimate]

  /// From the analysis of variance and ω², which has the same interval.
  public init(_ anova: AnovaF, _ omega: OmegaSquared, at place: Estimate.Place = .whole) {
    var note = omega.interval == nil ? anova.estimates[0].note : ""
    var value: Double?
    if anova.f != nil, let df = anova.df {
      let meanSquare = anova.sumOfSquaresWithin / df.within
      let share =
        (anova.sumOfSquaresBetween - df.between * meanSquare)
        / (anova.sumOfSquaresBetween + anova.sumOfSquaresWithin)
      value = max(share, 0)
      note =
        share < 0
        ? "ε² is negative, set to 0"
        : omega.interval == nil ? "ε² has no interval: the noncentral F could not be inverted" : note
    }
    self.value = value
    estimates = [
      Estimate(
        .epsilonSquared, at: place, value: value, interval: value == nil ? nil : omega.interval, n: anova.n,
        note: note)
    ]
  }
}
