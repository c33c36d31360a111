import Foundation

/// Student's t distribution, for any positive number of degrees of freedom; infinitely many give the normal.
public struct StudentT: ContinuousDistribution {
  /// Degrees of freedom.
  public let df: Double

  /// Undefined (every tail and quantile NaN) unless `df` is positive.
  public init(df: Double) { self.df = df }

  /// Where it begins and ends.
  public var support: (low: Double, high: Double) { (-.infinity, .infinity) }
  /// Whether the parameters are in their range.
  public var isDefined: Bool { df > 0 }
  /// P(T ≤ t).
  public func lowerTail(_ t: Double) -> Double { upperTail(-t) }
  /// P(T > t).
  public func upperTail(_ t: Double) -> Double {
    guard isDefined, !t.isNaN else { return .nan }
    let half = bothTails(t) / 2
    return t >= 0 ? half : 1 - half
  }

  /// The value with probability `p` below it; infinite for 0 and 1, NaN outside.
  public func quantile(_ p: Double) -> Double { 0 - upperQuantile(p) }

  /// P(|T| > |t|), which is the incomplete beta function I(ν ÷ (ν + t²); ν/2, 1/2).
  public func bothTails(_ t: Double) -> Double {
    guard isDefined, !t.isNaN else { return .nan }
    if df > 2e15 {  // the same in ten digits of a tail of 1e-300, and in all of a larger one
      return Normal().bothTails(t)
    }
    let ratio = t / df.squareRoot()
    let square = ratio * ratio
    if square > 1e300 {
      // x = ν ÷ (ν + t²) underflows before its power does; what is left of the function is xᵃ ÷ (a B(a, 1/2)).
      let a = df / 2
      let logBeta = GSL.logGamma(a) + GSL.logGamma(0.5) - GSL.logGamma(a + 0.5)
      return min(1, exp(-df * log(abs(ratio)) - log(a) - logBeta))
    }
    return BetaIntegral.tails(df / 2, 0.5, 1 / (1 + square), square / (1 + square)).lower
  }

  /// The value t with `level` between −t and t.
  public func critical(_ level: Double) -> Double { upperQuantile((1 - level) / 2) }
}
