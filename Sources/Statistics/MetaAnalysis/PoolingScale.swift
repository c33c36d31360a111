import Foundation

/// The scale on which effects are pooled, and the way back from it.
public enum PoolingScale: Sendable, Equatable {
  /// As the effects are.
  case identity
  /// Log odds of a proportion.
  case logit
  /// Arcsine of a proportion's root.
  case arcsine
  /// Freeman and Tukey's double arcsine; the way back needs one sample size, and the harmonic mean of all is taken.
  case doubleArcsine(harmonicMean: Double)
  /// Fisher's z of a correlation.
  case fisherZ
  /// The logarithm of a ratio.
  case logarithm

  /// What readers expect: a proportion, a correlation, a ratio, a difference.
  public func natural(_ value: Double) -> Double {
    switch self {
    case .identity: return value
    case .logit: return 1 / (1 + exp(-value))
    case .arcsine:
      let sine = sin(Swift.min(Swift.max(value, 0), Double.pi / 2))
      return sine * sine
    case .doubleArcsine(let n): return Self.inverseDoubleArcsine(value, n)
    case .fisherZ: return tanh(value)
    case .logarithm: return exp(value)
    }
  }

  /// The bounds of an interval on the scale, as readers expect them.
  public func natural(_ interval: Interval) -> Interval {
    Interval(low: interval.low.map(natural), high: interval.high.map(natural), level: interval.level)
  }

  /// Source: Miller (1978), American Statistician 32, 138; outside of what n can give, 0 and 1.
  private static func inverseDoubleArcsine(_ value: Double, _ n: Double) -> Double {
    if value <= EffectEstimate.doubleArcsine(0, n) { return 0 }
    if value >= EffectEstimate.doubleArcsine(n, n) { return 1 }
    let sine = sin(2 * value)
    let inner = sine + (sine - 1 / sine) / n
    let root = Swift.max(0, 1 - inner * inner).squareRoot()
    return (1 - (cos(2 * value) < 0 ? -root : root)) / 2
  }
}
