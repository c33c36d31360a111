import Foundation

/// Tails of a distribution that is a Poisson mixture of central ones, as the noncentral chi-square and F are.
///
/// Every term is positive, the component's tail is carried from one term to the next by addition only, and the sums begin
/// where the Poisson weights are below 1e-17 of the whole and end by a bound on what remains; so either tail keeps its
/// digits. In Benton & Krishnamoorthy's (2003) method the sum begins at the mode for the same reason.
struct PoissonMixture {
  /// The mean of the Poisson weights, λ ÷ 2.
  let mean: Double
  /// The component's tails at index j.
  let component: (Double) -> (lower: Double, upper: Double)
  /// What the upper tail gains, and the lower loses, from j to j + 1.
  let gain: (Double) -> Double

  /// Σ weight(j) · upper(j).
  func upperTail() -> Double {
    var j = max(0, (mean - 9 * mean.squareRoot() - 1).rounded(.down))
    var tail = component(j).upper
    var sum = 0.0
    while true {
      let weight = SaddlePoint.poisson(j, mean: mean)
      if weight == 0, j > mean { return min(1, sum) }
      let term = weight * tail
      sum += term
      let next = tail + gain(j)
      if !(next <= .greatestFiniteMagnitude) { return .nan }
      // The ratio of neighbouring terms falls, so the rest is below a geometric series.
      let ratio = tail > 0 ? mean / (j + 1) * (next / tail) : .infinity
      if ratio < 1, term * ratio / (1 - ratio) <= sum * 1e-17 { return min(1, sum) }
      tail = min(1, next)
      j += 1
    }
  }

  /// Σ weight(j) · lower(j).
  func lowerTail() -> Double {
    var j = (mean + 9 * mean.squareRoot() + 45).rounded(.up)
    var tail = component(j).lower
    var sum = 0.0
    while true {
      let term = SaddlePoint.poisson(j, mean: mean) * tail
      sum += term
      if j == 0 { return min(1, sum) }
      let next = tail + gain(j - 1)
      if !(next <= .greatestFiniteMagnitude) { return .nan }
      let ratio = tail > 0 ? j / mean * (next / tail) : .infinity
      if ratio < 1, term * ratio / (1 - ratio) <= sum * 1e-17 { return min(1, sum) }
      tail = min(1, next)
      j -= 1
    }
  }

  /// The same in 70 steps whatever the mean, where the component's tail changes as slowly with the index as the Poisson
  /// weights do; term by term where the mean is too small for that.
  ///
  /// A sum over every h-th index, h times over, differs from that over all by e^(−2π²σ²/h²) of the whole, where σ is the
  /// width of the terms' bell (the trapezoidal rule, by Poisson summation: Trefethen & Weideman 2014, *SIAM Review, 56*,
  /// 385–458). With h = σ/2 that is below the last digit of a double even where the terms are half as wide as the weights.
  func upperTail(mayStride: Bool) -> Double {
    mayStride && mean > 5_000 ? strided { $0.upper } : upperTail()
  }

  /// The lower tail likewise.
  func lowerTail(mayStride: Bool) -> Double {
    mayStride && mean > 5_000 ? strided { $0.lower } : lowerTail()
  }

  private func strided(_ tail: ((lower: Double, upper: Double)) -> Double) -> Double {
    let stride = mean.squareRoot() / 2
    var sum = 0.0
    for step in -35...35 {
      let j = mean + Double(step) * stride
      sum += SaddlePoint.poisson(j, mean: mean) * tail(component(j))
    }
    return min(1, sum * stride)
  }
}
