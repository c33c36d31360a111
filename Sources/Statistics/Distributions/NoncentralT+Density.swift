import Foundation

extension NoncentralT {
  /// The logarithm of the density at `t`: of ∫ s φ(ts − δ) f(s) ds over the density f of √(χ²ν ÷ ν), taken over log s from
  /// the peak of the integrand outwards.
  func logDensity(_ t: Double) -> Double {
    guard isDefined, t.isFinite else { return .nan }
    let half = log(2 * Double.pi) / 2
    if df > 1e15 { return -(t - noncentrality) * (t - noncentrality) / 2 - half }
    let scale = ScaledChi(df: df)
    // The slope in log s is 0 where (ν + t²)s² − δts − (ν + 1) is.
    let square = df + t * t
    let middle = noncentrality * t
    let root = (middle * middle + 4 * square * (df + 1)).squareRoot()
    let peak = middle >= 0 ? (middle + root) / (2 * square) : 2 * (df + 1) / (root - middle)
    let width = 1 / (2 * square * peak * peak - middle * peak).squareRoot()
    return Quadrature.logIntegral(aroundPeak: log(peak), width: width) { u in
      let distance = t * exp(u) - noncentrality
      return u - distance * distance / 2 + scale.logDensity(u)
    } - half
  }
}
