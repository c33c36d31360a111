import Foundation

/// How the variance between studies, τ², is estimated.
public enum TauSquaredEstimator: String, Sendable, CaseIterable {
  /// No variance between studies is supposed: they are taken for estimates of one common effect.
  case common
  /// Restricted maximum likelihood; the default. Viechtbauer (2005), Journal of Educational and Behavioral Statistics 30,
  /// 261–293.
  case reml
  /// Moments. DerSimonian & Laird (1986), Controlled Clinical Trials 7, 177–188.
  case dersimonianLaird = "dersimonian-laird"
  /// The τ² at which Q is its degrees of freedom. Paule & Mandel (1982), Journal of Research of the National Bureau of
  /// Standards 87, 377–385.
  case pauleMandel = "paule-mandel"
}

extension TauSquaredEstimator {
  /// τ²; `nil` where the design cannot be solved. `fit` solves it for a given τ².
  func estimate(_ effects: [EffectEstimate], columns: Int, fit: (Double) -> WeightedEffects?) -> Double? {
    guard let atZero = fit(0) else { return nil }
    let df = Double(effects.count - columns)
    guard self != .common, df > 0 else { return 0 }
    switch self {
    case .common: return 0
    case .dersimonianLaird: return max(0, (atZero.q - df) / atZero.trace)
    case .pauleMandel: return Self.profile(q: df, atZero: atZero.q, fit: fit)
    case .reml: return Self.restricted(atZero, df: df, fit: fit)
    }
  }

  /// The τ² at which Q has a value; 0 where it is below that from the beginning. Q falls as τ² grows.
  static func profile(q target: Double, atZero: Double, fit: (Double) -> WeightedEffects?) -> Double? {
    guard atZero > target else { return 0 }
    guard target > 0 else { return nil }
    var high = 1.0
    while high < 1e300, let q = fit(high)?.q, q > target { high *= 4 }
    var low = 0.0
    // A bracket of the root's own size, so that a small root keeps its digits.
    while high > 1e-300, let q = fit(high / 4)?.q, q <= target { high /= 4 }
    if let q = fit(high / 4)?.q, q > target { low = high / 4 }
    let root = Root.bracketed(low, high, tolerance: 1e-15 * high) { (fit($0)?.q ?? .nan) - target }
    return root.isFinite ? root : nil
  }

  /// The highest restricted likelihood: it may have several peaks, so it is looked at all the way first.
  private static func restricted(
    _ atZero: WeightedEffects, df: Double, fit: (Double) -> WeightedEffects?
  ) -> Double? {
    // The likelihood falls once τ² is above the mean square of what is left.
    let spread = atZero.residuals.reduce(0) { $0 + $1 * $1 } / df
    guard spread > 0 else { return 0 }
    var high = spread
    while high < 1e300, let score = fit(high)?.score, score > 0 { high *= 2 }
    let steps = 48
    let points = [0] + (0...steps).map { high * pow(10, -8 * Double(steps - $0) / Double(steps)) }
    let fits = points.map(fit)
    guard
      let best = points.indices.max(by: {
        (fits[$0]?.restrictedLogLikelihood ?? -.infinity) < (fits[$1]?.restrictedLogLikelihood ?? -.infinity)
      }), let score = fits[best]?.score
    else { return nil }
    let neighbour = score > 0 ? best + 1 : best - 1
    guard points.indices.contains(neighbour) else { return points[best] }
    let (low, end) = (min(points[best], points[neighbour]), max(points[best], points[neighbour]))
    let root = Root.bracketed(low, end, tolerance: 1e-15 * end) { fit($0)?.score ?? .nan }
    return root.isFinite ? root : points[best]
  }
}
