extension Method {
  static let tests: [Method] = [
    Method(
      "A proportion is tested against a given one by the exact binomial test, whose interval is that of Clopper and Pearson (1934).",
      .row([.binomialExact]),
      "Clopper, C. J., & Pearson, E. S. (1934). The use of confidence or fiducial limits illustrated in the case of the binomial. Biometrika, 26(4), 404–413."
    ),
    Method(
      "Cross-tabulations are tested by Pearson’s chi-square without correction (Pearson, 1900).",
      .row([.pearsonChiSquare, .goodnessOfFit]),
      "Pearson, K. (1900). On the criterion that a given system of deviations from the probable in the case of a correlated system of variables is such that it can be reasonably supposed to have arisen from random sampling. The London, Edinburgh, and Dublin Philosophical Magazine and Journal of Science, 50(302), 157–175."
    ),
    Method(
      "Yates’s continuity correction (1934) is given beside it for tables of two by two.",
      .row([.yatesChiSquare]),
      "Yates, F. (1934). Contingency tables involving small numbers and the χ² test. Supplement to the Journal of the Royal Statistical Society, 1(2), 217–235."
    ),
    Method(
      "Fisher’s exact test stands beside chi-square, and takes its place where an expected count is below 1 or more than a fifth are below 5 (Cochran, 1954; Freeman & Halton, 1951).",
      .row([.fisherExact]),
      "Cochran, W. G. (1954). Some methods for strengthening the common χ² tests. Biometrics, 10(4), 417–451.",
      "Freeman, G. H., & Halton, J. H. (1951). Note on an exact treatment of contingency, goodness of fit and other problems of significance. Biometrika, 38(1/2), 141–149."
    ),
    Method(
      "Mosaics of cross-tabulations are shaded by residuals (Friendly, 1994), adjusted ones here.", .mosaic,
      "Friendly, M. (1994). Mosaic displays for multi-way contingency tables. Journal of the American Statistical Association, 89(425), 190–200."
    ),
    Method(
      "Cells are examined by adjusted residuals (Haberman, 1973).", .row([.adjustedResidual]),
      "Haberman, S. J. (1973). The analysis of residuals in cross-classified tables. Biometrics, 29(1), 205–220."
    ),
    Method(
      "Two means are compared by Welch’s t test (Welch, 1947), which does not take their variances for equal.",
      .row([.welchT]),
      "Welch, B. L. (1947). The generalization of “Student’s” problem when several different population variances are involved. Biometrika, 34(1/2), 28–35."
    ),
    Method("Student’s t test, which takes variances for equal, is given beside it.", .row([.studentT])),
    Method(
      "Several means are compared by Welch’s F test (Welch, 1951).", .row([.welchF]),
      "Welch, B. L. (1951). On the comparison of several mean values: An alternative approach. Biometrika, 38(3/4), 330–336."
    ),
    Method(
      "Two groups of ranks are compared by the Mann–Whitney test (Mann & Whitney, 1947).",
      .row([.mannWhitney]),
      "Mann, H. B., & Whitney, D. R. (1947). On a test of whether one of two random variables is stochastically larger than the other. The Annals of Mathematical Statistics, 18(1), 50–60."
    ),
    Method(
      "The shift between two groups is that of Hodges and Lehmann (1963).", .row([.hodgesLehmann]),
      "Hodges, J. L., & Lehmann, E. L. (1963). Estimates of location based on rank tests. The Annals of Mathematical Statistics, 34(2), 598–611."
    ),
    Method(
      "Several groups of ranks are compared by the Kruskal–Wallis test (Kruskal & Wallis, 1952).",
      .row([.kruskalWallis]),
      "Kruskal, W. H., & Wallis, W. A. (1952). Use of ranks in one-criterion variance analysis. Journal of the American Statistical Association, 47(260), 583–621."
    ),
    Method(
      "Pairs of means are compared by Tukey’s honestly significant difference, with Kramer’s (1956) extension to unequal groups.",
      .row([.tukeyHSD]),
      "Kramer, C. Y. (1956). Extension of multiple range tests to group means with unequal numbers of replications. Biometrics, 12(3), 307–310."
    ),
    Method(
      "Equivalence is tested by two one-sided tests (Lakens, 2017; Schuirmann, 1987), whose interval has the level 1 − 2α, 90% for α = .05; p is the larger of the two one-sided ones.",
      .row([.equivalence]),
      "Lakens, D. (2017). Equivalence tests: A practical primer for t tests, correlations, and meta-analyses. Social Psychological and Personality Science, 8(4), 355–362.",
      "Schuirmann, D. J. (1987). A comparison of the two one-sided tests procedure and the power approach for assessing the equivalence of average bioavailability. Journal of Pharmacokinetics and Biopharmaceutics, 15(6), 657–680."
    ),
  ]

  static let adjustments: [Method] = [
    Method(
      "Families of tests are adjusted by Holm’s (1979) method.", .adjustment("holm"),
      "Holm, S. (1979). A simple sequentially rejective multiple test procedure. Scandinavian Journal of Statistics, 6(2), 65–70."
    ),
    Method("Families of tests are adjusted by Bonferroni’s inequality.", .adjustment("bonferroni")),
    Method(
      "Families of tests are adjusted by Hochberg’s (1988) method.", .adjustment("hochberg"),
      "Hochberg, Y. (1988). A sharper Bonferroni procedure for multiple tests of significance. Biometrika, 75(4), 800–802."
    ),
    Method(
      "False discovery rates are controlled by the method of Benjamini and Hochberg (1995).",
      .adjustment("benjamini-hochberg"),
      "Benjamini, Y., & Hochberg, Y. (1995). Controlling the false discovery rate: A practical and powerful approach to multiple testing. Journal of the Royal Statistical Society: Series B, 57(1), 289–300."
    ),
    Method(
      "False discovery rates are controlled by the method of Benjamini and Yekutieli (2001).",
      .adjustment("benjamini-yekutieli"),
      "Benjamini, Y., & Yekutieli, D. (2001). The control of the false discovery rate in multiple testing under dependency. The Annals of Statistics, 29(4), 1165–1188."
    ),
  ]
}
