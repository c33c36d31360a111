import Foundation

/// The count in the first cell of a 2×2 table with fixed margins where the odds ratio is ψ (Fisher's noncentral
/// hypergeometric distribution): each central probability weighted by ψᵏ.
///
/// The weights have one peak; sums begin there, or at the tail's edge, and end where the terms no longer count.
struct NoncentralHypergeometric {
  let urn: Hypergeometric
  let logOdds: Double

  private var support: ClosedRange<Int> { urn.support }

  private func ratio(after k: Int) -> Double { urn.ratio(after: k) * exp(logOdds) }

  /// Where the weights are highest: the neighbours' ratio falls with k.
  private var mode: Int {
    var (low, high) = (support.lowerBound, support.upperBound)
    while low < high {
      let middle = low + (high - low) / 2
      if ratio(after: middle) >= 1 { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The sums of the weights, and of the weights times the distance from `start`, on one side of it, in units of the
  /// weight at `start`, which is left out.
  private func side(from start: Int, up: Bool) -> (sum: Double, moment: Double) {
    var term = 1.0
    var sum = 0.0
    var moment = 0.0
    var k = start
    while k != (up ? support.upperBound : support.lowerBound) {
      if up {
        term *= ratio(after: k)
        k += 1
      } else {
        k -= 1
        term /= ratio(after: k)
      }
      sum += term
      let distance = Double(abs(k - start))
      moment += term * distance
      if term * (distance + 1) < 1e-20 * (1 + moment) { break }
    }
    return (sum, moment)
  }

  /// E(X) − `x`, kept apart from the mean so that nothing cancels where x is near it.
  func meanLess(_ x: Int) -> Double {
    let mode = self.mode
    let below = side(from: mode, up: false)
    let above = side(from: mode, up: true)
    return Double(mode - x) + (above.moment - below.moment) / (1 + above.sum + below.sum)
  }

  /// log P(X ≤ k).
  func logAtMost(_ k: Int) -> Double { logTail(k, up: false) }

  /// log P(X ≥ k).
  func logAtLeast(_ k: Int) -> Double { logTail(k, up: true) }

  private func logTail(_ k: Int, up: Bool) -> Double {
    let mode = self.mode
    let all = 1 + side(from: mode, up: false).sum + side(from: mode, up: true).sum
    // A tail that holds the peak is summed from the peak: terms that grow from its edge would overflow.
    if up ? k <= mode : k >= mode {
      let beyond = up ? k - 1 : k + 1
      guard support.contains(beyond) else { return 0 }
      return log1p(-min(1, exp(logWeight(beyond, mode) - log(all)) * (1 + side(from: beyond, up: !up).sum)))
    }
    return logWeight(k, mode) - log(all) + log1p(side(from: k, up: up).sum)
  }

  /// The logarithm of the weight at k over that at the mode.
  private func logWeight(_ k: Int, _ mode: Int) -> Double {
    urn.logExactly(k) - urn.logExactly(mode) + Double(k - mode) * logOdds
  }
}
