/// The split-half reliability: what the correlation of a scale's odd and even items says of the whole scale.
///
/// The halves are the first, third, … and the second, fourth, … item, in the order of the scale. With r their correlation, p
/// the share of items in the one and q in the other, ρ = 2r / (r + √(r² + 4(1 − r²)pq)), which for halves of one length is
/// Spearman and Brown's 2r/(1 + r), and else Horst's formula. It depends on the order of the items and takes the halves for
/// parallel. Refused for fewer than two items or respondents, where a half does not vary, and for r = −1.
/// Source: Spearman (1910) and Brown (1910), Br. J. Psychol. 3; Horst (1951), Educ. Psychol. Meas. 11, 368–371; SPSS's RELIABILITY
/// /MODEL=SPLIT prints the same of its own halves, the first and the last items. In R, `r <- cor(rowSums(x[, odd]),
/// rowSums(x[, even])); 2 * r / (1 + r)`.
public struct SplitHalf: Statistic {
  /// Of the two halves.
  public let correlation: Double?
  /// Of the whole scale.
  public let reliability: Double?
  /// The row.
  public let estimates: [Estimate]

  /// From the items' cross-products.
  public init(_ items: CrossProducts, at place: Estimate.Place = .whole) {
    let odd = (0..<items.count).filter { $0.isMultiple(of: 2) }
    let even = (0..<items.count).filter { !$0.isMultiple(of: 2) }
    let (first, second) = (ItemSums(items, of: odd), ItemSums(items, of: even))
    var note = ""
    if items.count < 2 {
      note = Refusal.needs(2, "items")
    } else if items.n < 2 {
      note = Refusal.needs(2, "respondents")
    } else if !first.variance.isFinite || !second.variance.isFinite {
      note = Refusal.tooLarge
    } else if !first.varies || !second.varies {
      note = "half of the scale does not vary"
    }
    var (correlation, reliability): (Double?, Double?) = (nil, nil)
    if note.isEmpty {
      let covariance = odd.reduce(0.0) { sum, i in even.reduce(sum) { $0 + items[i, $1] } }
      let r = min(1, max(-1, covariance / rootOfProduct(first.variance, second.variance)))
      let k = Double(items.count)
      let (p, q) = (Double(odd.count) / k, Double(even.count) / k)
      let root = (r * r + 4 * (1 - r * r) * p * q).squareRoot()
      correlation = r
      if r + root > 1e-14 {
        reliability = 2 * r / (r + root)
      } else {
        note = "the halves go against each other"
      }
    }
    (self.correlation, self.reliability) = (correlation, reliability)
    estimates = [
      Estimate(.splitHalf, at: place, method: "odd-even", value: reliability, n: items.n, note: note)
    ]
  }
}
