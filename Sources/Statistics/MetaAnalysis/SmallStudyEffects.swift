import Foundation

/// Whether small studies found other effects than large ones, by a weighted regression of the effects on how imprecise they
/// are; with fewer than ten studies such a test says next to nothing.
///
/// Null: the slope is 0; t with k − 2 degrees of freedom. Refused (`nil`): fewer than three studies, and studies that are all
/// as precise as each other.
/// Source of the minimum: Sterne et al. (2011), BMJ 343, d4002.
public struct SmallStudyEffects: Sendable, Equatable {
  /// The least number of studies of which the test is worth making.
  public static let least = 10

  /// The slope.
  public let slope: Double
  /// Its standard error.
  public let standardError: Double
  /// t.
  public let statistic: Double
  /// k − 2.
  public let df: Int
  /// Two-sided.
  public let pValue: Double?

  /// Egger's test: effects on their standard errors, weighted by 1/v.
  ///
  /// Source: Egger et al. (1997), BMJ 315, 629–634; R's `metafor::regtest(yi, vi, model = "lm")`.
  public static func egger(_ effects: [EffectEstimate]) -> SmallStudyEffects? {
    SmallStudyEffects(
      effects.map(\.value), on: effects.map(\.standardError), weights: effects.map { 1 / $0.variance })
  }

  /// Peters' test: effects on 1/n, weighted by 1/(1/events + 1/the others), so that the weights do not depend on the effect.
  ///
  /// Source: Peters et al. (2006), JAMA 295, 676–680. A study without events, or without others, has 0.5 added to both.
  public static func peters(_ effects: [EffectEstimate], events: [Int], of sizes: [Int]) -> SmallStudyEffects?
  {
    SmallStudyEffects(
      effects.map(\.value), on: sizes.map { 1 / Double($0) },
      weights: zip(events, sizes).map { x, n in
        let more = x == 0 || x == n ? 0.5 : 0
        let (a, b) = (Double(x) + more, Double(n - x) + more)
        return a * b / (a + b)
      })
  }

  private init?(_ values: [Double], on predictor: [Double], weights: [Double]) {
    let count = values.count
    guard count > 2 else { return nil }
    let solution = LeastSquares(
      design: predictor.flatMap { [1, $0] }, columns: 2, outcomes: values, weights: weights, tolerance: 1e-7)
    guard solution.kept.count == 2 else { return nil }
    df = count - 2
    slope = solution.coefficients[1]
    standardError = (solution.residualSumOfSquares / Double(df) * solution.inverse[3]).squareRoot()
    guard standardError > 0 else { return nil }
    statistic = slope / standardError
    pValue = Tail.t(statistic, df: Double(df))
  }
}
