/// Cronbach's α of items brought to one standard deviation: the reliability of the sum of z values.
///
/// α = k r̄ / (1 + (k − 1) r̄), r̄ the mean correlation of two items. It is the reliability of a score only where the items
/// are standardized before they are added. Refused as α is, and where an item does not vary.
/// Source: Cronbach (1951), Psychometrika 16, 297–334, and Falk & Savalei (2011), J. Pers. Assess. 93, 445–453; R's
/// `psych::alpha(x)$total$std.alpha`.
public struct StandardizedAlpha: Statistic {
  /// The reliability.
  public let alpha: Double?
  /// The row.
  public let estimates: [Estimate]

  /// From the items' cross-products.
  public init(_ items: CrossProducts, at place: Estimate.Place = .whole) {
    let k = Double(items.count)
    let refusal = items.refusal(items: 2)
    let correlations = refusal == nil ? items.correlations : nil
    // k r̄ / (1 + (k − 1) r̄) by the sum Σ of the whole matrix: r̄ = (Σ − k)/(k(k − 1)).
    let sum = correlations.map { $0.reduce(0, +) }
    alpha = sum.flatMap { $0 > 1e-14 * k ? k / (k - 1) * (1 - k / $0) : nil }
    let note = refusal ?? (correlations == nil ? Refusal.constantItem : "the total does not vary")
    estimates = [
      Estimate(
        .cronbachAlphaStandardized, at: place, value: alpha, n: items.n, note: alpha == nil ? note : "")
    ]
  }
}
