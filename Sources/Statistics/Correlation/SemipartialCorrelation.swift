import Foundation

/// Semi-partial correlation: of all of x with what y has beyond what others, the controls, tell of it. Its square is by how
/// much y raises the R² of x over that of the controls.
///
/// r = the correlation of x with the residuals of y from its regression on the controls. Null: it is 0; alternative: it is
/// not. It is 0 where the partial correlation and y's coefficient are, so their t is its test, with n − 2 − k degrees of
/// freedom; `ppcor::spcor.test` puts the semi-partial itself into that formula, which has no t distribution: where the controls
/// tell much of x its p is too large. The interval is on Fisher's scale, with the large-sample variance of multivariate normal
/// variables, ((1 − r²)² − Q(1 − 2r²)) / (1 − r²)² / (n − 3 − k), Q the R² of x by the controls; without controls
/// it is Fisher's. Refused as the partial correlation is.
/// Source: Cohen, Cohen, West & Aiken (2003), Applied multiple regression, 3.6; Olkin & Finn (1995), Psychol. Bull. 118,
/// 155–164; R's `ppcor::spcor.test(x, y, z)$estimate`.
public struct SemipartialCorrelation: Statistic {
  /// The correlation.
  public let r: Double?
  /// Its interval.
  public let interval: Interval?
  /// The row.
  public let estimates: [Estimate]

  /// Of the first two variables, the others being the controls, which are taken out of the second.
  public init(_ products: CrossProducts, level: Double = 0.95) {
    let pair = ControlledPair(products)
    let partial = PartialCorrelation(pair, kind: .pearson, level: level)
    guard let x = pair.x, let y = pair.y, let shared = pair.shared, let df = partial.df else {
      (r, interval) = (nil, nil)
      estimates = [Estimate(.semipartialR, n: pair.n, note: pair.refusal ?? "")]
      return
    }
    // On the scale of correlations x has the variance 1, of which 1 − Q is left.
    let r = min(1, max(-1, shared / y.squareRoot()))
    let rest = (1 - r) * (1 + r)
    self.r = r
    interval = FisherInterval.around(
      r,
      variance: rest > 0 ? 1 / (df - 1) - (1 - x) * (1 - 2 * r * r) / (rest * rest * (df - 1)) : 1 / (df - 1),
      level: level)
    estimates = [
      Estimate(
        .semipartialR, value: r, interval: interval, statistic: partial.t, df: df, pValue: partial.pValue,
        n: pair.n, note: partial.estimates[0].note)
    ]
  }
}
