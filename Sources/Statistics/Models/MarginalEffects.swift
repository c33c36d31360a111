import Foundation

/// Average marginal effects of a logistic regression: by how much the risk differs, on average over the respondents as they
/// are, where one variable differs and the others stay.
///
/// Of a level against the reference the mean of πᵢ(level) − πᵢ(reference), every respondent being given the one and then
/// the other; of a number the mean slope dπᵢ/dx = πᵢ(1 − πᵢ) d(xβ)/dx. A variable's products with others move along. The
/// standard error is the delta method's, with the covariance of the coefficients and the respondents' own values
/// taken as given; z test (null: the effect is 0) and interval from the normal distribution. Unlike odds ratios they
/// can be compared between models and groups.
/// Refused where the regression has no coefficients, and for separated outcomes.
/// Source: Bartus (2005), The Stata Journal 5, 309–329; Mood (2010), European Sociological Review 26, 67–82; R's
/// `marginaleffects::avg_slopes(fit)`, `margins::margins(fit)`.
public struct MarginalEffects: Statistic {
  /// What differs, as designs row by row, like that of the regression.
  public enum Change: Sendable {
    /// Everyone at one level, and everyone at the reference.
    case level([Double], reference: [Double])
    /// How much each column rises where the variable rises by one.
    case slope([Double])
  }

  /// One a change; `column` is its place among them.
  public let effects: [Coefficient]
  /// By change, at its place (`at`).
  public let estimates: [Estimate]

  /// Of the regression of the same rows.
  public init(
    _ patterns: DesignPatterns, _ regression: LogisticRegression, changes: [Change], level: Double = 0.95
  ) {
    let n = Double(patterns.n)
    let kept = regression.kept
    let values = kept.compactMap { regression.coefficients[$0].value }
    let critical = Critical.normal(level: level)
    let refusal = regression.refusalOfRisks
    let all = patterns.columns

    /// Xβ of one row of a design.
    func predictor(_ design: [Double], _ row: Int) -> Double {
      var sum = CompensatedSum()
      for (place, column) in kept.enumerated() { sum.add(values[place], times: design[row * all + column]) }
      return sum.value
    }
    /// π(1 − π), and π.
    func risk(_ predictor: Double) -> (risk: Double, slope: Double) {
      let e = exp(-abs(predictor))
      return ((predictor < 0 ? e : 1) / (1 + e), e / ((1 + e) * (1 + e)))
    }

    effects = changes.enumerated().map { place, change in
      guard refusal.isEmpty, let critical else { return Coefficient(place, absent: refusal) }
      var effect = CompensatedSum()
      var gradient = kept.map { _ in CompensatedSum() }
      for row in patterns.outcomes.indices {
        let share = Double(patterns.counts[row]) / n
        switch change {
        case .level(let design, let reference):
          let high = risk(predictor(design, row))
          let low = risk(predictor(reference, row))
          effect.add(share, times: high.risk - low.risk)
          for (place, column) in kept.enumerated() {
            let entry = high.slope * design[row * all + column] - low.slope * reference[row * all + column]
            gradient[place].add(share, times: entry)
          }
        case .slope(let rises):
          let own = risk(predictor(patterns.design, row))
          let rise = predictor(rises, row)
          effect.add(share * own.slope, times: rise)
          let bend = own.slope * (1 - 2 * own.risk) * rise
          for (place, column) in kept.enumerated() {
            let entry = bend * patterns.design[row * all + column] + own.slope * rises[row * all + column]
            gradient[place].add(share, times: entry)
          }
        }
      }
      let slopes = gradient.map(\.value)
      var variance = CompensatedSum()
      for (i, first) in slopes.enumerated() {
        for (j, second) in slopes.enumerated() {
          variance.add(first * second, times: regression.covariance[i * kept.count + j])
        }
      }
      let value = effect.value
      let error = variance.value.squareRoot()
      guard error > 0 else {
        return Coefficient(place, value: value, note: "no error to divide by")
      }
      return Coefficient(
        place, value: value, standardError: error,
        interval: Interval(low: value - critical * error, high: value + critical * error, level: level),
        statistic: value / error, pValue: Tail.normal(value / error))
    }
    estimates = effects.map {
      Estimate(
        .marginalEffect, at: .at($0.column), value: $0.value, standardError: $0.standardError,
        interval: $0.interval, statistic: $0.statistic, pValue: $0.pValue, n: patterns.n, note: $0.note)
    }
  }
}
