import Foundation

/// The power of the two-sided t test of a Pearson correlation.
///
/// On Fisher's scale, with his correction of its bias: P(|Z| > artanh r_c) where Z has mean artanh r + r/(2(n − 1)) and
/// variance 1/(n − 3), and r_c is the smallest significant correlation, t/√(t² + n − 2). `nil` for |r| of 1 and more, an n
/// below 4, and a significance level not inside 0…1.
/// Source: Cohen (1988), *Statistical power analysis for the behavioral sciences*, p. 546; R's `pwr::pwr.r.test(n, r)` and
/// `pwr::pwr.r.test(r = r, power = power)$n`, rounded up.
public enum PowerOfCorrelation {
  /// Of a correlation.
  public static func power(_ r: Double, n: Int, alpha: Double = 0.05) -> Double? {
    curve(n: n, alpha: alpha).flatMap { $0(r) }
  }

  /// As a function of the effect.
  package static func curve(n: Int, alpha: Double) -> ((Double) -> Double?)? {
    guard n > 3, alpha > 0, alpha < 1 else { return nil }
    let n = Double(n)
    let t = PowerOfT.critical(df: n - 2, alpha: alpha)
    let critical = atanh((t * t / (t * t + n - 2)).squareRoot())
    let root = (n - 3).squareRoot()
    return { r in
      guard abs(r) < 1 else { return nil }
      let shift = atanh(abs(r)) + abs(r) / (2 * (n - 1))
      let power =
        Normal().lowerTail((shift - critical) * root) + Normal().lowerTail((-shift - critical) * root)
      return power.isFinite ? power : nil
    }
  }

  /// The fewest.
  public static func sampleSize(_ r: Double, power: Double, alpha: Double = 0.05) -> Int? {
    SampleSize.least(from: 4, power: power) { self.power(r, n: $0, alpha: alpha) }
  }
}
