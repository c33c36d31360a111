import Foundation

/// Two standard normal variables and their correlation.
///
/// P(X ≤ h, Y ≤ k) = Φ(h)Φ(k) + (1/2π) ∫ exp(−(h² + k² − 2hk sin θ) / (2cos²θ)) dθ over θ from 0 to arcsin ρ, by
/// Gauss–Legendre rules on halves until none changes the whole. Source: Plackett (1954), Biometrika 41, 351–360; Drezner &
/// Wesolowsky (1990), J. Stat. Comput. Simul. 35, 101–107; R's `mvtnorm::pmvnorm`.
public struct BivariateNormal: Sendable {
  /// ρ, between −1 and 1.
  public let correlation: Double

  /// NaN probabilities where the correlation is not between −1 and 1.
  public init(correlation: Double) { self.correlation = correlation }

  /// P(X ≤ h, Y ≤ k); the bounds may be infinite.
  public func lowerTail(_ h: Double, _ k: Double) -> Double {
    guard abs(correlation) <= 1, !h.isNaN, !k.isNaN else { return .nan }
    let (p, q) = (GSL.normalLower(h), GSL.normalLower(k))
    guard h.isFinite, k.isFinite else { return min(p, q) }
    if correlation == 1 { return min(p, q) }
    if correlation == -1 { return max(0, h + k > 0 ? p - GSL.normalUpper(k) : 0) }
    let end = asin(correlation)
    let integral = Quadrature.integral(from: min(0, end), to: max(0, end)) { angle in
      let (sine, cosine) = (sin(angle), cos(angle))
      return exp(-(h * h + k * k - 2 * h * k * sine) / (2 * cosine * cosine))
    }
    return min(min(p, q), max(0, p * q + (end < 0 ? -integral : integral) / (2 * .pi)))
  }

  /// The density at (h, k), which is also how P(X ≤ h, Y ≤ k) rises with the correlation; 0 at infinite bounds.
  public func density(_ h: Double, _ k: Double) -> Double {
    guard h.isFinite, k.isFinite else { return 0 }
    let rest = (1 - correlation) * (1 + correlation)
    return exp(-(h * h + k * k - 2 * correlation * h * k) / (2 * rest)) / (2 * .pi * rest.squareRoot())
  }
}
