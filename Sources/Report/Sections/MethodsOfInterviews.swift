import Statistics

extension Method {
  /// Of coded interviews.
  static let interviews: [Method] = [
    Method(
      "cqr-2005", .row([.casesInCategory], names: ["hill-2005"]),
      "Hill, C. E., Knox, S., Thompson, B. J., Williams, E. N., Hess, S. A., & Ladany, N. (2005). Consensual qualitative research: An update. Journal of Counseling Psychology, 52(2), 196–205."
    ),
    Method(
      "cqr-1997", .row([.casesInCategory], names: ["hill-1997"]),
      "Hill, C. E., Thompson, B. J., & Williams, E. N. (1997). A guide to conducting consensual qualitative research. The Counseling Psychologist, 25(4), 517–572."
    ),
    Method(
      "cqr-2012", .row([.casesInCategory], names: ["hill-2012"]),
      "Hill, C. E. (Ed.). (2012). Consensual qualitative research: A practical resource for investigating social science phenomena. American Psychological Association."
    ),
    Method(
      "cqr-subsamples", .row([.riskDifference], names: ["cqr"]),
      "Ladany, N., Thompson, B. J., & Hill, C. E. (2012). Cross-analysis. In C. E. Hill (Ed.), Consensual qualitative research: A practical resource for investigating social science phenomena (pp. 117–134). American Psychological Association."
    ),
    Method("cqr-stability", .row([.labelChanges])),
    Method(
      "coder-agreement", .row([.krippendorffAlpha], names: ["masi"]),
      "Field, C. A., & Welsh, A. H. (2007). Bootstrapping clustered data. Journal of the Royal Statistical Society: Series B, 69(3), 369–390.",
      "Passonneau, R. J. (2006). Measuring agreement on set-valued items (MASI) for semantic and pragmatic annotation. In Proceedings of the 5th International Conference on Language Resources and Evaluation (pp. 831–836)."
    ),
    Method(
      "cqr-accumulation", .row([.categoriesSeen]),
      "Ugland, K. I., Gray, J. S., & Ellingsen, K. E. (2003). The species–accumulation curve and estimation of species richness. Journal of Animal Ecology, 72(5), 888–897."
    ),
  ]
}
