/// Cronbach's α of a scale, with each item's α if dropped and its correlation with the rest.
///
/// α = k/(k − 1) · (1 − Σσ²_i / σ²_total). Feldt's interval: 1 − (1 − α) F, with F at 1 − α/2 and α/2 of n − 1 and
/// (n − 1)(k − 1) degrees of freedom; it assumes items whose true scores differ by constants, and normal errors. Items are
/// taken as given, so those that are worded the other way must have been reversed. A negative α says that some were
/// not. For two items α if dropped has no meaning and is absent. Refused for fewer than two items or respondents, and
/// where the total does not vary; an item that does not vary has no correlation with the rest.
/// Source: Cronbach (1951), Psychometrika 16, 297–334; Feldt (1965), Psychometrika 30, 357–370, and Feldt, Woodruff &
/// Salih (1987), equation 6; R's `psych::alpha(x)$total$raw_alpha`, `$feldt`, `$alpha.drop$raw_alpha`,
/// `$item.stats$r.drop`.
public struct CronbachAlpha: Statistic {
  /// The reliability.
  public let alpha: Double?
  /// Feldt's.
  public let interval: Interval?
  /// α of the other items, by item.
  public let alphaIfDropped: [Double?]
  /// The correlation of each item with the sum of the others.
  public let itemRest: [Double?]
  /// α, then the items' rows: α if dropped and item–rest correlation.
  public let estimates: [Estimate]

  /// From the items' cross-products.
  public init(_ items: CrossProducts, at place: Estimate.Place = .whole, level: Double = 0.95) {
    let k = items.count
    let n = items.n
    let total = ItemSums(items)
    var note = items.refusal(items: 2) ?? ""
    let alpha = note.isEmpty ? total.alpha : nil
    self.alpha = alpha
    if let alpha {
      let df = Double(n - 1)
      let ratio = FDistribution(df: df, df2: df * Double(k - 1))
      interval = Interval(
        low: 1 - (1 - alpha) * ratio.upperQuantile((1 - level) / 2),
        high: 1 - (1 - alpha) * ratio.quantile((1 - level) / 2), level: level)
      if alpha < 0 { note = "α is negative: are all items worded the same way, or reversed?" }
    } else {
      interval = nil
    }
    var dropped: [Double?] = []
    var rest: [Double?] = []
    var rows = [Estimate(.cronbachAlpha, at: place, value: alpha, interval: interval, n: n, note: note)]
    for item in 0..<k {
      let others = ItemSums(items, without: item)
      let without = k > 2 && n >= 2 && others.varies ? others.alpha : nil
      dropped.append(without)
      let spread = rootOfProduct(items[item, item], others.variance)
      let varies = others.varies && items[item, item] > 0 && spread.isFinite && n >= 2
      let covariance = (0..<k).reduce(0.0) { $1 == item ? $0 : $0 + items[item, $1] }
      let correlation = varies && k >= 2 ? min(1, max(-1, covariance / spread)) : nil
      rest.append(correlation)
      let refusal = n < 2 ? Refusal.needs(2, "respondents") : nil
      rows.append(
        Estimate(
          .alphaIfDropped, at: .at(item), value: without, n: n,
          note: without != nil
            ? "" : refusal ?? (k < 3 ? Refusal.needs(3, "items") : "the other items' total does not vary")))
      rows.append(
        Estimate(
          .itemRestR, at: .at(item), value: correlation, n: n,
          note: correlation != nil
            ? ""
            : refusal ?? (k < 2 ? Refusal.needs(2, "items") : "the item or the others' total does not vary")))
    }
    alphaIfDropped = dropped
    itemRest = rest
    estimates = rows
  }
}
