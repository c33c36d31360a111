import Foundation

/// Intervals of correlations on the scale of Fisher's z = artanh r.
enum FisherInterval {
  static let perfect = "a perfect correlation: its test statistic is infinite"

  /// tanh(z ± critical · √variance); absent where the variance is not positive and finite.
  static func around(_ r: Double, variance: Double, level: Double) -> Interval? {
    guard variance > 0, variance.isFinite, let critical = Critical.normal(level: level) else { return nil }
    if abs(r) == 1 { return Interval(low: r, high: r, level: level) }
    let z = atanh(r)
    let margin = critical * variance.squareRoot()
    return Interval(low: tanh(z - margin), high: tanh(z + margin), level: level)
  }
}
