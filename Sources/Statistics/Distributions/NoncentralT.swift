import Foundation

/// The noncentral t distribution: of (Z + δ) ÷ √(χ²ν ÷ ν).
///
/// P(T > t) = ∫ Φ(δ − ts) f(s) ds over the density f of √(χ²ν ÷ ν). The integrand is positive with one peak, so either
/// tail keeps its digits however far out; it is integrated over log s from the peak outwards. (R's `pt` takes its upper
/// tail as a complement, and loses it.)
public struct NoncentralT: Sendable {
  /// Degrees of freedom.
  public let df: Double
  /// The noncentrality δ.
  public let noncentrality: Double

  /// Undefined (every tail NaN) unless `df` is at least 0.01, and `noncentrality` is finite.
  public init(df: Double, noncentrality: Double) {
    self.df = df
    self.noncentrality = noncentrality
  }

  /// Whether the parameters are in their range.
  public var isDefined: Bool { df >= 0.01 && noncentrality.isFinite }

  /// P(T ≤ t).
  public func lowerTail(_ t: Double) -> Double {
    NoncentralT(df: df, noncentrality: -noncentrality).upperTail(-t)
  }

  /// P(T > t).
  public func upperTail(_ t: Double) -> Double {
    guard isDefined, !t.isNaN else { return .nan }
    if t == .infinity { return 0 }
    if t == -.infinity { return 1 }
    if t == 0 { return GSL.normalLower(noncentrality) }
    return Self.upperTail(df, t, shift: noncentrality - t)
  }

  /// P(T > t) where δ = t + `shift`: told so, nothing cancels however large both are.
  private static func upperTail(_ df: Double, _ t: Double, shift: Double) -> Double {
    // Beyond, log S differs from 0 by less than the last digit of t can tell.
    if df > 1e15 { return GSL.normalLower(shift) }
    let scale = ScaledChi(df: df)
    let peak = peak(df, t, shift)
    let slope = abs(t) * exp(peak)
    let tail = Quadrature.integral(aroundPeak: peak, width: 1 / (2 * df + slope * slope).squareRoot()) {
      scale.logDensity($0) + GSL.logNormalLower(shift - t * expm1($0))
    }
    return min(1, tail)
  }

  /// Where the integrand is highest: its logarithm's slope in log s, ν − νs² − ts·φ(δ − ts)/Φ(δ − ts), falls through 0
  /// once.
  private static func peak(_ df: Double, _ t: Double, _ shift: Double) -> Double {
    func slope(_ u: Double) -> (value: Double, curvature: Double) {
      let steep = t * exp(u)
      let x = shift - t * expm1(u)
      let ratio = GSL.logNormalLowerSlope(x)
      // The derivative of φ ÷ Φ is −(φ ÷ Φ)(x + φ ÷ Φ).
      return (
        -df * expm1(2 * u) - steep * ratio,
        -2 * df * exp(2 * u) - steep * ratio * (1 + steep * (x + ratio))
      )
    }
    var low = -300.0
    var high = 300.0
    // Newton's method where it is quick. Nothing depends on the last digits: the integrand is looked at from there.
    var u = 0.0
    for _ in 0..<20 {
      let (value, curvature) = slope(u)
      if value > 0 { low = u } else { high = u }
      let step = max(-1, min(1, -value / curvature))
      guard u + step > low, u + step < high else { break }
      u += step
      if abs(step) * (2 * df).squareRoot() < 1e-6 { return u }
    }
    for _ in 0..<45 {
      let middle = (low + high) / 2
      if slope(middle).value > 0 { low = middle } else { high = middle }
    }
    return (low + high) / 2
  }

  /// The noncentrality with which a value above `t` has probability `upperTail`: the bounds of an interval for δ are
  /// those for (1 − level) ÷ 2 and (1 + level) ÷ 2.
  public static func noncentrality(df: Double, t: Double, upperTail p: Double) -> Double {
    guard df >= 0.01, t.isFinite, p > 0, p < 1 else { return .nan }
    func miss(_ shift: Double) -> Double {
      Noncentrality.miss(
        p, shift, { t == 0 ? GSL.normalLower($0) : upperTail(df, t, shift: $0) },
        { t == 0 ? GSL.normalUpper($0) : upperTail(df, -t, shift: -$0) })
    }
    // Near where T is about normal: Abramowitz & Stegun (1964), 26.7.10.
    let start = GSL.normalQuantile(p) * (1 + t * t / (2 * df)).squareRoot() - t / (4 * df)
    var reach = 0.02 + (1 + abs(t)) / df
    for _ in 0..<60 {
      let low = miss(start - reach)
      let high = miss(start + reach)
      if low.isNaN || high.isNaN { return .nan }
      if low <= 0, high >= 0 { return t + Root.bracketed(start - reach, start + reach, of: miss) }
      reach *= 4
    }
    return .nan
  }
}
