import Statistics
import StudyFile

/// The scale on which the effects of studies are pooled by the inverse of their variances.
enum EffectScale: Equatable {
  case logit, arcsine, freemanTukey, correlation, meanDifference, hedgesG, oddsRatio, riskRatio, estimate

  /// `nil` of a study that is left out.
  func effect(_ study: PublishedStudy) -> EffectEstimate? {
    switch study.result {
    case .proportion(let events, let n):
      switch self {
      case .arcsine: .arcsine(events: events, of: n)
      case .freemanTukey: .doubleArcsine(events: events, of: n)
      default: .logit(events: events, of: n)
      }
    case .correlation(let r, let n): .correlation(r, n: n)
    case .means(let a, let b): self == .hedgesG ? .hedgesG(a, b) : .meanDifference(a, b)
    case .ratio(let pair): self == .riskRatio ? .logRiskRatio(pair) : .logOddsRatio(pair)
    case .estimate(let value, let error): EffectEstimate(value, standardError: error)
    case nil: nil
    }
  }

  /// The way back, which of Freeman and Tukey's scale depends on the studies.
  func pooling(_ studies: [PublishedStudy]) -> PoolingScale {
    switch self {
    case .logit: return .logit
    case .arcsine: return .arcsine
    case .freemanTukey:
      let sizes = studies.compactMap(\.counts?.n)
      return .doubleArcsine(harmonicMean: Double(sizes.count) / sizes.reduce(0) { $0 + 1 / Double($1) })
    case .correlation: return .fisherZ
    case .oddsRatio, .riskRatio: return .logarithm
    case .meanDifference, .hedgesG, .estimate: return .identity
    }
  }
}
