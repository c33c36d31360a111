/// A continuous distribution with both tails computed directly, so that a tail of 1e-300 has as many digits as one of
/// 0.3.
///
/// What is undefined (a parameter outside its range, a NaN anywhere) is NaN, which becomes an absent number in an
/// `Estimate`. Nothing traps and nothing runs without end.
public protocol ContinuousDistribution: Sendable {
  /// Where the distribution begins and ends.
  var support: (low: Double, high: Double) { get }
  /// Whether the parameters are in their range.
  var isDefined: Bool { get }
  /// P(X ≤ x).
  func lowerTail(_ x: Double) -> Double
  /// P(X > x).
  func upperTail(_ x: Double) -> Double
}

extension ContinuousDistribution {
  /// The point with probability `p` below it: the beginning of the support for 0, its end for 1, NaN outside 0…1.
  public func quantile(_ p: Double) -> Double {
    guard isDefined, p >= 0, p <= 1 else { return .nan }
    if p == 0 { return support.low }
    if p == 1 { return support.high }
    return p < 0.5 ? point { lowerTail($0) >= p } : point { upperTail($0) <= 1 - p }
  }

  /// The point with probability `p` above it: the end of the support for 0, its beginning for 1, NaN outside 0…1.
  public func upperQuantile(_ p: Double) -> Double {
    guard isDefined, p >= 0, p <= 1 else { return .nan }
    if p == 0 { return support.high }
    if p == 1 { return support.low }
    return p <= 0.5 ? point { upperTail($0) <= p } : point { lowerTail($0) >= 1 - p }
  }

  /// The first number of the support at which a condition holds that, once true, stays true. Bisection over the
  /// representable numbers ends after 64 steps, whatever the scale.
  private func point(where reached: (Double) -> Bool) -> Double {
    let low = max(support.low, -Double.greatestFiniteMagnitude)
    let high = min(support.high, Double.greatestFiniteMagnitude)
    var below = order(low)
    var above = order(high)
    while above - below > 1 {
      let middle = below + (above - below) / 2
      if reached(number(middle)) { above = middle } else { below = middle }
    }
    return number(above)
  }

  /// The place of a finite number among all of them: 0 for zero, and halved so that differences cannot overflow.
  private func order(_ x: Double) -> Int64 {
    let magnitude = Int64(x.magnitude.bitPattern >> 1)
    return x < 0 ? -magnitude : magnitude
  }

  private func number(_ order: Int64) -> Double {
    let magnitude = Double(bitPattern: UInt64(order.magnitude) << 1)
    return order < 0 ? -magnitude : magnitude
  }
}
