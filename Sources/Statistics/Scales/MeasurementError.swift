/// The standard error of measurement: by how much a respondent's score strays from the true one.
///
/// s √(1 − α), s the standard deviation of the scores, in the unit of the score: a sum of the items, or their mean. It takes
/// the error for equally large all along the scale. Refused as α is.
/// Source: Gulliksen (1950), Theory of mental tests, chapter 2; in R, `sd(rowSums(x)) * sqrt(1 - alpha)`.
public struct MeasurementError: Statistic {
  /// How the items make a score.
  public enum Score: Sendable { case sum, mean }

  /// In the unit of the score.
  public let value: Double?
  /// The row.
  public let estimates: [Estimate]

  /// Of a scale whose α is known, from the items' cross-products.
  public init(
    _ alpha: CronbachAlpha, _ items: CrossProducts, score: Score, at place: Estimate.Place = .whole
  ) {
    value = alpha.alpha.map { alpha in
      let sd = (ItemSums(items).variance / Double(items.n - 1)).squareRoot()
      return sd * max(0, 1 - alpha).squareRoot() / (score == .mean ? Double(items.count) : 1)
    }
    estimates = [
      Estimate(
        .standardErrorOfMeasurement, at: place, value: value, n: items.n,
        note: value == nil ? alpha.estimates[0].note : "")
    ]
  }
}
