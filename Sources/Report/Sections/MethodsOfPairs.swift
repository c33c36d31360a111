extension Method {
  /// Of answers of the same respondents.
  static let paired: [Method] = [
    Method(
      "mcnemar", .row([.mcnemar]),
      "Edwards, A. L. (1948). Note on the “correction for continuity” in testing the significance of the difference between correlated proportions. Psychometrika, 13(3), 185–187.",
      "Fagerland, M. W., Lydersen, S., & Laake, P. (2013). The McNemar test for binary matched-pairs data: Mid-p and asymptotic are better than exact conditional. BMC Medical Research Methodology, 13, Article 91.",
      "McNemar, Q. (1947). Note on the sampling error of the difference between correlated proportions or percentages. Psychometrika, 12(2), 153–157."
    ),
    Method(
      "newcombe-paired", .row([.riskDifference], names: ["newcombe-paired"]),
      "Newcombe, R. G. (1998). Improved confidence intervals for the difference between binomial proportions based on paired data. Statistics in Medicine, 17(22), 2635–2650."
    ),
    Method(
      "matched-odds", .row([.oddsRatio], names: ["matched"]),
      "Cox, D. R. (1958). Two further applications of a model for binary regression. Biometrika, 45(3/4), 562–565.",
      "Fagerland, M. W., Lydersen, S., & Laake, P. (2014). Recommended tests and confidence intervals for paired binomial proportions. Statistics in Medicine, 33(16), 2850–2875."
    ),
    Method(
      "marginal", .row([.stuartMaxwell]),
      "Bowker, A. H. (1948). A test for symmetry in contingency tables. Journal of the American Statistical Association, 43(244), 572–574.",
      "Maxwell, A. E. (1970). Comparing the classification of subjects by two independent judges. British Journal of Psychiatry, 116(535), 651–655.",
      "Stuart, A. (1955). A test for homogeneity of the marginal distributions in a two-way classification. Biometrika, 42(3/4), 412–416."
    ),
    Method(
      "cochran-q", .row([.cochranQ]),
      "Cochran, W. G. (1950). The comparison of percentages in matched samples. Biometrika, 37(3/4), 256–266."
    ),
    Method(
      "marginal-several", .row([.marginalHomogeneity]),
      "Landis, J. R., Heyman, E. R., & Koch, G. G. (1978). Average partial association in three-way contingency tables: A review and discussion of alternative tests. International Statistical Review, 46(3), 237–254.",
      "White, A. A., Landis, J. R., & Cooper, M. M. (1982). A note on the equivalence of several marginal homogeneity test criteria for categorical data. International Statistical Review, 50(1), 27–34."
    ),
    Method(
      "paired-t", .row([.pairedT]),
      "Student. (1908). The probable error of a mean. Biometrika, 6(1), 1–25."),
    Method(
      "paired-d", .row([.cohensDZ]),
      "Algina, J., & Keselman, H. J. (2003). Approximate confidence intervals for effect sizes. Educational and Psychological Measurement, 63(4), 537–553.",
      "Cohen, J. (1988). Statistical power analysis for the behavioral sciences (2nd ed.). Lawrence Erlbaum.",
      "Cumming, G. (2012). Understanding the new statistics: Effect sizes, confidence intervals, and meta-analysis. Routledge."
    ),
    Method(
      "repeated-measures", .row([.repeatedMeasuresF]),
      "Greenhouse, S. W., & Geisser, S. (1959). On methods in the analysis of profile data. Psychometrika, 24(2), 95–112.",
      "Huynh, H., & Feldt, L. S. (1976). Estimation of the Box correction for degrees of freedom from sample data in randomized block and split-plot designs. Journal of Educational Statistics, 1(1), 69–82.",
      "Mauchly, J. W. (1940). Significance test for sphericity of a normal n-variate distribution. The Annals of Mathematical Statistics, 11(2), 204–209.",
      "Olejnik, S., & Algina, J. (2003). Generalized eta and omega squared statistics: Measures of effect size for some common research designs. Psychological Methods, 8(4), 434–447."
    ),
    Method(
      "signed-ranks", .row([.wilcoxonSignedRank]),
      "Wilcoxon, F. (1945). Individual comparisons by ranking methods. Biometrics Bulletin, 1(6), 80–83."),
    Method(
      "sign-test", .row([.signTest]),
      "Dixon, W. J., & Mood, A. M. (1946). The statistical sign test. Journal of the American Statistical Association, 41(236), 557–566."
    ),
    Method(
      "friedman", .row([.friedman]),
      "Friedman, M. (1937). The use of ranks to avoid the assumption of normality implicit in the analysis of variance. Journal of the American Statistical Association, 32(200), 675–701.",
      "Kendall, M. G., & Babington Smith, B. (1939). The problem of m rankings. The Annals of Mathematical Statistics, 10(3), 275–287."
    ),
  ]
}
