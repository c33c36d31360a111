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
    return used + criteria.filter { measures.contains($0.measure) }.map(\.method)
  }

  private static let prediction = Method(
    "Whether a recomputed number is consistent with the published one is judged by the prediction interval (Patil et al., 2016; of means, Spence & Stanley, 2016).",
    .row([.predictionInterval]),
    "Patil, P., Peng, R. D., & Leek, J. T. (2016). What should researchers expect when they replicate studies? A statistical view of replicability in psychological science. Perspectives on Psychological Science, 11(4), 539–544.",
    "Spence, J. R., & Stanley, D. J. (2016). Prediction interval: What to expect when you’re expecting … a replication. PLoS ONE, 11(9), Article e0162874."
  )

  private static let equivalence = Method(
    "That a published effect is absent has to be shown by equivalence within a margin (Schuirmann, 1987; Lakens, 2017).",
    .row([.equivalence]),
    "Schuirmann, D. J. (1987). A comparison of the two one-sided tests procedure and the power approach for assessing the equivalence of average bioavailability. Journal of Pharmacokinetics and Biopharmaceutics, 15(6), 657–680.",
    "Lakens, D. (2017). Equivalence tests: A practical primer for t tests, correlations, and meta-analyses. Social Psychological and Personality Science, 8(4), 355–362."
  )

  private static let criteria: [(measure: Measure, method: Method)] = [
    (
      .qHeterogeneity,
      Method(
        "Whether two samples are of one effect is tested by Cochran’s (1954) Q, as Hedges and Schauer (2019) propose for replications.",
        .row([.qHeterogeneity]),
        "Cochran, W. G. (1954). The combination of estimates from different experiments. Biometrics, 10(1), 101–129.",
        "Hedges, L. V., & Schauer, J. M. (2019). Statistical analyses for studying replication: Meta-analytic perspectives. Psychological Methods, 24(5), 557–570."
      )
    ),
    (
      .smallTelescopes,
      Method(
        "Small telescopes (Simonsohn, 2015) ask whether the effect is smaller than the one that gave the original sample a power of one third.",
        .row([.smallTelescopes]),
        "Simonsohn, U. (2015). Small telescopes: Detectability and the evaluation of replication results. Psychological Science, 26(5), 559–569."
      )
    ),
    (
      .scepticalP,
      Method(
        "The sceptical p value (Held, 2020), recalibrated by the golden level (Held et al., 2022), holds the replication against the prior that would make the original unconvincing.",
        .row([.scepticalP]),
        "Held, L. (2020). A new standard for the analysis and design of replication studies. Journal of the Royal Statistical Society: Series A, 183(2), 431–448.",
        "Held, L., Micheloud, C., & Pawel, S. (2022). The assessment of replication success based on relative effect size. The Annals of Applied Statistics, 16(2), 706–720."
      )
    ),
    (
      .bayesFactor10,
      Method(
        "Replication Bayes factors (Verhagen & Wagenmakers, 2014; Wagenmakers et al., 2016; Ly et al., 2019) compare the original’s posterior distribution with no effect as predictions of these data.",
        .row([.bayesFactor10]),
        "Verhagen, J., & Wagenmakers, E.-J. (2014). Bayesian tests to quantify the result of a replication attempt. Journal of Experimental Psychology: General, 143(4), 1457–1475.",
        "Wagenmakers, E.-J., Verhagen, J., & Ly, A. (2016). How to quantify the evidence for the absence of a correlation. Behavior Research Methods, 48(2), 413–426.",
        "Ly, A., Etz, A., Marsman, M., & Wagenmakers, E.-J. (2019). Replication Bayes factors from evidence updating. Behavior Research Methods, 51(6), 2498–2508."
      )
    ),
    (
      .sampleSize,
      Method(
        "Power and sample sizes are for two-sided tests at .05 (Cohen, 1988): noncentral t for means, Fisher’s scale for correlations, the arcsine scale for proportions; for ratios the standard error, which shrinks with the square root of the sample.",
        .row([.sampleSize]),
        "Cohen, J. (1988). Statistical power analysis for the behavioral sciences (2nd ed.). Lawrence Erlbaum."
      )
    ),
  ]
}
