extension Method {
  /// Intervals of proportions and descriptions of numbers.
  static let intervals: [Method] = [
    Method(
      "wilson",
      .row(
        [
          .proportion, .proportionWithinLevel, .proportionOfTotal, .proportionBeforeMiddle,
          .proportionAfterMiddle,
        ], names: ["wilson"]),
      "Wilson, E. B. (1927). Probable inference, the law of succession, and statistical inference. Journal of the American Statistical Association, 22(158), 209–212."
    ),
    Method(
      "clopper-pearson",
      .row([.proportion], names: ["clopper-pearson"]),
      "Clopper, C. J., & Pearson, E. S. (1934). The use of confidence or fiducial limits illustrated in the case of the binomial. Biometrika, 26(4), 404–413."
    ),
    Method(
      "agresti-coull",
      .row([.proportion], names: ["agresti-coull"]),
      "Agresti, A., & Coull, B. A. (1998). Approximate is better than “exact” for interval estimation of binomial proportions. The American Statistician, 52(2), 119–126."
    ),
    Method(
      "jeffreys",
      .row([.proportion], names: ["jeffreys", "logit", "wald"]),
      "Brown, L. D., Cai, T. T., & DasGupta, A. (2001). Interval estimation for a binomial proportion. Statistical Science, 16(2), 101–133."
    ),
    Method(
      "goodman", .row([.proportion], names: ["goodman"]),
      "Goodman, L. A. (1965). On simultaneous confidence intervals for multinomial proportions. Technometrics, 7(2), 247–254."
    ),
    Method(
      "sison-glaz", .row([.proportion], names: ["sison-glaz"]),
      "Sison, C. P., & Glaz, J. (1995). Simultaneous confidence intervals and sample size determination for multinomial proportions. Journal of the American Statistical Association, 90(429), 366–369.",
      "May, W. L., & Johnson, W. D. (2000). Constructing two-sided simultaneous confidence intervals for multinomial proportions for small counts in a large number of cells. Journal of Statistical Software, 5(6), 1–24."
    ),
    Method(
      "diverging", .row([.proportionBeforeMiddle]),
      "Heiberger, R. M., & Robbins, N. B. (2014). Design of diverging stacked bar charts for Likert scales and other applications. Journal of Statistical Software, 57(5), 1–32."
    ),
    Method(
      "upset", .row([.combinationCount]),
      "Lex, A., Gehlenborg, N., Strobelt, H., Vuillemot, R., & Pfister, H. (2014). UpSet: Visualization of intersecting sets. IEEE Transactions on Visualization and Computer Graphics, 20(12), 1983–1992."
    ),
    Method("means", .row([.mean])),
    Method(
      "quartiles", .row([.q1, .q3]),
      "Hyndman, R. J., & Fan, Y. (1996). Sample quantiles in statistical packages. The American Statistician, 50(4), 361–365."
    ),
    Method(
      "shape",
      .row([.skewness, .kurtosis]),
      "Joanes, D. N., & Gill, C. A. (1998). Comparing measures of sample skewness and kurtosis. Journal of the Royal Statistical Society: Series D, 47(1), 183–189."
    ),
  ]
}
