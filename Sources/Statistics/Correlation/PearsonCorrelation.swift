import Foundation

/// Pearson's product-moment correlation.
///
/// r = Σ(x − x̄)(y − ȳ) / √(Σ(x − x̄)² Σ(y − ȳ)²). Null: ρ = 0; alternative: ρ ≠ 0; t = r √((n − 2)/(1 − r²)) with n − 2
/// degrees of freedom. The interval is Fisher's, tanh(artanh r ± z/√(n − 3)). Assumes a bivariate normal population.
/// Refused for fewer than three pairs and where a variable is constant; three pairs have no interval.
/// Source: Fisher (1921), Metron 1, 3–32; R's `cor.test(x, y)`.
public struct PearsonCorrelation: Statistic {
  /// The correlation.
  public let r: Double?
  /// Fisher's.
  public let interval: Interval?
  /// The test statistic; absent where |r| is 1 and t infinite.
  public let t: Double?
  /// n − 2.
  public let df: Double?
  /// Two-sided.
  public let pValue: Double?
  /// How many pairs.
  public let n: Int
  /// The row.
  public let estimates: [Estimate]

  /// From a correlation computed elsewhere, or printed.
  public init(n: Int, r: Double?, at place: Estimate.Place = .whole, level: Double = 0.95) {
    self.init(n: n, r: r, refusal: "the correlation of a constant is undefined", at: place, level: level)
  }

  /// Of two variables of several.
  public init(
    _ products: CrossProducts, _ i: Int = 0, _ j: Int = 1, at place: Estimate.Place = .whole,
    level: Double = 0.95
  ) {
    let spread = rootOfProduct(products[i, i], products[j, j])
    let isFinite = spread.isFinite && products[i, j].isFinite
    let r = spread > 0 && isFinite ? min(1, max(-1, products[i, j] / spread)) : nil
    self.init(
      n: products.n, r: r,
      refusal: isFinite ? "the correlation of a constant is undefined" : Refusal.tooLarge, at: place,
      level: level)
  }

  /// Of distinct pairs.
  public init(_ pairs: PairCounts, at place: Estimate.Place = .whole, level: Double = 0.95) {
    self.init(pairs.crossProducts, at: place, level: level)
  }

  private init(n: Int, r: Double?, refusal: String, at place: Estimate.Place, level: Double) {
    self.n = n
    var note = ""
    guard n >= 3, let r, abs(r) <= 1 else {
      self.r = nil
      interval = nil
      t = nil
      df = nil
      pValue = nil
      note = n < 3 ? Refusal.needs(3, "pairs") : refusal
      estimates = [Estimate(.pearsonR, at: place, n: n, note: note)]
      return
    }
    self.r = r
    let df = Double(n - 2)
    self.df = df
    let t = r * (df / ((1 - r) * (1 + r))).squareRoot()
    self.t = t.isFinite ? t : nil
    pValue = t.isFinite ? Tail.t(t, df: df) : 0
    interval = FisherInterval.around(r, variance: 1 / Double(n - 3), level: level)
    if interval == nil { note = "three pairs have no interval" }
    if !t.isFinite { note = note.isEmpty ? FisherInterval.perfect : "\(note); \(FisherInterval.perfect)" }
    estimates = [
      Estimate(
        .pearsonR, at: place, value: r, interval: interval, statistic: self.t, df: df, pValue: pValue, n: n,
        note: note)
    ]
  }
}
