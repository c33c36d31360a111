import Foundation

/// Partial correlation: of what two variables have beyond what others, the controls, tell of both.
///
/// r = the correlation of the residuals of x and of y from their regressions on the controls. Null: it is 0; alternative: it
/// is not; t = r √((n − 2 − k)/(1 − r²)) with n − 2 − k degrees of freedom, k the controls that do not follow from the others.
/// The interval is Fisher's, tanh(artanh r ± z/√(n − 3 − k)). Assumes a multivariate normal population. Of midranks it is
/// Spearman's, with Bonett and Wright's variance (1 + r²/2)/(n − 3 − k). Refused where the respondents are fewer than k + 3,
/// where x or y is constant, and where the controls tell all of it; n = k + 3 has no interval.
/// Source: Fisher (1924), Metron 3, 329–332; R's `ppcor::pcor.test(x, y, z)`.
public struct PartialCorrelation: Statistic {
  /// What is correlated; the row's method.
  public enum Kind: String, Sendable {
    /// The values.
    case pearson
    /// Their midranks.
    case spearman
  }

  /// The correlation.
  public let r: Double?
  /// Its interval.
  public let interval: Interval?
  /// The test statistic; absent where |r| is 1 and t infinite.
  public let t: Double?
  /// n − 2 − k.
  public let df: Double?
  /// Two-sided.
  public let pValue: Double?
  /// The row.
  public let estimates: [Estimate]

  /// Of the first two variables, the others being the controls; of midranks where `kind` says so.
  public init(_ products: CrossProducts, kind: Kind = .pearson, level: Double = 0.95) {
    self.init(ControlledPair(products), kind: kind, level: level)
  }

  init(_ pair: ControlledPair, kind: Kind, level: Double) {
    guard let x = pair.x, let y = pair.y, let shared = pair.shared else {
      (r, interval, t, df, pValue) = (nil, nil, nil, nil, nil)
      estimates = [Estimate(.partialR, method: kind.rawValue, n: pair.n, note: pair.refusal ?? "")]
      return
    }
    let r = min(1, max(-1, shared / rootOfProduct(x, y)))
    let df = Double(pair.n - 2 - pair.controls)
    let t = r * (df / ((1 - r) * (1 + r))).squareRoot()
    let variance = (kind == .pearson ? 1 : 1 + r * r / 2) / (df - 1)
    self.r = r
    self.df = df
    self.t = t.isFinite ? t : nil
    pValue = t.isFinite ? Tail.t(t, df: df) : 0
    interval = FisherInterval.around(r, variance: variance, level: level)
    var notes: [String] = interval == nil ? [ControlledPair.noInterval] : []
    if !t.isFinite { notes.append(FisherInterval.perfect) }
    estimates = [
      Estimate(
        .partialR, method: kind.rawValue, value: r, interval: interval, statistic: self.t, df: df,
        pValue: pValue, n: pair.n, note: notes.joined(separator: "; "))
    ]
  }
}
