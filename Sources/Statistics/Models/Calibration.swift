/// Whether risks mean what they say: of those to whom a logistic regression gives a risk of about 20%, have 20% the event?
///
/// Respondents are cut at the deciles of their risks, as Hosmer and Lemeshow do; of each group the mean risk stands beside the
/// share that had the event, with Wilson's interval. Maximum likelihood makes the mean of all risks the overall share, and the
/// slope of outcomes on log odds 1, so among the respondents whom the model was fitted to only bends show: see
/// `OptimismCorrection` for what to expect of others. Refused for separated outcomes and where the model has no coefficients.
/// Source: Hosmer, Lemeshow & Sturdivant (2013), section 5.2.2; Van Calster et al. (2016), Journal of Clinical Epidemiology
/// 74, 167–176; R's `tapply(fitted(fit), cut(…), mean)`, `tapply(y, cut(…), mean)`.
public struct Calibration: Statistic {
  /// Those of about one risk.
  public struct Group: Sendable, Equatable {
    /// The mean of their risks.
    public let predicted: Double
    /// How many had the event, of how many.
    public let observed: Proportion
  }

  /// In ascending order of risk.
  public let groups: [Group]
  /// The mean risk of each group, then the observed share of each, at its place (`at`).
  public let estimates: [Estimate]

  /// Of the regression of the same rows.
  public init(_ patterns: DesignPatterns, _ regression: LogisticRegression, level: Double = 0.95) {
    let risks = FittedRisks(patterns, regression)
    let groups = RiskGroups(risks).groups.map {
      Group(
        predicted: $0.expected / $0.n, observed: Proportion(successes: Int($0.events), trials: Int($0.n)))
    }
    self.groups = groups
    estimates =
      groups.enumerated().map { place, group in
        Estimate(.predictedRisk, at: .at(place), value: group.predicted, n: group.observed.trials)
      }
      + groups.enumerated().map { place, group in
        var row = group.observed.estimate(at: .at(place), level: level)
        row.measure = .observedRisk
        return row
      }
  }
}
