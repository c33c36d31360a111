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
    let sample = Sample(values: risks.groups.map(\.risk), counts: risks.groups.map { Int($0.n) })
    var breaks: [Double] = []
    for tenth in 0...10 {
      if let value = sample.quantile(Double(tenth) / 10), value != breaks.last { breaks.append(value) }
    }
    var sum = CompensatedSum()
    var place = 0
    groups = max(0, breaks.count - 1)
    for upper in breaks.dropFirst() {
      var (observed, expected, all) = (0.0, CompensatedSum(), 0.0)
      while place < risks.groups.count, risks.groups[place].risk <= upper {
        let group = risks.groups[place]
        observed += group.events
        expected.add(group.n, times: group.risk)
        all += group.n
        place += 1
      }
      let difference = observed - expected.value
      sum.add(difference * difference / expected.value, times: 1)
      sum.add(difference * difference / (all - expected.value), times: 1)
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
