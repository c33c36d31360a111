extension Method {
  /// Intervals of proportions and descriptions of numbers.
  static let intervals: [Method] = [
    Method(
      "Intervals of proportions are Wilson’s score intervals (Wilson, 1927).",
      .row(
        [
          .proportion, .proportionWithinLevel, .proportionOfTotal, .proportionBeforeMiddle,
          .proportionAfterMiddle,
        ], names: ["wilson"]),
      "Wilson, E. B. (1927). Probable inference, the law of succession, and statistical inference. Journal of the American Statistical Association, 22(158), 209–212."
    ),
    Method(
      "Exact intervals of proportions are those of Clopper and Pearson (1934).",
      .row([.proportion], names: ["clopper-pearson"]),
      "Clopper, C. J., & Pearson, E. S. (1934). The use of confidence or fiducial limits illustrated in the case of the binomial. Biometrika, 26(4), 404–413."
    ),
    Method(
      "Adjusted Wald intervals of proportions are those of Agresti and Coull (1998).",
      .row([.proportion], names: ["agresti-coull"]),
      "Agresti, A., & Coull, B. A. (1998). Approximate is better than “exact” for interval estimation of binomial proportions. The American Statistician, 52(2), 119–126."
    ),
    Method(
      "Jeffreys, logit and Wald intervals of proportions are as Brown et al. (2001) give them.",
      .row([.proportion], names: ["jeffreys", "logit", "wald"]),
      "Brown, L. D., Cai, T. T., & DasGupta, A. (2001). Interval estimation for a binomial proportion. Statistical Science, 16(2), 101–133."
    ),
    Method(
      "Answers that have an order are drawn as diverging stacked bars (Heiberger & Robbins, 2014).",
      .row([.proportionBeforeMiddle]),
      "Heiberger, R. M., & Robbins, N. B. (2014). Design of diverging stacked bar charts for Likert scales and other applications. Journal of Statistical Software, 57(5), 1–32."
    ),
    Method("Intervals of means follow Student’s t distribution.", .row([.mean])),
    Method(
      "Quartiles are of type 7 of Hyndman and Fan (1996).", .row([.q1, .q3]),
      "Hyndman, R. J., & Fan, Y. (1996). Sample quantiles in statistical packages. The American Statistician, 50(4), 361–365."
    ),
    Method(
      "Skewness and excess kurtosis are of type 2 of Joanes and Gill (1998), as SPSS gives them.",
      .row([.skewness, .kurtosis]),
      "Joanes, D. N., & Gill, C. A. (1998). Comparing measures of sample skewness and kurtosis. Journal of the Royal Statistical Society: Series D, 47(1), 183–189."
    ),
  ]
}
