/// A symbol that tables and sentences use, with what it stands for.
enum Symbol: CaseIterable {
  case total, n, mean, sd, median, quartiles, confidenceInterval, standardError, p, pAdjusted
  case chiSquare, gSquared, t, u, f, h, q, z, df
  case phi, v, vCorrected, oddsRatio, riskRatio, d, g, standardizedDifference, etaSquared, omegaSquared,
    rankEpsilonSquared,
    rankBiserial
  case r, rho, tauB, s, concordant, alpha, b, rSquared, aic, bic, vif, gvif, adjustedResidual

  /// Latin letters are set in italics, Greek ones and abbreviations upright.
  var run: Prose.Run {
    switch self {
    case .total: .symbol("N")
    case .n: .symbol("n")
    case .mean: .symbol("M")
    case .sd: .symbol("SD")
    case .median: .symbol("Mdn")
    case .quartiles: .text("IQR")
    case .confidenceInterval: .text("CI")
    case .standardError: .symbol("SE")
    case .p: .symbol("p")
    case .pAdjusted: .symbol("p′")
    case .chiSquare: .text("χ²")
    case .gSquared: .symbol("G²")
    case .t: .symbol("t")
    case .u: .symbol("U")
    case .f: .symbol("F")
    case .h: .symbol("H")
    case .q: .symbol("q")
    case .z: .symbol("z")
    case .df: .symbol("df")
    case .phi: .text("φ")
    case .v: .symbol("V")
    case .vCorrected: .symbol("Ṽ")
    case .oddsRatio: .text("OR")
    case .riskRatio: .text("RR")
    case .d: .symbol("d")
    case .g: .symbol("g")
    case .standardizedDifference: .text("SMD")
    case .etaSquared: .text("η²")
    case .omegaSquared: .text("ω²")
    case .rankEpsilonSquared: .text("ε²")
    case .rankBiserial: .symbol("rrb")
    case .r: .symbol("r")
    case .rho: .text("ρ")
    case .tauB: .text("τb")
    case .s: .symbol("S")
    case .concordant: .symbol("T")
    case .alpha: .text("α")
    case .b: .symbol("b")
    case .rSquared: .symbol("R²")
    case .aic: .text("AIC")
    case .bic: .text("BIC")
    case .vif: .text("VIF")
    case .gvif: .text("GVIF")
    case .adjustedResidual: .symbol("z")
    }
  }

  var definition: String {
    switch self {
    case .total: "respondents in the analysis"
    case .n: "respondents"
    case .mean: "mean"
    case .sd: "standard deviation"
    case .median: "median"
    case .quartiles: "interquartile range, first to third quartile"
    case .confidenceInterval: "confidence interval"
    case .standardError: "standard error"
    case .p:
      "two-sided p value"
    case .pAdjusted: "p adjusted for the number of tests"
    case .chiSquare: "chi-square statistic"
    case .gSquared: "likelihood-ratio statistic"
    case .t: "t statistic"
    case .u: "Mann–Whitney statistic of the group named first"
    case .f: "F statistic"
    case .h: "Kruskal–Wallis statistic"
    case .q: "studentized range"
    case .z: "standard normal statistic"
    case .df: "degrees of freedom"
    case .phi: "correlation of two binary variables"
    case .v: "Cramér’s measure of association, 0 to 1"
    case .vCorrected: "Cramér’s V corrected for bias"
    case .oddsRatio: "odds ratio"
    case .riskRatio: "risk ratio"
    case .d: "standardized mean difference"
    case .g: "standardized mean difference corrected for small samples"
    case .standardizedDifference: "standardized difference, of more than two groups the largest of a pair"
    case .etaSquared: "share of variance between groups"
    case .omegaSquared: "share of variance between groups, corrected for bias"
    case .rankEpsilonSquared: "share of the variance of ranks between groups"
    case .rankBiserial:
      "rank-biserial correlation, from −1 to 1: how much oftener the group named first is higher in a pair"
    case .r: "Pearson correlation"
    case .rho: "Spearman rank correlation"
    case .tauB: "Kendall rank correlation, corrected for ties"
    case .s: "Spearman’s statistic, without ties the sum of squared differences of ranks"
    case .concordant: "pairs of respondents whose two answers are in the same order"
    case .alpha: "Cronbach’s coefficient of internal consistency"
    case .b: "regression coefficient"
    case .rSquared: "share of variance explained"
    case .aic: "Akaike’s information criterion"
    case .bic: "Bayesian information criterion"
    case .vif: "variance inflation factor"
    case .gvif:
      "generalized variance inflation factor; its power 1/(2·df), df being the term’s coefficients, is to be read as the square root of a VIF"
    case .adjustedResidual:
      "adjusted residual, beyond ±1.96 where a cell holds more or fewer than expected at the .05 level"
    }
  }

  /// "CI = confidence interval; M = mean."
  static func note(_ symbols: [Symbol]) -> Prose {
    let defined = allCases.filter(symbols.contains).map { Prose("\($0.run) = \($0.definition)") }
    return defined.isEmpty ? Prose() : defined.joined(separator: "; ") + "."
  }
}
