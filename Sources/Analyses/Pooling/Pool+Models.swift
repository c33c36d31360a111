import Statistics
import StudyFile

extension Pool {
  /// The scale of its effects.
  var scale: EffectScale {
    switch measure {
    case .proportion:
      switch method {
      case .glmm, .logit: .logit
      case .arcsine: .arcsine
      case .freemanTukey: .freemanTukey
      }
    case .correlation: .correlation
    case .meanDifference: .meanDifference
    case .hedgesG: .hedgesG
    case .oddsRatio: .oddsRatio
    case .riskRatio: .riskRatio
    case .estimate: .estimate
    }
  }

  /// The row that the sentence uses.
  var primaryModel: PoolModel {
    measure == .proportion && method == .glmm
      ? PoolModel(kind: .binomialNormal(isCommon: false), isStudent: true, method: "glmm") : effectsModel
  }

  /// By the inverse of variances, with τ² by REML: what weights, Q, I² and influence are of.
  var effectsModel: PoolModel { inverse(scale, .reml, isStudent: true) }

  /// The others, which stand beside it.
  var variants: [PoolModel] {
    var models: [PoolModel] = []
    if measure == .proportion {
      models += [
        PoolModel(kind: .binomialNormal(isCommon: false), isStudent: true, method: "glmm"),
        PoolModel(kind: .binomialNormal(isCommon: false), isStudent: false, method: "glmm-z"),
        PoolModel(kind: .binomialNormal(isCommon: true), isStudent: false, method: "glmm-common"),
      ]
    }
    models += [
      inverse(scale, .reml, isStudent: true), inverse(scale, .reml, isStudent: false),
      inverse(scale, .pauleMandel, isStudent: true), inverse(scale, .dersimonianLaird, isStudent: false),
      inverse(scale, .common, isStudent: false),
    ]
    // Freeman and Tukey's only where it is asked for.
    if measure == .proportion {
      for other in [EffectScale.logit, .arcsine] where other != scale {
        models.append(inverse(other, .reml, isStudent: true))
      }
    }
    let primary = primaryModel
    return models.filter { $0 != primary }
  }

  private func inverse(_ scale: EffectScale, _ estimator: TauSquaredEstimator, isStudent: Bool) -> PoolModel {
    let name: String? =
      switch scale {
      case .logit: "logit"
      case .arcsine: "arcsine"
      case .freemanTukey: "freeman-tukey"
      default: nil
      }
    let parts = [name, estimator.rawValue, estimator == .reml && !isStudent ? "z" : nil]
    return PoolModel(
      kind: .inverseVariance(scale, estimator), isStudent: isStudent,
      method: parts.compactMap(\.self).joined(separator: "-"))
  }

  /// What its pooled rows are called.
  package var pooledMeasure: Statistics.Measure {
    switch measure {
    case .proportion: .pooledProportion
    case .correlation: .pooledCorrelation
    case .meanDifference: .pooledMeanDifference
    case .hedgesG: .pooledHedgesG
    case .oddsRatio: .pooledOddsRatio
    case .riskRatio: .pooledRiskRatio
    case .estimate: .pooledEstimate
    }
  }

  /// What the rows of single studies are called.
  package var studyMeasure: Statistics.Measure {
    switch measure {
    case .proportion: .proportion
    case .correlation: .pearsonR
    case .meanDifference: .meanDifference
    case .oddsRatio: .oddsRatio
    case .riskRatio: .riskRatio
    // The g of a study has a normal interval here; the one of a survey has the noncentral t's.
    case .hedgesG, .estimate: .studyEstimate
    }
  }
}
