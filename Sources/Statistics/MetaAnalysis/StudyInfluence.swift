import Foundation

/// What becomes of a pooled effect without one of its studies.
///
/// Refitted without study i, τ² included. DFFITS and Cook's distance say how far the pooled effect moves, the studentized
/// deleted residual how far the study lies from the others, the covariance ratio whether it makes the estimate more precise
/// (above 1). A study stands out by metafor's rule: |DFFITS| > 3√(p/(k − p)), or the lower tail of χ²ₚ at Cook's distance
/// > 50%, or leverage > 3p/k, or |DFBETAS| > 1. That is a reason to look at it, not to leave it out.
/// Source: Viechtbauer & Cheung (2010), Research Synthesis Methods 1, 112–125; R's `metafor::influence(rma(…))`.
public struct StudyInfluence: Sendable {
  /// The model without the study.
  public let without: RandomEffects
  /// The studentized deleted residual.
  public let residual: Double
  /// How many standard errors the pooled effect moves.
  public let dffits: Double
  /// Cook's distance.
  public let cooksDistance: Double
  /// The covariance ratio.
  public let covarianceRatio: Double
  /// How many standard errors, at the new τ², the pooled effect moves.
  public let dfbetas: Double
  /// Its share of the weight.
  public let weight: Double
  /// Whether it stands out.
  public let standsOut: Bool

  /// Of each study of a model without a design; none of fewer than three studies.
  public static func each(of model: RandomEffects) -> [StudyInfluence] {
    let count = model.effects.count
    guard model.columns == 1, count > 2 else { return [] }
    return model.effects.indices.compactMap { StudyInfluence($0, of: model) }
  }

  private init?(_ index: Int, of model: RandomEffects) {
    var others = model.effects
    let study = others.remove(at: index)
    guard let without = RandomEffects(others, estimator: model.estimator) else { return nil }
    self.without = without
    let count = Double(model.effects.count)
    let move = model.value - without.value
    let variance = model.standardError() * model.standardError()
    let varianceWithout = without.standardError() * without.standardError()
    let total = study.variance + without.tauSquared
    weight = model.weights[index]
    residual = (study.value - without.value) / (total + varianceWithout).squareRoot()
    dffits = move / (model.fit.leverages[index] * total).squareRoot()
    cooksDistance = move * move / variance
    covarianceRatio = varianceWithout / variance
    // The variance of the pooled effect of all, were τ² what it is without the study.
    let precision = model.effects.reduce(0) { $0 + 1 / ($1.variance + without.tauSquared) }
    dfbetas = move * precision.squareRoot()
    standsOut =
      abs(dffits) > 3 * (1 / (count - 1)).squareRoot() || ChiSquare(df: 1).lowerTail(cooksDistance) > 0.5
      || weight > 3 / count || abs(dfbetas) > 1
  }
}
