import Foundation

/// The studentized range: the range of `groups` independent standard normal values over an independent √(χ²ν ÷ ν), on
/// which Tukey's HSD and the Games–Howell test rest.
///
/// P(Q > q) = ∫ P(W > qs) f(s) ds over the density f of √(χ²ν ÷ ν), where for the range W of k values
/// P(W > w) = k ∫ φ(z) {Φ(z)ᵏ⁻¹ − [Φ(z) − Φ(z − w)]ᵏ⁻¹} dz. Both integrands are positive, so the tail keeps its digits.
/// (R's `ptukey` takes the upper tail as a complement, and loses it below 1e-12.)
///
/// Source: Copenhaver, M. D., & Holland, B. (1988). *Journal of Statistical Computation and Simulation, 30*, 1–15.
public struct StudentizedRange: Sendable {
  /// How many means are compared.
  public let groups: Int
  /// Degrees of freedom of the standard deviation.
  public let df: Double

  /// Undefined (tail and quantile NaN) unless there are 2 groups or more and `df` is at least 1; it may be infinite.
  public init(groups: Int, df: Double) {
    self.groups = groups
    self.df = df
  }

  /// Whether the parameters are in their range.
  public var isDefined: Bool { groups >= 2 && df >= 1 }

  /// P(Q > q).
  public func upperTail(_ q: Double) -> Double {
    guard isDefined, !q.isNaN else { return .nan }
    if q <= 0 { return 1 }
    if q == .infinity { return 0 }
    if df > 1e15 { return min(1, rangeUpperTail(q)) }
    let scale = ScaledChi(df: df)
    let logarithm = { (u: Double) in scale.logDensity(u) + log(rangeUpperTail(q * exp(u))) }
    // P(W > w) falls about as exp(−w²/4), which puts the peak near s² = ν ÷ (ν + q²/2); it is then sought around there.
    let centre = q < 1e100 ? -0.5 * log1p(q * q / (2 * df)) : 0.5 * log(2 * df) - log(q)
    let peak = highest(
      from: centre - 6 / df.squareRoot(), to: min(centre + 6 / df.squareRoot(), 1), logarithm)
    let slope = q * exp(peak)
    let width = 1 / (2 * df + slope * slope / 2).squareRoot()
    return min(1, Quadrature.integral(aroundPeak: peak, width: width, logarithm: logarithm))
  }

  /// The value with probability `p` above it; infinite for 0, 0 for 1, NaN outside.
  public func upperQuantile(_ p: Double) -> Double {
    guard isDefined, p >= 0, p <= 1 else { return .nan }
    if p == 0 { return .infinity }
    if p == 1 { return 0 }
    let target = log(p)
    func miss(_ logQ: Double) -> Double { target - log(max(upperTail(exp(logQ)), .leastNonzeroMagnitude)) }
    // From a first guess outwards, in steps that grow.
    var low = log(guess(p))
    var high = low
    let isAbove = miss(low) > 0
    var step = 0.05
    repeat {
      if isAbove { (high, low) = (low, low - step) } else { (low, high) = (high, high + step) }
      step *= 3
    } while abs(low) < 700 && abs(high) < 700 && (miss(isAbove ? low : high) > 0) == isAbove
    return exp(Root.bracketed(low, high, tolerance: 1e-13, of: miss))
  }

  /// Near the quantile where it is not extreme: that of the largest of the differences, were they independent of one
  /// another, with Student's t for them.
  private func guess(_ p: Double) -> Double {
    let pairs = Double(groups * (groups - 1) / 2)
    let t = StudentT(df: min(df, 1e6)).upperQuantile(max(p / 2 / pairs, 1e-300))
    return min(max(2.0.squareRoot() * t, 1e-3), 1e6)
  }

  /// P(W > w), by the trapezoidal rule, which for a smooth integrand that vanishes at both ends gains digits with every
  /// point: at these steps nothing is left to gain.
  private func rangeUpperTail(_ w: Double) -> Double {
    if w > 60 { return 0 }  // below the smallest positive number
    let power = Double(groups - 1)
    let first = max(0, Int((w / 2 / Grid.step).rounded(.down)))
    var sum = 0.0
    for point in Grid.points[first..<min(first + Grid.width, Grid.points.count)] {
      let share = min(1, GSL.normalLower(point.z - w) / point.below)
      sum -= exp(point.logDensity + power * point.logBelow) * expm1(power * log1p(-share))
    }
    return min(1, Double(groups) * sum * Grid.step)
  }

  /// Where the inner integral is evaluated: what does not depend on the width is computed once.
  private enum Grid {
    static let step = 0.15
    /// From 9 below half of the width to 9 above it.
    static let width = Int(18 / step) + 2
    static let points = (0..<Int((60 / 2 + 18) / step) + 3).map { index in
      let z = -9 + Double(index) * step
      let below = GSL.normalLower(z)
      return (
        z: z, below: below, logBelow: log(below), logDensity: -z * z / 2 - 0.5 * log(2 * Double.pi)
      )
    }
  }

  /// The highest point of a function with one peak, near enough to begin an integration from: golden section.
  private func highest(from low: Double, to high: Double, _ function: (Double) -> Double) -> Double {
    let golden = (5.0.squareRoot() - 1) / 2
    var (a, b) = (low, high)
    var (c, d) = (b - golden * (b - a), a + golden * (b - a))
    var (fc, fd) = (function(c), function(d))
    for _ in 0..<8 {
      if fc >= fd {
        (b, d, fd) = (d, c, fc)
        c = b - golden * (b - a)
        fc = function(c)
      } else {
        (a, c, fc) = (c, d, fd)
        d = a + golden * (b - a)
        fd = function(d)
      }
    }
    return (a + b) / 2
  }
}
