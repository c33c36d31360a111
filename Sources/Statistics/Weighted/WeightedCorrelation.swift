import Foundation

/// Pearson's correlation in the population that the sampling weights stand for.
///
/// r = Σw zₓ z_y / Σw, the z being standardized by weighted means and standard deviations. Its linearised variance is
/// n/(n − 1) Σw²u² / (Σw)² with u = zₓz_y − r (zₓ² + z_y²)/2. The test and the interval are on Fisher's scale, where the
/// standard error is SE/(1 − r²), with n − 2 degrees of freedom. Refused for fewer than four pairs and where a variable is
/// constant.
///
/// R: `v <- svyvar(~x + y, design)`, `svycontrast(…)` of its elements; the code is in Tests/StatisticsTests/Reference. Source:
/// Fisher (1921), Metron 1, 3–32, for the scale; Binder (1983), International Statistical Review 51, 279–292, for the variance.
public struct WeightedCorrelation: Statistic {
  /// The correlation.
  public let r: Double?
  /// Linearised.
  public let standardError: Double?
  /// The row.
  public let estimates: [Estimate]

  /// Of distinct pairs with those who have each.
  public init(
    x: [Double], y: [Double], respondents: [WeightedCount], at place: Estimate.Place = .whole,
    level: Double = 0.95
  ) {
    let pairs = zip(zip(x, y), respondents).filter { $0.0.isFinite && $0.1.isFinite && $1.isDefined }
    let whole = pairs.map(\.1).total
    let shares = pairs.map { $0.1.weight / whole.weight }
    func standardized(_ value: (Int) -> Double) -> [Double]? {
      var mean = CompensatedSum()
      for place in pairs.indices { mean.add(value(place), times: shares[place]) }
      // The second pass takes out what rounding left of the first.
      var rest = CompensatedSum()
      for place in pairs.indices { rest.add(value(place) - mean.value, times: shares[place]) }
      var squares = CompensatedSum()
      let deviations = pairs.indices.map { (value($0) - mean.value) - rest.value }
      for place in pairs.indices { squares.add(deviations[place] * shares[place], times: deviations[place]) }
      let spread = squares.value.squareRoot()
      guard spread > 0, spread.isFinite, spread > 10 * Double.ulpOfOne * abs(mean.value) else { return nil }
      return deviations.map { $0 / spread }
    }
    guard whole.n >= 4, let a = standardized({ pairs[$0].0.0 }), let b = standardized({ pairs[$0].0.1 })
    else {
      (r, standardError) = (nil, nil)
      estimates = [
        Estimate(
          .pearsonR, at: place, method: Linearized.method, n: whole.n, nWeighted: whole.weight,
          note: whole.n < 4 ? Refusal.needs(4, "pairs") : "the correlation of a constant is undefined")
      ]
      return
    }
    var product = CompensatedSum()
    for place in pairs.indices { product.add(a[place] * shares[place], times: b[place]) }
    let r = min(1, max(-1, product.value))
    var parts = CompensatedSum()
    for place in pairs.indices {
      let u = a[place] * b[place] - r * (a[place] * a[place] + b[place] * b[place]) / 2
      parts.add(u * (pairs[place].1.squares / whole.weight / whole.weight), times: u)
    }
    let error = Linearized.variance(parts.value, n: whole.n)?.squareRoot()
    self.r = r
    standardError = error
    var row = Estimate(
      .pearsonR, at: place, method: Linearized.method, value: r, standardError: error, n: whole.n,
      nWeighted: whole.weight)
    let df = Double(whole.n - 2)
    if abs(r) == 1 {
      row.note = FisherInterval.perfect
    } else if let error, error > 0, let critical = Critical.t(level: level, df: df) {
      let (z, spread) = (atanh(r), error / ((1 - r) * (1 + r)))
      row.interval = Interval(
        low: tanh(z - critical * spread), high: tanh(z + critical * spread), level: level)
      (row.statistic, row.df, row.pValue) = (z / spread, df, Tail.t(z / spread, df: df))
    }
    estimates = [row]
  }
}
