/// The area under the receiver operating characteristic of a logistic regression: how often one with the event has the
/// higher risk of a pair, one with it and one without, ties counting half. 0.5 is no better than a coin, 1 perfect.
///
/// The standard error and interval are DeLong's, from how each respondent stands among those of the other outcome; the
/// interval is cut at 0 and 1. It is of the respondents whom the model was fitted to, so of others it would be lower.
/// Refused for separated outcomes and where the model has no coefficients; the interval needs two of each outcome.
/// Source: Hanley & McNeil (1982), Radiology 143, 29–36; DeLong, DeLong & Clarke-Pearson (1988), Biometrics 44, 837–845; R's
/// `pROC::ci.auc(pROC::roc(y, fitted(fit)), method = "delong")`.
public struct ROCArea: Statistic {
  /// The area.
  public let area: Double?
  /// DeLong's.
  public let standardError: Double?
  /// DeLong's.
  public let interval: Interval?
  /// The area.
  public let estimates: [Estimate]

  /// Of the regression of the same rows.
  public init(_ patterns: DesignPatterns, _ regression: LogisticRegression, level: Double = 0.95) {
    let risks = FittedRisks(patterns, regression)
    let (events, others) = (risks.events, risks.others)
    let (ofEvents, ofOthers) = risks.places
    func mean(_ places: [Double], _ counts: [Double], _ n: Double) -> Double {
      var sum = CompensatedSum()
      for (place, count) in zip(places, counts) { sum.add(place, times: count) }
      return sum.value / n
    }
    let eventCounts = risks.groups.map(\.events)
    let otherCounts = risks.groups.map(\.others)
    let area = risks.area
    self.area = area
    func variance(_ places: [Double], _ counts: [Double], _ n: Double) -> Double {
      mean(places.map { ($0 - (area ?? 0)) * ($0 - (area ?? 0)) }, counts, n - 1)
    }
    let hasError = area != nil && events > 1 && others > 1
    let error =
      hasError
      ? (variance(ofEvents, eventCounts, events) / events + variance(ofOthers, otherCounts, others) / others)
        .squareRoot() : nil
    standardError = error
    let critical = Critical.normal(level: level)
    interval = area.flatMap { area in
      error.flatMap { error in
        critical.map {
          Interval(low: max(0, area - $0 * error), high: min(1, area + $0 * error), level: level)
        }
      }
    }
    let note =
      !risks.refusal.isEmpty
      ? risks.refusal : hasError ? "" : "fewer than two of an outcome have no standard error"
    estimates = [
      Estimate(
        .rocArea, method: "delong", value: area, standardError: error, interval: interval, n: patterns.n,
        note: note)
    ]
  }
}
