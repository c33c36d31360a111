import Replication
import Statistics

extension Method {
  /// What was used to judge published findings.
  static func replication(_ verdicts: [Verdict]) -> [Method] {
    var used: [Method] = []
    if verdicts.contains(where: { $0.predictionLow != nil || $0.expectedLow != nil }) {
      used.append(prediction)
    }
    if verdicts.contains(where: { $0.statement?.direction != nil && !$0.criterion.isEmpty }) {
      used.append(equivalence)
    }
    let measures = Set(
      verdicts.flatMap(\.criteria).filter { $0.pValue != nil || $0.estimate != nil }.map(\.measure))
    used += criteria.filter { measures.contains($0.measure) }.map(\.method)
    let isOfAlpha = verdicts.contains { $0.criteria.contains { $0.method == "−ln(1 − α)" } }
    return used + (isOfAlpha ? [alpha] : [])
  }

  private static let alpha = Method(
    "published-alpha",
    .row([.publishedEffect]),
    "Bonett, D. G. (2002). Sample size requirements for testing and estimating coefficient alpha. Journal of Educational and Behavioral Statistics, 27(4), 335–340."
  )

  private static let prediction = Method(
    "prediction",
    .row([.predictionInterval]),
    "Patil, P., Peng, R. D., & Leek, J. T. (2016). What should researchers expect when they replicate studies? A statistical view of replicability in psychological science. Perspectives on Psychological Science, 11(4), 539–544.",
    "Spence, J. R., & Stanley, D. J. (2016). Prediction interval: What to expect when you’re expecting … a replication. PLoS ONE, 11(9), Article e0162874."
  )

  private static let equivalence = Method(
    "absence",
    .row([.equivalence]),
    "Schuirmann, D. J. (1987). A comparison of the two one-sided tests procedure and the power approach for assessing the equivalence of average bioavailability. Journal of Pharmacokinetics and Biopharmaceutics, 15(6), 657–680.",
    "Lakens, D. (2017). Equivalence tests: A practical primer for t tests, correlations, and meta-analyses. Social Psychological and Personality Science, 8(4), 355–362."
  )

  private static let criteria: [(measure: Measure, method: Method)] = [
    (
      .qHeterogeneity,
      Method(
        "heterogeneity",
        .row([.qHeterogeneity]),
        "Cochran, W. G. (1954). The combination of estimates from different experiments. Biometrics, 10(1), 101–129.",
        "Hedges, L. V., & Schauer, J. M. (2019). Statistical analyses for studying replication: Meta-analytic perspectives. Psychological Methods, 24(5), 557–570."
      )
    ),
    (
      .smallTelescopes,
      Method(
        "telescopes",
        .row([.smallTelescopes]),
        "Simonsohn, U. (2015). Small telescopes: Detectability and the evaluation of replication results. Psychological Science, 26(5), 559–569."
      )
    ),
    (
      .scepticalP,
      Method(
        "sceptical",
        .row([.scepticalP]),
        "Held, L. (2020). A new standard for the analysis and design of replication studies. Journal of the Royal Statistical Society: Series A, 183(2), 431–448.",
        "Held, L., Micheloud, C., & Pawel, S. (2022). The assessment of replication success based on relative effect size. The Annals of Applied Statistics, 16(2), 706–720."
      )
    ),
    (
      .bayesFactor10,
      Method(
        "bayes-factor",
        .row([.bayesFactor10]),
        "Verhagen, J., & Wagenmakers, E.-J. (2014). Bayesian tests to quantify the result of a replication attempt. Journal of Experimental Psychology: General, 143(4), 1457–1475.",
        "Wagenmakers, E.-J., Verhagen, J., & Ly, A. (2016). How to quantify the evidence for the absence of a correlation. Behavior Research Methods, 48(2), 413–426.",
        "Ly, A., Etz, A., Marsman, M., & Wagenmakers, E.-J. (2019). Replication Bayes factors from evidence updating. Behavior Research Methods, 51(6), 2498–2508."
      )
    ),
    (
      .sampleSize,
      Method(
        "power",
        .row([.sampleSize]),
        "Cohen, J. (1988). Statistical power analysis for the behavioral sciences (2nd ed.). Lawrence Erlbaum."
      )
    ),
  ]
}
