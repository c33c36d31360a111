/// The sources that checks cite, in full.
package enum QualitySources {
  private static let all = [
    "AAPOR (2023)":
      "American Association for Public Opinion Research. (2023). Standard definitions: Final dispositions of case codes and outcome rates for surveys (10th ed.).",
    "Curran (2016)":
      "Curran, P. G. (2016). Methods for the detection of carelessly invalid responses in survey data. Journal of Experimental Social Psychology, 66, 4–19.",
    "DeSimone et al. (2015)":
      "DeSimone, J. A., Harms, P. D., & DeSimone, A. J. (2015). Best practice recommendations for data screening. Journal of Organizational Behavior, 36, 171–181.",
    "Dunn et al. (2018)":
      "Dunn, A. M., Heggestad, E. D., Shanock, L. R., & Theilgard, N. (2018). Intra-individual response variability as an indicator of insufficient effort responding. Journal of Business and Psychology, 33, 105–121.",
    "Greszki et al. (2015)":
      "Greszki, R., Meyer, M., & Schoen, H. (2015). Exploring the effects of removing “too fast” responses and respondents from web surveys. Public Opinion Quarterly, 79, 471–503.",
    "Huang et al. (2012)":
      "Huang, J. L., Curran, P. G., Keeney, J., Poposki, E. M., & DeShon, R. P. (2012). Detecting and deterring insufficient effort responding to surveys. Journal of Business and Psychology, 27, 99–114.",
    "Johnson (2005)":
      "Johnson, J. A. (2005). Ascertaining the validity of individual protocols from Web-based personality inventories. Journal of Research in Personality, 39, 103–129.",
    "Kuriakose & Robbins (2016)":
      "Kuriakose, N., & Robbins, M. (2016). Don’t get duped: Fraud through duplication in public opinion surveys. Statistical Journal of the IAOS, 32, 283–291.",
    "Leiner (2019)":
      "Leiner, D. J. (2019). Too fast, too straight, too weird: Non-reactive indicators for meaningless data in internet surveys. Survey Research Methods, 13, 229–248.",
    "Mahalanobis (1936)":
      "Mahalanobis, P. C. (1936). On the generalised distance in statistics. Proceedings of the National Institute of Sciences of India, 2, 49–55.",
    "Meade & Craig (2012)":
      "Meade, A. W., & Craig, S. B. (2012). Identifying careless responses in survey data. Psychological Methods, 17, 437–455.",
    "Oppenheimer et al. (2009)":
      "Oppenheimer, D. M., Meyvis, T., & Davidenko, N. (2009). Instructional manipulation checks: Detecting satisficing to increase statistical power. Journal of Experimental Social Psychology, 45, 867–872.",
    "Roberts & Brewer (2001)":
      "Roberts, J. M., & Brewer, D. D. (2001). Measures and tests of heaping in discrete quantitative distributions. Journal of Applied Statistics, 28, 887–896.",
    "Simmons et al. (2016)":
      "Simmons, K., Mercer, A., Schwarzer, S., & Kennedy, C. (2016). Evaluating a new proposal for detecting data falsification in surveys. Statistical Journal of the IAOS, 32, 327–338.",
    "Teitcher et al. (2015)":
      "Teitcher, J. E. F., Bockting, W. O., Bauermeister, J. A., Hoefer, C. J., Miner, M. H., & Klitzman, R. L. (2015). Detecting, preventing, and responding to “fraudsters” in internet research. Journal of Law, Medicine & Ethics, 43, 116–133.",
    "Terwee et al. (2007)":
      "Terwee, C. B., Bot, S. D. M., de Boer, M. R., van der Windt, D. A. W. M., Knol, D. L., Dekker, J., Bouter, L. M., & de Vet, H. C. W. (2007). Quality criteria were proposed for measurement properties of health status questionnaires. Journal of Clinical Epidemiology, 60, 34–42.",
  ]

  /// The full references of short ones, `A (2001); B (2002)`, each once, in alphabetical order.
  package static func references(_ short: [String]) -> [String] {
    let cited = Set(short.flatMap { $0.split(separator: "; ").map(String.init) })
    return cited.sorted().compactMap { all[$0] }
  }
}
