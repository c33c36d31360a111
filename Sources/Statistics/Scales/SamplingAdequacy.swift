/// The Kaiser–Meyer–Olkin measure of sampling adequacy: how far what items share goes beyond pairs of them.
///
/// KMO = Σr² / (Σr² + Σp²) over all pairs of items, r their correlations and p their partial correlations given all other
/// items; of one item, over its pairs (`MSA`). Near 1 where a few factors account for the correlations, .5 where each is a
/// matter of its two items alone. Refused for fewer than three items, where an item does not vary, where one follows from
/// the others exactly, as with no more respondents than items, and where nothing is correlated.
/// Source: Kaiser & Rice (1974), Educ. Psychol. Meas. 34, 111–117; R's `psych::KMO(x)`.
public struct SamplingAdequacy: Statistic {
  /// Of all items.
  public let value: Double?
  /// Of each item.
  public let items: [Double?]
  /// A row for all items, and one for each.
  public let estimates: [Estimate]

  /// From the items' cross-products.
  public init(_ items: CrossProducts) {
    let k = items.count
    var note = items.refusal(items: 3) ?? ""
    var sums: [(shared: Double, partial: Double)] = []
    if note.isEmpty {
      if let correlations = items.correlations {
        if let inverse = CholeskyFactor(correlations, size: k)?.inverse {
          sums = (0..<k).map { i in
            (0..<k).reduce(into: (0.0, 0.0)) { sum, j in
              guard i != j else { return }
              let (r, q) = (correlations[i * k + j], inverse[i * k + j])
              sum.0 += r * r
              sum.1 += q * q / (inverse[i * k + i] * inverse[j * k + j])
            }
          }
        } else {
          note = Refusal.dependentItem
        }
      } else {
        note = Refusal.constantItem
      }
    }
    func share(_ sum: (shared: Double, partial: Double)) -> Double? {
      sum.shared > 0 ? sum.shared / (sum.shared + sum.partial) : nil
    }
    let whole = share(sums.reduce((0, 0)) { ($0.0 + $1.shared, $0.1 + $1.partial) })
    let each = sums.isEmpty ? [Double?](repeating: nil, count: k) : sums.map(share)
    func row(_ place: Estimate.Place, _ value: Double?) -> Estimate {
      let reason = value == nil && note.isEmpty ? "no two items are correlated" : note
      return Estimate(.kmo, at: place, value: value, n: items.n, note: reason)
    }
    value = whole
    self.items = each
    estimates = [row(.whole, whole)] + each.enumerated().map { row(.at($0), $1) }
  }
}
