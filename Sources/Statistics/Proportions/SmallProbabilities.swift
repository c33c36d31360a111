import Foundation

/// The two-sided p value of an exact test by the method of small p values: all outcomes that are at most as probable as
/// the observed one, within a relative 1e-7, as R counts them.
enum SmallProbabilities {
  /// log(1 + 1e-7), by which a probability may exceed the observed one and still count as equal.
  static let tolerance = 9.9999995e-8

  /// For a distribution with one peak at `mode` on `support`.
  static func pValue(
    observed: Int, mode: Int, support: ClosedRange<Int>, logProbability: (Int) -> Double,
    atMost: (Int) -> Double, atLeast: (Int) -> Double
  ) -> Double {
    let limit = logProbability(observed) + tolerance
    if logProbability(mode) <= limit { return 1 }
    // On the far side of the mode probabilities fall, so the first outcome that is small enough is found by bisection.
    if observed < mode {
      var (low, high) = (mode, support.upperBound + 1)
      while high - low > 1 {
        let middle = low + (high - low) / 2
        if logProbability(middle) <= limit { high = middle } else { low = middle }
      }
      return min(1, atMost(observed) + (high > support.upperBound ? 0 : atLeast(high)))
    }
    var (low, high) = (support.lowerBound - 1, mode)
    while high - low > 1 {
      let middle = low + (high - low) / 2
      if logProbability(middle) <= limit { low = middle } else { high = middle }
    }
    return min(1, atLeast(observed) + (low < support.lowerBound ? 0 : atMost(low)))
  }
}
