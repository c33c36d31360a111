/// Bartlett's test that no two items are correlated, so that there is nothing for a scale to measure.
///
/// Null: the correlation matrix R of the population is the identity; alternative: it is not.
/// χ² = −(n − 1 − (2k + 5)/6) ln|R| with k(k − 1)/2 degrees of freedom. Assumes normal populations. In samples of the usual
/// size nearly every set of items is significant. Refused for fewer than two items, where an item does not vary, and where
/// one follows from the others exactly, as with no more respondents than items.
/// Source: Bartlett (1951), Biometrika 38, 337–344; R's `psych::cortest.bartlett(cor(x), n)`.
public struct BartlettSphericity: Statistic {
  /// The test statistic.
  public let chiSquare: Double?
  /// k(k − 1)/2.
  public let df: Double?
  /// Upper tail.
  public let pValue: Double?
  /// The row.
  public let estimates: [Estimate]

  /// From the items' cross-products.
  public init(_ items: CrossProducts, at place: Estimate.Place = .whole) {
    let k = items.count
    var note = items.refusal(items: 2) ?? ""
    var (chiSquare, df, pValue): (Double?, Double?, Double?)
    if note.isEmpty {
      if let correlations = items.correlations {
        if let factor = CholeskyFactor(correlations, size: k) {
          let size = Double(k)
          let value = max(0, -(Double(items.n) - 1 - (2 * size + 5) / 6) * factor.logDeterminant)
          let degrees = size * (size - 1) / 2
          (chiSquare, df) = (value, degrees)
          pValue = Tail.chiSquare(value, df: degrees)
        } else {
          note = Refusal.dependentItem
        }
      } else {
        note = Refusal.constantItem
      }
    }
    (self.chiSquare, self.df, self.pValue) = (chiSquare, df, pValue)
    estimates = [
      Estimate(
        .bartlettSphericity, at: place, statistic: chiSquare, df: df, pValue: pValue, n: items.n, note: note)
    ]
  }
}
