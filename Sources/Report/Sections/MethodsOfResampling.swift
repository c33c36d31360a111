extension Method {
  static let resampling: [Method] = [
    Method(
      "Estimates named bootstrap come from resampling respondents with replacement, their number kept, all groups together; the standard error is the standard deviation of the resamples, that of a ratio of its logarithms. Random numbers are those of Salmon et al. (2011), a stream for each resample.",
      .method("bootstrap "),
      "Davison, A. C., & Hinkley, D. V. (1997). Bootstrap methods and their application. Cambridge University Press.",
      "Salmon, J. K., Moraes, M. A., Dror, R. O., & Shaw, D. E. (2011). Parallel random numbers: As easy as 1, 2, 3. In SC ’11: Proceedings of the International Conference for High Performance Computing, Networking, Storage and Analysis (Article 16). ACM."
    ),
    Method(
      "Intervals named BCa are percentiles of the resamples corrected for bias and acceleration (Efron, 1987), the acceleration from the jackknife (Davison & Hinkley, 1997).",
      .method("bootstrap BCa"),
      "Efron, B. (1987). Better bootstrap confidence intervals. Journal of the American Statistical Association, 82(397), 171–185."
    ),
    Method(
      "Intervals named percentile are percentiles of the resamples (Davison & Hinkley, 1997).",
      .method("bootstrap percentile")),
  ]
}
