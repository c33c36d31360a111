import Analyses
import Replication
import StudyFile
import Tally

/// Everything that a study computes from its data, planned together so that one pass over the data serves all.
struct SurveyPlan {
  let analyses: AnalysisPlan
  let findings: FindingPlan
  let rules: RulePlan
  let codebook: CodebookPlan
  let tallies: TallyPlan

  /// - Parameters:
  ///   - threads: for random numbers; nothing depends on them.
  ///   - countsCodebook: whether every variable is counted, and every figure's cells, and not only what the analyses need.
  init(_ study: Study, seed: UInt64, threads: Int, countsCodebook: Bool) {
    var tallies = TallyPlan()
    analyses = AnalysisPlan(
      study: study, seed: seed, threads: threads, countsTogether: countsCodebook, tallies: &tallies)
    findings = FindingPlan(study: study, seed: seed, threads: threads, tallies: &tallies)
    rules = RulePlan(study: study, tallies: &tallies)
    codebook =
      countsCodebook ? CodebookPlan(study: study, tallies: &tallies) : CodebookPlan(uncounted: study)
    self.tallies = tallies
  }
}

extension Study {
  /// Tallies of which small cells are withheld hold no more than the analyses need: every further table would cost them
  /// further cells.
  var sharesCodebook: Bool { (minimumCell ?? 0) <= 1 }
}
