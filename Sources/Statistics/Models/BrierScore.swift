/// How far the risks of a logistic regression lie from what happened: the mean of (y − π)².
///
/// 0 is perfect; giving everyone the overall share ȳ has ȳ(1 − ȳ), so the scaled score is 1 − Brier/(ȳ(1 − ȳ)), a share like
/// R²: 1 is perfect, 0 no better than the overall share. It rewards risks that are right on average and that differ where
/// outcomes do. Of the respondents whom the model was fitted to, so of others it would be worse. Refused for separated
/// outcomes and where the model has no coefficients.
/// Source: Brier (1950), Monthly Weather Review 78, 1–3; Steyerberg et al. (2010), Epidemiology 21, 128–138; R's
/// `mean((y - fitted(fit))^2)`, `rms::val.prob(fitted(fit), y)["Brier"]`.
public struct BrierScore: Statistic {
  /// The mean of (y − π)².
  public let score: Double?
  /// 1 − Brier/(ȳ(1 − ȳ)).
  public let scaled: Double?
  /// The score, and scaled.
  public let estimates: [Estimate]

  /// Of the regression of the same rows.
  public init(_ patterns: DesignPatterns, _ regression: LogisticRegression) {
    let risks = FittedRisks(patterns, regression)
    score = risks.brier
    scaled = risks.scaledBrier
    estimates = [
      Estimate(.brierScore, value: score, n: patterns.n, note: risks.refusal),
      Estimate(.scaledBrierScore, value: scaled, n: patterns.n, note: risks.refusal),
    ]
  }
}
