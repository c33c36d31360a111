import Analyses
import Statistics
import StudyFile

/// How a measure's estimate is printed.
enum NumberKind {
  case count, percent, points
  /// Cannot exceed 1 in size: no leading zero.
  case bounded
  /// In standard deviations: two digits always do.
  case standardized
  /// A ratio: no standard error on its own scale.
  case ratio
  case general

  func text(_ value: Double?, _ numbers: NumberFormat) -> String {
    switch self {
    case .count: numbers.count(value)
    case .percent: numbers.percent(value)
    case .points: numbers.percentage(value)
    case .bounded: numbers.bounded(value)
    case .standardized: numbers.fixed(value, 2)
    case .ratio, .general: numbers.general(value)
    }
  }
}

extension ResultRow {
  /// As its measure's, but for equivalence and what could have been found, which are of shares, of means or of correlations.
  var numberKind: NumberKind {
    // Of proportions the interval is one of proportions.
    if measure == .predictionInterval, Pool.Method.allCases.contains(where: { method.hasPrefix($0.rawValue) })
    {
      return .percent
    }
    if let effect = DetectableEffect(self) {
      switch effect.unit {
      case "difference": return .points
      case "r", "rho": return .bounded
      default: return .standardized
      }
    }
    guard measure == .equivalence else { return measure.numberKind }
    if !level.isEmpty { return .points }
    return group.isEmpty ? .bounded : .general
  }
}

extension Measure {
  var numberKind: NumberKind {
    switch self {
    case .count, .missing, .combinationCount, .studies, .casesInCategory, .categories, .oneCaseCategories,
      .categoriesSeen, .auditProposals, .factorsSuggested:
      .count
    case .proportion, .proportionWithinLevel, .proportionOfTotal, .proportionOfResponses, .responseRate,
      .proportionBeforeMiddle, .proportionAfterMiddle,
      .binomialExact, .signTest, .percentAgreement, .pooledProportion, .studyWeight, .iSquared,
      .labelChanges, .varianceExplained, .proportionAtFloor, .proportionAtCeiling, .predictedRisk,
      .observedRisk:
      .percent
    case .riskDifference, .marginalEffect: .points
    case .phi, .cramersV, .cramersVCorrected, .pearsonR, .spearmanRho, .kendallTauB, .partialR, .semipartialR,
      .polychoricR, .correlationDifference, .pointBiserialR, .biserialR,
      .cronbachAlpha,
      .alphaIfDropped, .itemRestR, .etaSquared, .omegaSquared, .rankEpsilonSquared, .rankBiserial, .rSquared,
      .adjustedRSquared,
      .nagelkerkeRSquared, .rSquaredChange, .rocArea, .brierScore, .scaledBrierScore,
      .cohenKappa, .weightedKappa, .fleissKappa,
      .krippendorffAlpha, .gwetAC1, .icc,
      .kendallW, .partialEtaSquared, .partialOmegaSquared, .generalizedEtaSquared, .sphericityEpsilon,
      .mauchlyW,
      .cronbachAlphaStandardized, .omegaTotal, .factorLoading, .guttmanLambda2, .guttmanLambda6, .splitHalf,
      .omegaHierarchical, .communality, .rmsea, .srmr, .cfi, .tli, .kmo, .cliffsDelta,
      .probabilityOfSuperiority, .epsilonSquared,
      .goodmanKruskalLambda, .uncertaintyCoefficient, .goodmanKruskalGamma, .somersD, .stuartTauC,
      .pooledCorrelation:
      .bounded
    case .cohensD, .cohensDZ, .cohensDAV, .meanRank, .hedgesG, .pooledHedgesG, .standardizedDifference,
      .glassDelta, .eigenvalue, .simulatedEigenvalue, .standardizedCoefficient, .calibrationSlope,
      .adjustedResidual, .skewness, .kurtosis:
      .standardized
    case .oddsRatio, .riskRatio, .rateRatio, .fisherExact, .commonOddsRatio, .pooledOddsRatio,
      .pooledRiskRatio:
      .ratio
    default: .general
    }
  }

  /// The symbol of its estimate.
  var symbol: Symbol? {
    switch self {
    case .count: .n
    case .mean, .estimatedMarginalMean: .mean
    case .sumOfSquares: .sumOfSquares
    case .sd: .sd
    case .median: .median
    case .phi: .phi
    case .cramersV: .v
    case .cramersVCorrected: .vCorrected
    case .oddsRatio: .oddsRatio
    case .commonOddsRatio: .commonOddsRatio
    case .riskRatio: .riskRatio
    case .rateRatio: .rateRatio
    case .cohensD: .d
    case .cohensDZ: .dz
    case .cohensDAV: .dav
    case .kendallW: .kendallW
    case .partialEtaSquared: .partialEtaSquared
    case .generalizedEtaSquared: .generalizedEtaSquared
    case .sphericityEpsilon: .epsilon
    case .hedgesG: .g
    case .standardizedDifference: .standardizedDifference
    case .etaSquared: .etaSquared
    case .omegaSquared: .omegaSquared
    case .epsilonSquared: .epsilonSquared
    case .rankEpsilonSquared: .rankEpsilonSquared
    case .rankBiserial: .rankBiserial
    case .pearsonR: .r
    case .partialR: .partialR
    case .polychoricR: .polychoric
    case .correlationDifference: .rDifference
    case .spearmanRho: .rho
    case .kendallTauB: .tauB
    case .cronbachAlpha: .alpha
    case .omegaTotal: .omega
    case .omegaHierarchical: .omegaHierarchical
    case .communality: .communality
    case .rmsea: .rmsea
    case .srmr: .srmr
    case .cfi: .cfi
    case .tli: .tli
    case .coefficient, .moderatorCoefficient: .b
    case .standardizedCoefficient: .beta
    case .rSquared, .nagelkerkeRSquared: .rSquared
    case .aic: .aic
    case .bic: .bic
    case .vif: .vif
    case .gvif: .gvif
    case .tauSquared: .tauSquared
    case .iSquared: .iSquared
    case .hSquared: .hSquared
    default: nil
    }
  }

  /// The symbol of its test statistic.
  var statisticSymbol: Symbol? {
    switch self {
    case .goodnessOfFit, .pearsonChiSquare, .yatesChiSquare, .likelihoodRatio, .linearByLinear,
      .stuartMaxwell, .bartlettSphericity, .factorChiSquare, .bowkerSymmetry, .marginalHomogeneity, .friedman,
      .hosmerLemeshow,
      .brant, .likelihoodRatioChange,
      .cochranMantelHaenszel, .breslowDay, .multipleMarginalIndependence,
      .cochranArmitage, .medianTest, .littlesMCAR:
      .chiSquare
    case .likelihoodRatioChiSquare: .gSquared
    case .oneSampleT, .pairedT, .pointBiserialR, .studentT, .welchT, .yuenT, .designBasedT, .eggerTest,
      .petersTest,
      .moderatorCoefficient:
      .t
    case .mannWhitney: .u
    case .wilcoxonSignedRank: .signedRanks
    case .cochranQ: .cochranTest
    case .anovaF, .repeatedMeasuresF, .welchF, .raoScottF, .designBasedF, .brownForsytheF, .leveneMean,
      .leveneMedian, .scheffe, .rSquaredChange, .icc:
      .f
    case .kruskalWallis: .h
    case .tukeyHSD, .gamesHowell, .marginalMeanDifference: .q
    case .dunn, .dispersion, .polychoricR, .marginalEffect: .z
    case .qHeterogeneity, .qBetween: .cochranQ
    default: nil
    }
  }
}

extension String {
  /// `risk_difference` as "Risk difference".
  var sentenceCase: String {
    let words = with(" ", for: "_")
    return words.prefix(1).uppercased() + words.dropFirst()
  }

  /// For prose and cells: newlines and runs of spaces as one space.
  var folded: String {
    isFolded ? self : split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Whether that is so already, as of most labels; `false` also where a byte could begin a blank beyond ASCII.
  private var isFolded: Bool {
    var text = self
    return text.withUTF8 { bytes in
      var last = UInt8(ascii: " ")
      for byte in bytes {
        if byte == UInt8(ascii: " ") ? last == byte : Self.rareBlanks.contains(byte) { return false }
        last = byte
      }
      return last != UInt8(ascii: " ") || bytes.isEmpty
    }
  }

  private static let rareBlanks = ByteSet(Array(0x09...0x0D) + [0xC2, 0xE1, 0xE2, 0xE3])
}
