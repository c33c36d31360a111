extension Method {
  static let resampling: [Method] = [
    Method(
      "bootstrap",
      .method("bootstrap "),
      "Davison, A. C., & Hinkley, D. V. (1997). Bootstrap methods and their application. Cambridge University Press.",
      "Salmon, J. K., Moraes, M. A., Dror, R. O., & Shaw, D. E. (2011). Parallel random numbers: As easy as 1, 2, 3. In SC ’11: Proceedings of the International Conference for High Performance Computing, Networking, Storage and Analysis (Article 16). ACM."
    ),
    Method(
      "bca",
      .method("bootstrap BCa"),
      "Efron, B. (1987). Better bootstrap confidence intervals. Journal of the American Statistical Association, 82(397), 171–185."
    ),
    Method(
      "percentile",
      .method("bootstrap percentile")),
  ]
}
