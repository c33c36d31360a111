import Statistics

extension Method {
  private static let pooledMeasures: Set<Measure> = [
    .pooledProportion, .pooledCorrelation, .pooledMeanDifference, .pooledHedgesG, .pooledOddsRatio,
    .pooledRiskRatio, .pooledEstimate,
  ]

  /// Of published studies.
  static let pooling: [Method] = [
    Method(
      "pool-glmm", .row([.pooledProportion], names: ["glmm"]),
      "Stijnen, T., Hamza, T. H., & Özdemir, P. (2010). Random effects meta-analysis of event outcome in the framework of the generalized linear mixed model with applications in sparse data. Statistics in Medicine, 29(29), 3046–3067.",
      "Liu, Q., & Pierce, D. A. (1994). A note on Gauss–Hermite quadrature. Biometrika, 81(3), 624–629."),
    Method(
      "pool-inverse",
      .row(
        pooledMeasures,
        names: [
          "reml", "reml-z", "logit-reml", "logit-reml-z", "arcsine-reml", "freeman-tukey-reml", "common",
        ]),
      "Viechtbauer, W. (2005). Bias and efficiency of meta-analytic variance estimators in the random-effects model. Journal of Educational and Behavioral Statistics, 30(3), 261–293.",
      "Knapp, G., & Hartung, J. (2003). Improved tests for a random effects meta-regression with a single covariate. Statistics in Medicine, 22(17), 2693–2710.",
      "DerSimonian, R., & Laird, N. (1986). Meta-analysis in clinical trials. Controlled Clinical Trials, 7(3), 177–188.",
      "Paule, R. C., & Mandel, J. (1982). Consensus values and weighting factors. Journal of Research of the National Bureau of Standards, 87(5), 377–385."
    ),
    Method(
      "pool-heterogeneity", .row([.iSquared]),
      "Cochran, W. G. (1954). The combination of estimates from different experiments. Biometrics, 10(1), 101–129.",
      "Higgins, J. P. T., & Thompson, S. G. (2002). Quantifying heterogeneity in a meta-analysis. Statistics in Medicine, 21(11), 1539–1558.",
      "Viechtbauer, W. (2007). Confidence intervals for the amount of heterogeneity in meta-analysis. Statistics in Medicine, 26(1), 37–52."
    ),
    Method(
      "pool-prediction", .row([.predictionInterval]),
      "Higgins, J. P. T., Thompson, S. G., & Spiegelhalter, D. J. (2009). A re-evaluation of random-effects meta-analysis. Journal of the Royal Statistical Society: Series A, 172(1), 137–159."
    ),
    Method(
      "pool-influence", .row([.dffits]),
      "Viechtbauer, W., & Cheung, M. W.-L. (2010). Outlier and influence diagnostics for meta-analysis. Research Synthesis Methods, 1(2), 112–125."
    ),
    Method(
      "pool-between", .row([.qBetween]),
      "Borenstein, M., Hedges, L. V., Higgins, J. P. T., & Rothstein, H. R. (2009). Introduction to meta-analysis. Wiley."
    ),
    Method(
      "pool-freeman-tukey", .row([.pooledProportion], names: ["freeman-tukey-reml"]),
      "Freeman, M. F., & Tukey, J. W. (1950). Transformations related to the angular and the square root. The Annals of Mathematical Statistics, 21(4), 607–611.",
      "Miller, J. J. (1978). The inverse of the Freeman–Tukey double arcsine transformation. The American Statistician, 32(4), 138.",
      "Schwarzer, G., Chemaitelly, H., Abu-Raddad, L. J., & Rücker, G. (2019). Seriously misleading results using inverse of Freeman–Tukey double arcsine transformation in meta-analysis of single proportions. Research Synthesis Methods, 10(3), 476–483."
    ),
    Method(
      "pool-small", .row([.eggerTest, .petersTest]),
      "Egger, M., Davey Smith, G., Schneider, M., & Minder, C. (1997). Bias in meta-analysis detected by a simple, graphical test. BMJ, 315(7109), 629–634.",
      "Peters, J. L., Sutton, A. J., Jones, D. R., Abrams, K. R., & Rushton, L. (2006). Comparison of two methods to detect publication bias in meta-analysis. JAMA, 295(6), 676–680.",
      "Sterne, J. A. C., Sutton, A. J., Ioannidis, J. P. A., et al. (2011). Recommendations for examining and interpreting funnel plot asymmetry in meta-analyses of randomised controlled trials. BMJ, 343, d4002."
    ),
  ]
}
