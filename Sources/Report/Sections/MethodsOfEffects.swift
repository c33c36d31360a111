extension Method {
  static let effects: [Method] = [
    Method(
      "newcombe",
      .row([.riskDifference], names: ["newcombe"]),
      "Newcombe, R. G. (1998). Interval estimation for the difference between independent proportions: Comparison of eleven methods. Statistics in Medicine, 17(8), 873–890."
    ),
    Method(
      "miettinen-nurminen",
      .row([.riskDifference], names: ["miettinen-nurminen"]),
      "Miettinen, O., & Nurminen, M. (1985). Comparative analysis of two rates. Statistics in Medicine, 4(2), 213–226."
    ),
    Method(
      "agresti-caffo",
      .row([.riskDifference], names: ["agresti-caffo"]),
      "Agresti, A., & Caffo, B. (2000). Simple and effective confidence intervals for proportions and differences of proportions result from adding two successes and two failures. The American Statistician, 54(4), 280–288."
    ),
    Method(
      "katz", .row([.riskRatio]),
      "Katz, D., Baptista, J., Azen, S. P., & Pike, M. C. (1978). Obtaining confidence intervals for the risk ratio in cohort studies. Biometrics, 34(3), 469–474."
    ),
    Method(
      "woolf", .row([.oddsRatio], names: ["woolf"]),
      "Woolf, B. (1955). On estimating the relation between blood group and disease. Annals of Human Genetics, 19(4), 251–253."
    ),
    Method(
      "phi",
      .row([.phi, .cramersV]),
      "Cramér, H. (1946). Mathematical methods of statistics. Princeton University Press.",
      "Smithson, M. (2003). Confidence intervals. Sage."),
    Method(
      "bergsma", .row([.cramersVCorrected]),
      "Bergsma, W. (2013). A bias-correction for Cramér’s V and Tschuprow’s T. Journal of the Korean Statistical Society, 42(3), 323–328."
    ),
    Method(
      "ordered",
      .row([.goodmanKruskalGamma]),
      "Agresti, A. (2013). Categorical data analysis (3rd ed.). Wiley.",
      "Goodman, L. A., & Kruskal, W. H. (1963). Measures of association for cross classifications III: Approximate sampling theory. Journal of the American Statistical Association, 58(302), 310–364.",
      "Mantel, N. (1963). Chi-square tests with one degree of freedom; extensions of the Mantel–Haenszel procedure. Journal of the American Statistical Association, 58(303), 690–700.",
      "Somers, R. H. (1962). A new asymmetric measure of association for ordinal variables. American Sociological Review, 27(6), 799–811.",
      "Stuart, A. (1953). The estimation and comparison of strengths of association in contingency tables. Biometrika, 40(1/2), 105–110."
    ),
    Method(
      "nominal", .row([.goodmanKruskalLambda]),
      "Goodman, L. A., & Kruskal, W. H. (1954). Measures of association for cross classifications. Journal of the American Statistical Association, 49(268), 732–764.",
      "Theil, H. (1970). On the estimation of relationships involving qualitative variables. American Journal of Sociology, 76(1), 103–154."
    ),
    Method(
      "balance",
      .row([.standardizedDifference]),
      "Austin, P. C. (2009). Balance diagnostics for comparing the distribution of baseline covariates between treatment groups in propensity-score matched samples. Statistics in Medicine, 28(25), 3083–3107.",
      "Yang, D., & Dalton, J. E. (2012). A unified approach to measuring the effect size between two groups using SAS (Paper 335-2012). Proceedings of the SAS Global Forum 2012."
    ),
    Method(
      "standardized",
      .row([.cohensD, .hedgesG]),
      "Cohen, J. (1988). Statistical power analysis for the behavioral sciences (2nd ed.). Lawrence Erlbaum.",
      "Hedges, L. V. (1981). Distribution theory for Glass’s estimator of effect size and related estimators. Journal of Educational Statistics, 6(2), 107–128.",
      "Steiger, J. H., & Fouladi, R. T. (1997). Noncentrality interval estimation and the evaluation of statistical models. In L. L. Harlow, S. A. Mulaik, & J. H. Steiger (Eds.), What if there were no significance tests? (pp. 221–257). Lawrence Erlbaum."
    ),
    Method(
      "variance",
      .row([.omegaSquared, .etaSquared]),
      "Hays, W. L. (1963). Statistics for psychologists. Holt, Rinehart & Winston.",
      "Steiger, J. H. (2004). Beyond the F test: Effect size confidence intervals and tests of close fit in the analysis of variance and contrast analysis. Psychological Methods, 9(2), 164–182."
    ),
    Method(
      "ranks",
      .row([.rankEpsilonSquared]),
      "Tomczak, M., & Tomczak, E. (2014). The need to report effect size estimates revisited: An overview of some recommended measures of effect size. Trends in Sport Sciences, 21(1), 19–25."
    ),
    Method(
      "rank-biserial",
      .row([.rankBiserial]),
      "Kerby, D. S. (2014). The simple difference formula: An approach to teaching nonparametric correlation. Comprehensive Psychology, 3, Article 11.IT.3.1."
    ),
    Method(
      "cliff",
      .row([.cliffsDelta, .probabilityOfSuperiority]),
      "Cliff, N. (1993). Dominance statistics: Ordinal analyses to answer ordinal questions. Psychological Bulletin, 114(3), 494–509.",
      "Feng, D., & Cliff, N. (2004). Monte Carlo evaluation of ordinal d with improved confidence interval. Journal of Modern Applied Statistical Methods, 3(2), 322–332.",
      "McGraw, K. O., & Wong, S. P. (1992). A common language effect size statistic. Psychological Bulletin, 111(2), 361–365.",
      "Vargha, A., & Delaney, H. D. (2000). A critique and improvement of the CL common language effect size statistics of McGraw and Wong. Journal of Educational and Behavioral Statistics, 25(2), 101–132."
    ),
    Method(
      "glass", .row([.glassDelta]),
      "Glass, G. V. (1976). Primary, secondary, and meta-analysis of research. Educational Researcher, 5(10), 3–8."
    ),
    Method(
      "epsilon", .row([.epsilonSquared]),
      "Kelley, T. L. (1935). An unbiased correlation ratio measure. Proceedings of the National Academy of Sciences, 21(9), 554–559."
    ),
    Method(
      "fisher-z", .row([.pearsonR]),
      "Fisher, R. A. (1921). On the “probable error” of a coefficient of correlation deduced from a small sample. Metron, 1, 3–32."
    ),
    Method(
      "spearman",
      .row([.spearmanRho]),
      "Spearman, C. (1904). The proof and measurement of association between two things. The American Journal of Psychology, 15(1), 72–101.",
      "Bonett, D. G., & Wright, T. A. (2000). Sample size requirements for estimating Pearson, Kendall and Spearman correlations. Psychometrika, 65(1), 23–28."
    ),
    Method(
      "kendall", .row([.kendallTauB]),
      "Kendall, M. G. (1945). The treatment of ties in ranking problems. Biometrika, 33(3), 239–251.",
      "Fieller, E. C., Hartley, H. O., & Pearson, E. S. (1957). Tests for rank correlation coefficients. I. Biometrika, 44(3/4), 470–481."
    ),
    Method(
      "polychoric", .row([.polychoricR]),
      "Olsson, U. (1979). Maximum likelihood estimation of the polychoric correlation coefficient. Psychometrika, 44(4), 443–460."
    ),
    Method(
      "difference-groups", .row([.correlationDifference], names: ["fisher-z"]),
      "Zou, G. Y. (2007). Toward using confidence intervals to compare correlations. Psychological Methods, 12(4), 399–413."
    ),
    Method(
      "difference-shared", .row([.correlationDifference], names: ["williams"]),
      "Williams, E. J. (1959). The comparison of regression variables. Journal of the Royal Statistical Society: Series B, 21(2), 396–399.",
      "Zou, G. Y. (2007). Toward using confidence intervals to compare correlations. Psychological Methods, 12(4), 399–413."
    ),
    Method(
      "difference-apart", .row([.correlationDifference], names: ["steiger"]),
      "Steiger, J. H. (1980). Tests for comparing elements of a correlation matrix. Psychological Bulletin, 87(2), 245–251."
    ),
    Method(
      "partial", .row([.partialR]),
      "Fisher, R. A. (1924). The distribution of the partial correlation coefficient. Metron, 3, 329–332."
    ),
    Method(
      "semi-partial", .row([.semipartialR]),
      "Cohen, J., Cohen, P., West, S. G., & Aiken, L. S. (2003). Applied multiple regression/correlation analysis for the behavioral sciences (3rd ed.). Lawrence Erlbaum.",
      "Olkin, I., & Finn, J. D. (1995). Correlations redux. Psychological Bulletin, 118(1), 155–164."
    ),
  ]

  static let scales: [Method] = [
    Method(
      "alpha",
      .row([.cronbachAlpha]),
      "Cronbach, L. J. (1951). Coefficient alpha and the internal structure of tests. Psychometrika, 16(3), 297–334.",
      "Feldt, L. S. (1965). The approximate sampling distribution of Kuder–Richardson reliability coefficient twenty. Psychometrika, 30(3), 357–370."
    ),
    Method(
      "omega",
      .row([.omegaTotal, .cronbachAlphaStandardized]),
      "McDonald, R. P. (1999). Test theory: A unified treatment. Lawrence Erlbaum.",
      "Jöreskog, K. G. (1967). Some contributions to maximum likelihood factor analysis. Psychometrika, 32(4), 443–482."
    ),
    Method(
      "lambda",
      .row([.guttmanLambda2, .guttmanLambda6]),
      "Guttman, L. (1945). A basis for analyzing test-retest reliability. Psychometrika, 10(4), 255–282."
    ),
    Method(
      "split-half",
      .row([.splitHalf]),
      "Brown, W. (1910). Some experimental results in the correlation of mental abilities. British Journal of Psychology, 3(3), 296–322.",
      "Horst, P. (1951). Estimating total test reliability from parts of unequal length. Educational and Psychological Measurement, 11(3), 368–371.",
      "Spearman, C. (1910). Correlation calculated from faulty data. British Journal of Psychology, 3(3), 271–295."
    ),
    Method("measurement-error", .row([.standardErrorOfMeasurement])),
    Method(
      "kmo", .row([.kmo]),
      "Kaiser, H. F., & Rice, J. (1974). Little jiffy, mark IV. Educational and Psychological Measurement, 34(1), 111–117."
    ),
    Method(
      "bartlett", .row([.bartlettSphericity]),
      "Bartlett, M. S. (1951). The effect of standardization on a χ² approximation in factor analysis. Biometrika, 38(3/4), 337–344."
    ),
    Method(
      "omega-hierarchical", .row([.omegaHierarchical]),
      "Schmid, J., & Leiman, J. M. (1957). The development of hierarchical factor solutions. Psychometrika, 22(1), 53–61.",
      "Zinbarg, R. E., Revelle, W., Yovel, I., & Li, W. (2005). Cronbach’s α, Revelle’s β, and McDonald’s ωH: Their relations with each other and two alternative conceptualizations of reliability. Psychometrika, 70(1), 123–133."
    ),
    Method(
      "factor-likelihood", .row([.varianceExplained], names: ["ml"]),
      "Lawley, D. N., & Maxwell, A. E. (1971). Factor analysis as a statistical method (2nd ed.). Butterworths."
    ),
    Method(
      "factor-axis", .row([.varianceExplained], names: ["principal-axis"]),
      "Harman, H. H. (1976). Modern factor analysis (3rd ed.). University of Chicago Press."
    ),
    Method(
      "factor-fit", .row([.rmsea]),
      "Bartlett, M. S. (1950). Tests of significance in factor analysis. British Journal of Psychology (Statistical Section), 3(2), 77–85.",
      "Bentler, P. M. (1990). Comparative fit indexes in structural models. Psychological Bulletin, 107(2), 238–246.",
      "Browne, M. W., & Cudeck, R. (1992). Alternative ways of assessing model fit. Sociological Methods & Research, 21(2), 230–258.",
      "Tucker, L. R., & Lewis, C. (1973). A reliability coefficient for maximum likelihood factor analysis. Psychometrika, 38(1), 1–10."
    ),
    Method(
      "parallel-analysis", .row([.simulatedEigenvalue]),
      "Glorfeld, L. W. (1995). An improvement on Horn’s parallel analysis methodology for selecting the correct number of factors to retain. Educational and Psychological Measurement, 55(3), 377–393.",
      "Horn, J. L. (1965). A rationale and test for the number of factors in factor analysis. Psychometrika, 30(2), 179–185."
    ),
    Method(
      "extremes",
      .row([.proportionAtFloor, .proportionAtCeiling]),
      "Terwee, C. B., Bot, S. D. M., de Boer, M. R., van der Windt, D. A. W. M., Knol, D. L., Dekker, J., Bouter, L. M., & de Vet, H. C. W. (2007). Quality criteria were proposed for measurement properties of health status questionnaires. Journal of Clinical Epidemiology, 60(1), 34–42."
    ),
  ]

  static let agreement: [Method] = [
    Method(
      "kappa",
      .row([.cohenKappa]),
      "Cohen, J. (1960). A coefficient of agreement for nominal scales. Educational and Psychological Measurement, 20(1), 37–46.",
      "Fleiss, J. L., Cohen, J., & Everitt, B. S. (1969). Large sample standard errors of kappa and weighted kappa. Psychological Bulletin, 72(5), 323–327."
    ),
    Method(
      "weighted-kappa",
      .row([.weightedKappa]),
      "Cohen, J. (1968). Weighted kappa: Nominal scale agreement provision for scaled disagreement or partial credit. Psychological Bulletin, 70(4), 213–220."
    ),
    Method(
      "fleiss",
      .row([.fleissKappa]),
      "Fleiss, J. L. (1971). Measuring nominal scale agreement among many raters. Psychological Bulletin, 76(5), 378–382."
    ),
    Method(
      "ac1",
      .row([.gwetAC1]),
      "Gwet, K. L. (2008). Computing inter-rater reliability and its variance in the presence of high agreement. British Journal of Mathematical and Statistical Psychology, 61(1), 29–48."
    ),
    Method(
      "krippendorff",
      .row([.krippendorffAlpha]),
      "Hayes, A. F., & Krippendorff, K. (2007). Answering the call for a standard reliability measure for coding data. Communication Methods and Measures, 1(1), 77–89."
    ),
    Method(
      "icc", .row([.icc]),
      "Shrout, P. E., & Fleiss, J. L. (1979). Intraclass correlations: Uses in assessing rater reliability. Psychological Bulletin, 86(2), 420–428.",
      "McGraw, K. O., & Wong, S. P. (1996). Forming inferences about some intraclass correlation coefficients. Psychological Methods, 1(1), 30–46."
    ),
  ]

  static let models: [Method] = [
    Method("regressions", .row([.coefficient])),
    Method(
      "nagelkerke", .row([.nagelkerkeRSquared]),
      "Nagelkerke, N. J. D. (1991). A note on a general definition of the coefficient of determination. Biometrika, 78(3), 691–692."
    ),
    Method(
      "criteria", .row([.aic, .bic]),
      "Akaike, H. (1974). A new look at the statistical model identification. IEEE Transactions on Automatic Control, 19(6), 716–723.",
      "Schwarz, G. (1978). Estimating the dimension of a model. The Annals of Statistics, 6(2), 461–464."),
    Method(
      "collinearity",
      .row([.gvif]),
      "Fox, J., & Monette, G. (1992). Generalized collinearity diagnostics. Journal of the American Statistical Association, 87(417), 178–183."
    ),
    Method("standardized-coefficients", .row([.standardizedCoefficient])),
    Method(
      "clustered-errors", .row([.coefficient], names: ["clustered"]),
      "Liang, K.-Y., & Zeger, S. L. (1986). Longitudinal data analysis using generalized linear models. Biometrika, 73(1), 13–22.",
      "Cameron, A. C., & Miller, D. L. (2015). A practitioner’s guide to cluster-robust inference. Journal of Human Resources, 50(2), 317–372."
    ),
    Method(
      "robust-errors", .row([.coefficient], names: ["hc3"]),
      "White, H. (1980). A heteroskedasticity-consistent covariance matrix estimator and a direct test for heteroskedasticity. Econometrica, 48(4), 817–838.",
      "MacKinnon, J. G., & White, H. (1985). Some heteroskedasticity-consistent covariance matrix estimators with improved finite sample properties. Journal of Econometrics, 29(3), 305–325.",
      "Long, J. S., & Ervin, L. H. (2000). Using heteroscedasticity consistent standard errors in the linear regression model. The American Statistician, 54(3), 217–224."
    ),
    Method(
      "poisson", .row([.rateRatio]),
      "McCullagh, P., & Nelder, J. A. (1989). Generalized linear models (2nd ed.). Chapman & Hall.",
      "Cameron, A. C., & Trivedi, P. K. (1990). Regression-based tests for overdispersion in the Poisson model. Journal of Econometrics, 46(3), 347–364."
    ),
    Method(
      "proportional-odds", .row([.brant]),
      "McCullagh, P. (1980). Regression models for ordinal data. Journal of the Royal Statistical Society: Series B, 42(2), 109–142.",
      "Brant, R. (1990). Assessing proportionality in the proportional odds model for ordinal logistic regression. Biometrics, 46(4), 1171–1178."
    ),
    Method(
      "firth", .row([.oddsRatio], names: ["firth"]),
      "Firth, D. (1993). Bias reduction of maximum likelihood estimates. Biometrika, 80(1), 27–38.",
      "Heinze, G., & Schemper, M. (2002). A solution to the problem of separation in logistic regression. Statistics in Medicine, 21(16), 2409–2419."
    ),
    Method(
      "profile", .row([.oddsRatio], names: ["profile"]),
      "Venzon, D. J., & Moolgavkar, S. H. (1988). A method for computing profile-likelihood-based confidence intervals. Journal of the Royal Statistical Society: Series C, 37(1), 87–94."
    ),
    Method(
      "blocks", .row([.rSquaredChange, .likelihoodRatioChange]),
      "Cohen, J., Cohen, P., West, S. G., & Aiken, L. S. (2003). Applied multiple regression/correlation analysis for the behavioral sciences (3rd ed.). Lawrence Erlbaum."
    ),
    Method(
      "marginal-effects", .row([.marginalEffect]),
      "Bartus, T. (2005). Estimation of marginal effects using margeff. The Stata Journal, 5(3), 309–329.",
      "Mood, C. (2010). Logistic regression: Why we cannot do what we think we can do, and what we can do about it. European Sociological Review, 26(1), 67–82."
    ),
    Method(
      "factorial-anova", .row([.sumOfSquares]),
      "Fox, J. (2016). Applied regression analysis and generalized linear models (3rd ed.). SAGE.",
      "Steiger, J. H. (2004). Beyond the F test: Effect size confidence intervals and tests of close fit in the analysis of variance and contrast analysis. Psychological Methods, 9(2), 164–182."
    ),
    Method(
      "marginal-mean-pairs", .row([.marginalMeanDifference]),
      "Kramer, C. Y. (1957). Extension of multiple range tests to group correlated adjusted means. Biometrics, 13(1), 13–18."
    ),
    Method(
      "marginal-means", .row([.estimatedMarginalMean]),
      "Searle, S. R., Speed, F. M., & Milliken, G. A. (1980). Population marginal means in the linear model: An alternative to least squares means. The American Statistician, 34(4), 216–221."
    ),
    Method(
      "hosmer-lemeshow", .row([.hosmerLemeshow]),
      "Hosmer, D. W., & Lemeshow, S. (1980). Goodness of fit tests for the multiple logistic regression model. Communications in Statistics – Theory and Methods, 9(10), 1043–1069."
    ),
    Method(
      "brier", .row([.brierScore]),
      "Brier, G. W. (1950). Verification of forecasts expressed in terms of probability. Monthly Weather Review, 78(1), 1–3.",
      "Steyerberg, E. W., Vickers, A. J., Cook, N. R., et al. (2010). Assessing the performance of prediction models: A framework for traditional and novel measures. Epidemiology, 21(1), 128–138."
    ),
    Method(
      "calibration", .row([.observedRisk]),
      "Van Calster, B., McLernon, D. J., van Smeden, M., et al. (2019). Calibration: The Achilles heel of predictive analytics. BMC Medicine, 17, 230."
    ),
    Method(
      "optimism", .row([.calibrationSlope]),
      "Harrell, F. E. (2015). Regression modeling strategies (2nd ed.). Springer.",
      "Steyerberg, E. W., Harrell, F. E., Borsboom, G. J. J. M., et al. (2001). Internal validation of predictive models: Efficiency of some procedures for logistic regression analysis. Journal of Clinical Epidemiology, 54(8), 774–781."
    ),
    Method(
      "roc-area", .row([.rocArea]),
      "DeLong, E. R., DeLong, D. M., & Clarke-Pearson, D. L. (1988). Comparing the areas under two or more correlated receiver operating characteristic curves: A nonparametric approach. Biometrics, 44(3), 837–845."
    ),
  ]
}
