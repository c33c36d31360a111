import Analyses
import Statistics

extension Method {
  private static let binder =
    "Binder, D. A. (1983). On the variances of asymptotically normal estimators from complex surveys. International Statistical Review, 51(3), 279–292."
  private static let lumley =
    "Lumley, T. (2004). Analysis of complex survey samples. Journal of Statistical Software, 9(8), 1–19."

  /// Estimates with sampling weights.
  static let weights: [Method] = [
    Method(
      "weighted-shares", .weighted([.proportion, .proportionWithinLevel, .proportionOfTotal]), binder, lumley,
      "Hájek, J. (1971). Comment on “An essay on the logical foundations of survey sampling” by D. Basu. In V. P. Godambe & D. A. Sprott (Eds.), Foundations of statistical inference (p. 236). Holt, Rinehart & Winston.",
      "Korn, E. L., & Graubard, B. I. (1998). Confidence intervals for proportions with small expected number of positive counts estimated from survey data. Survey Methodology, 24(2), 193–201.",
      "Dean, N., & Pagano, M. (2015). Evaluating confidence interval methods for binomial proportions in clustered surveys. Journal of Survey Statistics and Methodology, 3(4), 484–503."
    ),
    Method("weighted-means", .weighted([.mean]), binder, lumley),
    Method(
      "rao-scott", .row([.raoScottF]),
      "Rao, J. N. K., & Scott, A. J. (1984). On chi-squared tests for multiway contingency tables with cell proportions estimated from survey data. The Annals of Statistics, 12(1), 46–60.",
      "Thomas, D. R., & Rao, J. N. K. (1987). Small-sample comparisons of level and power for simple goodness-of-fit statistics under cluster sampling. Journal of the American Statistical Association, 82(398), 630–636."
    ),
    Method(
      "design-based", .row([.designBasedT, .designBasedF]), binder, lumley,
      "Korn, E. L., & Graubard, B. I. (1999). Analysis of health surveys. Wiley."),
    Method(
      "weighted-contrasts", .weighted([.riskDifference, .riskRatio, .oddsRatio]), binder, lumley,
      "Korn, E. L., & Graubard, B. I. (1999). Analysis of health surveys. Wiley."),
    Method(
      "design-based-ranks", .row([.designBasedRankTest]),
      "Lumley, T., & Scott, A. J. (2013). Two-sample rank tests under complex sampling. Biometrika, 100(4), 831–842."
    ),
    Method(
      "weighted-correlation", .weighted([.pearsonR]), binder,
      "Fisher, R. A. (1921). On the “probable error” of a coefficient of correlation deduced from a small sample. Metron, 1, 3–32."
    ),
    Method("weighted-rest", .weighted([.proportion, .mean, .pearsonR, .equivalence])),
  ]
}

extension ResultRow {
  /// Whether weights make another method of it than its measure has without them.
  var isWeightedOtherwise: Bool {
    isWeighted
      && ![.raoScottF, .designBasedT, .designBasedF, .designBasedRankTest, .standardizedDifference]
        .contains(measure)
  }
}
