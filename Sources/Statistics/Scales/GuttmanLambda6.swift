/// Guttman's λ₆, a lower bound of a scale's reliability from how well each item is predicted by the others.
///
/// λ₆ = 1 − Σe²_i / σ²_total, e²_i the variance of the errors of item i's linear regression on all others. In small samples
/// it is too large, as such regressions fit too well. Computed of covariances, as α is; with standardized items it is that
/// of correlations. Refused as α is, where an item does not vary, and where one follows from the others exactly, as with
/// no more respondents than items.
/// Source: Guttman (1945), Psychometrika 10, 255–282, equation 54; SPSS's RELIABILITY /MODEL=GUTTMAN. R's `psych::alpha(x)`
/// and `psych::guttman(x)` take correlations, so that their λ₆ is that of standardized items.
public struct GuttmanLambda6: Statistic {
  /// The bound.
  public let lambda: Double?
  /// The row.
  public let estimates: [Estimate]

  /// From the items' cross-products.
  public init(_ items: CrossProducts, at place: Estimate.Place = .whole) {
    let k = items.count
    var note = items.refusal(items: 2) ?? ""
    var lambda: Double?
    if note.isEmpty {
      if let correlations = items.correlations {
        if let inverse = CholeskyFactor(correlations, size: k)?.inverse {
          let errors = (0..<k).reduce(0.0) { $0 + items[$1, $1] / inverse[$1 * k + $1] }
          lambda = 1 - errors / ItemSums(items).variance
        } else {
          note = Refusal.dependentItem
        }
      } else {
        note = Refusal.constantItem
      }
    }
    self.lambda = lambda
    estimates = [Estimate(.guttmanLambda6, at: place, value: lambda, n: items.n, note: note)]
  }
}
