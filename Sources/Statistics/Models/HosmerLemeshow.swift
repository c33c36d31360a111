/// Hosmer and Lemeshow's test of a logistic regression's fit: whether as many events occurred as it expects, among those of
/// low risk and those of high risk alike.
///
/// Null: the model's risks are the true ones; against it, they are not. Respondents are cut at the deciles of their risks
/// (type 7), equal risks staying together, and Σ (O − E)²/E over events and others of the g groups is held against χ² with
/// g − 2 degrees of freedom. Fewer than ten groups are said in a note; refused for fewer than three, for separated outcomes,
/// and where the model has no coefficients. Many respondents make any small misfit significant, few hide a large one: read
/// it with the ROC area.
/// Source: Hosmer & Lemeshow (1980), Communications in Statistics A 9, 1043–1069; Hosmer, Lemeshow & Sturdivant (2013),
/// section 5.2.2; R's `ResourceSelection::hoslem.test(y, fitted(fit), g = 10)`.
public struct HosmerLemeshow: Statistic {
  /// Σ (O − E)²/E.
  public let chiSquare: Double?
  /// g − 2.
  public let df: Double?
  /// Upper tail.
  public let pValue: Double?
  /// How many groups there are.
  public let groups: Int
  /// The test.
  public let estimates: [Estimate]

  /// Of the regression of the same rows.
  public init(_ patterns: DesignPatterns, _ regression: LogisticRegression) {
    let risks = FittedRisks(patterns, regression)
    let tenths = RiskGroups(risks).groups
    groups = tenths.count
    var sum = CompensatedSum()
    for group in tenths {
      let difference = group.events - group.expected
      sum.add(difference * difference / group.expected, times: 1)
      sum.add(difference * difference / (group.n - group.expected), times: 1)
    }
    let isTested = groups > 2
    chiSquare = isTested ? sum.value : nil
    df = isTested ? Double(groups - 2) : nil
    pValue = isTested ? Tail.chiSquare(sum.value, df: Double(groups - 2)) : nil
    let note =
      !risks.refusal.isEmpty
      ? risks.refusal
      : !isTested
        ? "fewer than three groups of different risks"
        : groups < 10 ? "\(groups) groups of different risks" : ""
    estimates = [
      Estimate(.hosmerLemeshow, statistic: chiSquare, df: df, pValue: pValue, n: patterns.n, note: note)
    ]
  }
}
