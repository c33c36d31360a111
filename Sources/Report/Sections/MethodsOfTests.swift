extension Method {
  static let tests: [Method] = [
    Method(
      "binomial",
      .row([.binomialExact]),
      "Clopper, C. J., & Pearson, E. S. (1934). The use of confidence or fiducial limits illustrated in the case of the binomial. Biometrika, 26(4), 404–413."
    ),
    Method(
      "chi-square",
      .row([.pearsonChiSquare, .goodnessOfFit]),
      "Pearson, K. (1900). On the criterion that a given system of deviations from the probable in the case of a correlated system of variables is such that it can be reasonably supposed to have arisen from random sampling. The London, Edinburgh, and Dublin Philosophical Magazine and Journal of Science, 50(302), 157–175."
    ),
    Method(
      "yates",
      .row([.yatesChiSquare]),
      "Yates, F. (1934). Contingency tables involving small numbers and the χ² test. Supplement to the Journal of the Royal Statistical Society, 1(2), 217–235."
    ),
    Method(
      "fisher",
      .row([.fisherExact]),
      "Cochran, W. G. (1954). Some methods for strengthening the common χ² tests. Biometrics, 10(4), 417–451.",
      "Freeman, G. H., & Halton, J. H. (1951). Note on an exact treatment of contingency, goodness of fit and other problems of significance. Biometrika, 38(1/2), 141–149."
    ),
    Method(
      "boschloo", .row([.boschlooExact]),
      "Boschloo, R. D. (1970). Raised conditional level of significance for the 2 × 2-table when testing the equality of two probabilities. Statistica Neerlandica, 24(1), 1–35.",
      "Mehrotra, D. V., Chan, I. S. F., & Berger, R. L. (2003). A cautionary note on exact unconditional inference for a difference between two independent binomial proportions. Biometrics, 59(2), 441–450."
    ),
    Method(
      "trend", .row([.cochranArmitage]),
      "Armitage, P. (1955). Tests for linear trends in proportions and frequencies. Biometrics, 11(3), 375–386.",
      "Cochran, W. G. (1954). Some methods for strengthening the common χ² tests. Biometrics, 10(4), 417–451."
    ),
    Method(
      "strata", .row([.cochranMantelHaenszel]),
      "Cochran, W. G. (1954). Some methods for strengthening the common χ² tests. Biometrics, 10(4), 417–451.",
      "Landis, J. R., Heyman, E. R., & Koch, G. G. (1978). Average partial association in three-way contingency tables: A review and discussion of alternative tests. International Statistical Review, 46(3), 237–254.",
      "Mantel, N., & Fleiss, J. L. (1980). Minimum expected cell size requirements for the Mantel–Haenszel one-degree-of-freedom chi-square test and a related rapid procedure. American Journal of Epidemiology, 112(1), 129–134.",
      "Mantel, N., & Haenszel, W. (1959). Statistical aspects of the analysis of data from retrospective studies of disease. Journal of the National Cancer Institute, 22(4), 719–748."
    ),
    Method(
      "common-odds", .row([.commonOddsRatio]),
      "Breslow, N. E., & Day, N. E. (1980). Statistical methods in cancer research: Vol. 1. The analysis of case-control studies. International Agency for Research on Cancer.",
      "Robins, J., Breslow, N., & Greenland, S. (1986). Estimators of the Mantel–Haenszel variance consistent in both sparse data and large-strata limiting models. Biometrics, 42(2), 311–323.",
      "Tarone, R. E. (1985). On heterogeneity tests based on efficient scores. Biometrika, 72(1), 91–95."
    ),
    Method(
      "options", .row([.multipleMarginalIndependence]),
      "Bilder, C. R., & Loughin, T. M. (2004). Testing for marginal independence between two categorical variables with multiple responses. Biometrics, 60(1), 241–248.",
      "Bilder, C. R., Loughin, T. M., & Nettleton, D. (2000). Multiple marginal independence testing for pick any/c variables. Communications in Statistics – Simulation and Computation, 29(4), 1285–1316.",
      "Rao, J. N. K., & Scott, A. J. (1984). On chi-squared tests for multiway contingency tables with cell proportions estimated from survey data. Annals of Statistics, 12(1), 46–60."
    ),
    Method(
      "mosaic", .mosaic,
      "Friendly, M. (1994). Mosaic displays for multi-way contingency tables. Journal of the American Statistical Association, 89(425), 190–200."
    ),
    Method(
      "residuals", .row([.adjustedResidual]),
      "Haberman, S. J. (1973). The analysis of residuals in cross-classified tables. Biometrics, 29(1), 205–220."
    ),
    Method(
      "welch-t",
      .row([.welchT]),
      "Welch, B. L. (1947). The generalization of “Student’s” problem when several different population variances are involved. Biometrika, 34(1/2), 28–35."
    ),
    Method("student-t", .row([.studentT])),
    Method(
      "welch-f", .row([.welchF]),
      "Welch, B. L. (1951). On the comparison of several mean values: An alternative approach. Biometrika, 38(3/4), 330–336."
    ),
    Method(
      "mann-whitney",
      .row([.mannWhitney]),
      "Mann, H. B., & Whitney, D. R. (1947). On a test of whether one of two random variables is stochastically larger than the other. The Annals of Mathematical Statistics, 18(1), 50–60."
    ),
    Method(
      "hodges-lehmann", .row([.hodgesLehmann]),
      "Hodges, J. L., & Lehmann, E. L. (1963). Estimates of location based on rank tests. The Annals of Mathematical Statistics, 34(2), 598–611."
    ),
    Method(
      "kruskal-wallis",
      .row([.kruskalWallis]),
      "Kruskal, W. H., & Wallis, W. A. (1952). Use of ranks in one-criterion variance analysis. Journal of the American Statistical Association, 47(260), 583–621."
    ),
    Method(
      "tukey",
      .row([.tukeyHSD]),
      "Kramer, C. Y. (1956). Extension of multiple range tests to group means with unequal numbers of replications. Biometrics, 12(3), 307–310."
    ),
    Method(
      "games-howell", .row([.gamesHowell]),
      "Games, P. A., & Howell, J. F. (1976). Pairwise multiple comparison procedures with unequal n’s and/or variances: A Monte Carlo study. Journal of Educational Statistics, 1(2), 113–125."
    ),
    Method(
      "scheffe", .row([.scheffe]),
      "Scheffé, H. (1953). A method for judging all contrasts in the analysis of variance. Biometrika, 40(1/2), 87–104."
    ),
    Method(
      "dunn", .row([.dunn]),
      "Dunn, O. J. (1964). Multiple comparisons using rank sums. Technometrics, 6(3), 241–252."
    ),
    Method(
      "median-test", .row([.medianTest]),
      "Mood, A. M. (1954). On the asymptotic efficiency of certain nonparametric two-sample tests. The Annals of Mathematical Statistics, 25(3), 514–522."
    ),
    Method(
      "levene",
      .row([.leveneMean, .leveneMedian]),
      "Brown, M. B., & Forsythe, A. B. (1974a). Robust tests for the equality of variances. Journal of the American Statistical Association, 69(346), 364–367.",
      "Levene, H. (1960). Robust tests for equality of variances. In I. Olkin (Ed.), Contributions to probability and statistics (pp. 278–292). Stanford University Press."
    ),
    Method(
      "brown-forsythe", .row([.brownForsytheF]),
      "Brown, M. B., & Forsythe, A. B. (1974b). The small sample behavior of some statistics which test the equality of several means. Technometrics, 16(1), 129–132."
    ),
    Method(
      "yuen", .row([.yuenT]),
      "Yuen, K. K. (1974). The two-sample trimmed t for unequal population variances. Biometrika, 61(1), 165–170."
    ),
    Method(
      "detectable",
      .row([.minimumDetectableEffect]),
      "Cohen, J. (1988). Statistical power analysis for the behavioral sciences (2nd ed.). Lawrence Erlbaum.",
      "Hoenig, J. M., & Heisey, D. M. (2001). The abuse of power: The pervasive fallacy of power calculations for data analysis. The American Statistician, 55(1), 19–24."
    ),
    Method(
      "detectable-changes", .detectable(.mcnemar),
      "Duffy, S. W. (1984). Asymptotic and exact power for the McNemar test and its analogue with R controls per case. Biometrics, 40(4), 1005–1015."
    ),
    Method(
      "equivalence",
      .row([.equivalence]),
      "Lakens, D. (2017). Equivalence tests: A practical primer for t tests, correlations, and meta-analyses. Social Psychological and Personality Science, 8(4), 355–362.",
      "Schuirmann, D. J. (1987). A comparison of the two one-sided tests procedure and the power approach for assessing the equivalence of average bioavailability. Journal of Pharmacokinetics and Biopharmaceutics, 15(6), 657–680."
    ),
  ]

  static let adjustments: [Method] = [
    Method(
      "holm", .adjustment("holm"),
      "Holm, S. (1979). A simple sequentially rejective multiple test procedure. Scandinavian Journal of Statistics, 6(2), 65–70."
    ),
    Method("bonferroni", .adjustment("bonferroni")),
    Method(
      "hochberg", .adjustment("hochberg"),
      "Hochberg, Y. (1988). A sharper Bonferroni procedure for multiple tests of significance. Biometrika, 75(4), 800–802."
    ),
    Method(
      "hommel", .adjustment("hommel"),
      "Hommel, G. (1988). A stagewise rejective multiple test procedure based on a modified Bonferroni test. Biometrika, 75(2), 383–386."
    ),
    Method(
      "sidak", .adjustment("sidak"),
      "Šidák, Z. (1967). Rectangular confidence regions for the means of multivariate normal distributions. Journal of the American Statistical Association, 62(318), 626–633."
    ),
    Method(
      "holm-sidak", .adjustment("holm-sidak"),
      "Holland, B. S., & Copenhaver, M. D. (1987). An improved sequentially rejective Bonferroni test procedure. Biometrics, 43(2), 417–423."
    ),
    Method(
      "benjamini-hochberg",
      .adjustment("benjamini-hochberg"),
      "Benjamini, Y., & Hochberg, Y. (1995). Controlling the false discovery rate: A practical and powerful approach to multiple testing. Journal of the Royal Statistical Society: Series B, 57(1), 289–300."
    ),
    Method(
      "benjamini-yekutieli",
      .adjustment("benjamini-yekutieli"),
      "Benjamini, Y., & Yekutieli, D. (2001). The control of the false discovery rate in multiple testing under dependency. The Annals of Statistics, 29(4), 1165–1188."
    ),
    Method(
      "benjamini-krieger-yekutieli",
      .adjustment("benjamini-krieger-yekutieli"),
      "Benjamini, Y., Krieger, A. M., & Yekutieli, D. (2006). Adaptive linear step-up procedures that control the false discovery rate. Biometrika, 93(3), 491–507."
    ),
  ]
}
