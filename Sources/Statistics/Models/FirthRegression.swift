import Foundation

/// Logistic regression of a binary outcome by Firth's penalized likelihood, whose coefficients are finite where a combination
/// of columns separates the outcomes, and less biased in small samples.
///
/// The log-likelihood has ½ log |X'WX| added to it (Jeffreys' prior). Standard errors are roots of the diagonal of (X'WX)⁻¹;
/// each test (null: β = 0; χ² with one degree of freedom, in `statistic`) and interval is of the penalized profile
/// likelihood, as Wald's do not hold where it is far from symmetric, which is where it is needed. The likelihood ratio
/// test of the whole model keeps the penalty of all columns. Risks are drawn towards ½, so shares that it predicts are
/// biased, while its odds ratios are not.
/// A column that is a linear combination of those before it has no coefficient. Refused where the outcome does not vary or
/// is not 0 or 1.
/// Source: Firth (1993), Biometrika 80, 27–38; Heinze & Schemper (2002), Statistics in Medicine 21, 2409–2419; R's
/// `logistf::logistf(y ~ x)`.
public struct FirthRegression: Statistic {
  /// One a column of the design, on the scale of log odds.
  public let coefficients: [Coefficient]
  /// The test of all coefficients but the intercept's: the χ² statistic, its degrees of freedom, its upper tail.
  public let likelihoodRatio: (chiSquare: Double, df: Double, pValue: Double?)?
  /// Penalized, at the estimates.
  public let logLikelihood: Double?
  /// Respondents.
  public let n: Int
  /// Coefficients by column, odds ratios by column, likelihood ratio test, penalized log-likelihood.
  public let estimates: [Estimate]

  /// From distinct rows.
  public init(_ patterns: DesignPatterns, level: Double = 0.95) {
    let n = patterns.n
    self.n = n
    var refusal: String? =
      if n == 0 { "no respondents" } else if !patterns.isFinite {
        Refusal.tooLarge
      } else if !patterns.outcomes.allSatisfy({ $0 == 0 || $0 == 1 }) {
        "the outcome must be 0 or 1"
      } else if Set(patterns.outcomes).count < 2 {
        "the outcome does not vary"
      } else {
        nil
      }
    let columns = patterns.columns
    let kept =
      refusal == nil
      ? LeastSquares(
        design: patterns.design, columns: columns, outcomes: patterns.outcomes,
        weights: patterns.counts.map(Double.init),
        tolerance: 1e-7
      ).kept : []
    let profile = refusal == nil ? ProfileLikelihood(patterns, kept: kept, isPenalized: true) : nil
    if profile?.best.hasConverged == false { refusal = "the estimates did not converge" }
    let fit = refusal == nil ? profile : nil

    coefficients = (0..<columns).map { column in
      guard let fit else { return Coefficient(column, absent: refusal ?? "") }
      guard let place = kept.firstIndex(of: column) else {
        return Coefficient(column, absent: Coefficient.dependent)
      }
      return fit.coefficient(column, at: place, level: level)
    }
    let slopes = Set(kept.indices.filter { !(patterns.hasIntercept && kept[$0] == 0) })
    let df = Double(slopes.count)
    let ratio = slopes.isEmpty ? nil : fit?.chiSquare(slopes)
    likelihoodRatio = ratio.map { ($0, df, Tail.chiSquare($0, df: df)) }
    logLikelihood = fit?.best.logLikelihood

    let note = refusal ?? ""
    let method = "firth"
    let test = likelihoodRatio
    estimates =
      coefficients.map { $0.estimate(method: method, df: 1, n: n) }
      + coefficients.map { $0.exponentiated(.oddsRatio, method: method, df: 1, n: n) } + [
        Estimate(
          .likelihoodRatio, method: method, statistic: test?.chiSquare, df: test?.df, pValue: test?.pValue,
          n: n, note: note.isEmpty && slopes.isEmpty ? "no predictors" : note),
        Estimate(
          .logLikelihood, method: method, value: logLikelihood,
          df: logLikelihood == nil ? nil : Double(kept.count), n: n, note: note),
      ]
  }
}
