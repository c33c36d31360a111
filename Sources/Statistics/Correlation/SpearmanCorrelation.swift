/// Spearman's rank correlation.
///
/// ρ is Pearson's r of the ranks, ties getting the mean of theirs. Null: x and y are independent; alternative: one tends
/// to rise, or fall, with the other. The statistic is S = (n³ − n)(1 − ρ)/6, without ties the sum of squared differences
/// of ranks. Without ties p is exact up to 9 pairs and from an Edgeworth series up to 1,290; otherwise from t with
/// n − 2 degrees of freedom. The interval is Bonett and Wright's, tanh(artanh ρ ± z √((1 + ρ²/2)/(n − 3))).
/// Refused for fewer than three pairs and where a variable is constant.
/// Source: Best & Roberts (1975), algorithm AS 89; Bonett & Wright (2000), Psychometrika 65, 23–28; R's
/// `cor.test(x, y, method = "spearman")`.
public struct SpearmanCorrelation: Statistic {
  /// Where p comes from; the row's method.
  public enum Approximation: String, Sendable {
    /// All orders counted.
    case exact
    /// An Edgeworth series.
    case edgeworth
    /// Student's t.
    case t
  }

  /// The correlation.
  public let rho: Double?
  /// Bonett and Wright's.
  public let interval: Interval?
  /// S.
  public let s: Double?
  /// Two-sided.
  public let pValue: Double?
  /// How p was found.
  public let approximation: Approximation
  /// The row.
  public let estimates: [Estimate]

  /// Of distinct pairs.
  public init(_ pairs: PairCounts, at place: Estimate.Place = .whole, level: Double = 0.95) {
    let x = pairs.xSample
    let y = pairs.ySample
    let n = pairs.count
    let size = Double(n)
    let ranked = Midranks(x).pairs(with: Midranks(y), pairs)
    let products = ranked.crossProducts
    let hasTies = x.values.count < n || y.values.count < n
    approximation = hasTies || n > 1290 ? .t : (n <= 9 ? .exact : .edgeworth)
    guard n >= 3, products[0, 0] > 0, products[1, 1] > 0 else {
      rho = nil
      interval = nil
      s = nil
      pValue = nil
      let note = n < 3 ? Refusal.needs(3, "pairs") : "the correlation of a constant is undefined"
      estimates = [Estimate(.spearmanRho, at: place, method: approximation.rawValue, n: n, note: note)]
      return
    }
    let spread = rootOfProduct(products[0, 0], products[1, 1])
    let rho = min(1, max(-1, products[0, 1] / spread))
    let s = size * (size * size - 1) / 6 * (1 - rho)
    self.rho = rho
    self.s = s
    interval = FisherInterval.around(rho, variance: (1 + rho * rho / 2) / (size - 3), level: level)
    var note = interval == nil ? "three pairs have no interval" : ""
    switch approximation {
    case .exact: pValue = SpearmanDistribution.exact(s.rounded(), n: n)
    case .edgeworth: pValue = SpearmanDistribution.edgeworth(s.rounded(), n: size)
    case .t:
      let df = size - 2
      let t = rho * (df / ((1 - rho) * (1 + rho))).squareRoot()
      pValue = t.isFinite ? Tail.t(t, df: df) : 0
      if !t.isFinite { note = note.isEmpty ? FisherInterval.perfect : "\(note); \(FisherInterval.perfect)" }
    }
    estimates = [
      Estimate(
        .spearmanRho, at: place, method: approximation.rawValue, value: rho, interval: interval, statistic: s,
        df: approximation == .t ? size - 2 : nil, pValue: pValue, n: n, note: note)
    ]
  }
}
