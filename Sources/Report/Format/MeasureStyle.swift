import Analyses
import Statistics

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

  func text(_ value: Double?) -> String {
    switch self {
    case .count: NumberFormat.count(value)
    case .percent: NumberFormat.percent(value)
    case .points: NumberFormat.percentage(value)
    case .bounded: NumberFormat.bounded(value)
    case .standardized: NumberFormat.fixed(value, 2)
    case .ratio, .general: NumberFormat.general(value)
    }
  }
}

extension ResultRow {
  /// As its measure's, but for equivalence, which is of shares, of means or of correlations.
  var numberKind: NumberKind {
    guard measure == .equivalence else { return measure.numberKind }
    if !level.isEmpty { return .points }
    return group.isEmpty ? .bounded : .general
  }
}

extension Measure {
  var numberKind: NumberKind {
    switch self {
    case .count, .missing: .count
    case .proportion, .proportionWithinLevel, .proportionOfTotal, .proportionOfResponses, .responseRate,
      .proportionBeforeMiddle, .proportionAfterMiddle,
      .binomialExact:
      .percent
    case .riskDifference: .points
    case .phi, .cramersV, .cramersVCorrected, .pearsonR, .spearmanRho, .kendallTauB, .cronbachAlpha,
      .alphaIfDropped, .itemRestR, .etaSquared, .omegaSquared, .rankEpsilonSquared, .rankBiserial, .rSquared,
      .adjustedRSquared,
      .nagelkerkeRSquared:
      .bounded
    case .cohensD, .hedgesG, .standardizedDifference, .adjustedResidual, .skewness, .kurtosis: .standardized
    case .oddsRatio, .riskRatio, .fisherExact: .ratio
    default: .general
    }
  }

  /// What a table calls it.
  var title: String {
    switch self {
    case .sd: "Standard deviation"
    case .q1: "First quartile"
    case .q3: "Third quartile"
    case .min: "Minimum"
    case .max: "Maximum"
    case .proportionWithinLevel: "Share of the level"
    case .proportionOfTotal: "Share of the total"
    case .proportionOfResponses: "Share of all answers"
    case .proportionBeforeMiddle: "Share before the middle answer"
    case .proportionAfterMiddle: "Share after the middle answer"
    case .binomialExact: "Exact binomial test"
    case .goodnessOfFit: "Chi-square test of goodness of fit"
    case .oneSampleT: "One-sample t test"
    case .pearsonChiSquare: "Pearson’s chi-square test"
    case .yatesChiSquare: "Chi-square test with Yates’s correction"
    case .likelihoodRatioChiSquare: "Likelihood-ratio chi-square test"
    case .fisherExact: "Fisher’s exact test"
    case .phi: "Phi"
    case .cramersV: "Cramér’s V"
    case .cramersVCorrected: "Cramér’s V, bias-corrected"
    case .studentT: "Student’s t test"
    case .welchT: "Welch’s t test"
    case .mannWhitney: "Mann–Whitney test"
    case .hodgesLehmann: "Hodges–Lehmann shift"
    case .anovaF: "Analysis of variance"
    case .welchF: "Welch’s F test"
    case .kruskalWallis: "Kruskal–Wallis test"
    case .cohensD: "Cohen’s d"
    case .hedgesG: "Hedges’s g"
    case .etaSquared: "Eta squared"
    case .omegaSquared: "Omega squared"
    case .rankEpsilonSquared: "Epsilon squared of ranks"
    case .rankBiserial: "Rank-biserial correlation"
    case .tukeyHSD: "Tukey’s honestly significant difference"
    case .equivalence: "Two one-sided tests of equivalence"
    case .pearsonR: "Pearson’s r"
    case .spearmanRho: "Spearman’s ρ"
    case .kendallTauB: "Kendall’s τb"
    case .cronbachAlpha: "Cronbach’s α"
    case .alphaIfDropped: "α if dropped"
    case .itemRestR: "Item–rest correlation"
    case .rSquared: "R squared"
    case .adjustedRSquared: "Adjusted R squared"
    case .nagelkerkeRSquared: "Nagelkerke’s R squared"
    case .aic: "Akaike’s information criterion"
    case .bic: "Bayesian information criterion"
    case .vif: "Variance inflation factor"
    case .gvif: "Generalized variance inflation factor"
    case .likelihoodRatio: "Likelihood-ratio test"
    case .qHeterogeneity: "Cochran’s Q"
    case .scepticalP: "Sceptical p value"
    case .bayesFactor10: "Replication Bayes factor"
    default: rawValue.sentenceCase
    }
  }

  /// As a word in a sentence.
  var phrase: String {
    switch self {
    case .binomialExact: "exact binomial test"
    case .equivalence: "two one-sided tests of equivalence"
    default: title
    }
  }

  /// The symbol of its estimate.
  var symbol: Symbol? {
    switch self {
    case .count: .n
    case .mean: .mean
    case .sd: .sd
    case .median: .median
    case .phi: .phi
    case .cramersV: .v
    case .cramersVCorrected: .vCorrected
    case .oddsRatio: .oddsRatio
    case .riskRatio: .riskRatio
    case .cohensD: .d
    case .hedgesG: .g
    case .standardizedDifference: .standardizedDifference
    case .etaSquared: .etaSquared
    case .omegaSquared: .omegaSquared
    case .rankEpsilonSquared: .rankEpsilonSquared
    case .rankBiserial: .rankBiserial
    case .pearsonR: .r
    case .spearmanRho: .rho
    case .kendallTauB: .tauB
    case .cronbachAlpha: .alpha
    case .coefficient: .b
    case .rSquared, .nagelkerkeRSquared: .rSquared
    case .aic: .aic
    case .bic: .bic
    case .vif: .vif
    case .gvif: .gvif
    default: nil
    }
  }

  /// The symbol of its test statistic.
  var statisticSymbol: Symbol? {
    switch self {
    case .goodnessOfFit, .pearsonChiSquare, .yatesChiSquare, .likelihoodRatio: .chiSquare
    case .likelihoodRatioChiSquare: .gSquared
    case .oneSampleT, .studentT, .welchT: .t
    case .mannWhitney: .u
    case .anovaF, .welchF: .f
    case .kruskalWallis: .h
    case .tukeyHSD: .q
    default: nil
    }
  }
}

extension String {
  /// `risk_difference` as "Risk difference".
  var sentenceCase: String {
    let words = replacing("_", with: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }

  /// For prose and cells: newlines and runs of spaces as one space.
  var folded: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
