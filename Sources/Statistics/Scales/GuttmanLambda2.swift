/// Guttman's λ₂, a lower bound of a scale's reliability that is never below Cronbach's α (which is Guttman's λ₃).
///
/// λ₂ = (Σc + √(k/(k − 1) Σc²)) / σ²_total over the covariances c of all ordered pairs of items. Items whose true scores
/// differ by constants have λ₂ = α. Computed of covariances, as α is; with standardized items it is that of correlations.
/// Refused as α is.
/// Source: Guttman (1945), Psychometrika 10, 255–282, equation 27; SPSS's RELIABILITY /MODEL=GUTTMAN. R's `psych::guttman(x)`
/// takes correlations whatever it is given, so that its λ₂ is that of standardized items.
public struct GuttmanLambda2: Statistic {
  /// The bound.
  public let lambda: Double?
  /// The row.
  public let estimates: [Estimate]

  /// From the items' cross-products.
  public init(_ items: CrossProducts, at place: Estimate.Place = .whole) {
    let refusal = items.refusal(items: 2)
    if refusal == nil {
      let total = ItemSums(items)
      let k = Double(items.count)
      // Brought to the size of the total, so that no square overflows.
      var squares = 0.0
      for i in 0..<items.count {
        for j in 0..<items.count where i != j {
          let share = items[i, j] / total.variance
          squares += share * share
        }
      }
      lambda = 1 - total.separate / total.variance + (k / (k - 1) * squares).squareRoot()
    } else {
      lambda = nil
    }
    estimates = [Estimate(.guttmanLambda2, at: place, value: lambda, n: items.n, note: refusal ?? "")]
  }
}
