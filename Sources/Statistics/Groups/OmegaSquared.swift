/// ω², the share of the variance that lies between groups, corrected for chance.
///
/// ω² = (SS_b − (k − 1) MS_w) / (SS_b + SS_w + MS_w), and 0 where that is negative. Its two-sided interval inverts the
/// noncentral F: bounds λ/(λ + N) of those noncentralities λ under which F is at the upper and lower α/2, 0 where F is so
/// small that no λ is. Refused as the F test is.
/// Source: Hays (1963); R's `effectsize::omega_squared(aov(y ~ g))`. The interval is that of Steiger (2004), Psych. Methods
/// 9, 164–182; in R, `e / (e + (1 - e) * N / df)` of each bound `e` of `effectsize::eta_squared` with `df` within groups.
/// The interval of `effectsize::omega_squared` is another one: it takes the corrected estimate for an uncorrected one and
/// inverts the F that would have given it, so that it is [0, 0] for every F below 1.
public struct OmegaSquared: Statistic {
  /// The share.
  public let value: Double?
  /// From the noncentral F.
  public let interval: Interval?
  /// The row.
  public let estimates: [Estimate]

  /// From the analysis of variance.
  public init(_ anova: AnovaF, at place: Estimate.Place = .whole, level: Double = 0.95) {
    var notes = [anova.estimates[0].note]
    if let f = anova.f, let df = anova.df {
      let meanSquare = anova.sumOfSquaresWithin / df.within
      let total = anova.sumOfSquaresBetween + anova.sumOfSquaresWithin
      let share = (anova.sumOfSquaresBetween - df.between * meanSquare) / (total + meanSquare)
      value = max(share, 0)
      if share < 0 { notes.append("ω² is negative, set to 0") }
      let n = Double(anova.n)
      interval = NoncentralInterval.f(f, df.between, df.within, level: level).map {
        Interval(low: $0.low / ($0.low + n), high: $0.high / ($0.high + n), level: level)
      }
      if interval == nil { notes.append("ω² has no interval: the noncentral F could not be inverted") }
    } else {
      value = nil
      interval = nil
    }
    estimates = [
      Estimate(
        .omegaSquared, at: place, value: value, interval: interval, n: anova.n,
        note: notes.filter { !$0.isEmpty }.joined(separator: "; "))
    ]
  }
}
