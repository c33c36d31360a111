import Analyses
import Replication
import StudyFile
import Tally

/// Everything that a study computes from its data, planned together so that one pass over the data serves all.
struct SurveyPlan {
  let analyses: AnalysisPlan
  let findings: FindingPlan
  let rules: RulePlan
  let tallies: TallyPlan

  /// `threads` are for random numbers; nothing depends on them.
  init(_ study: Study, seed: UInt64, threads: Int) {
    var tallies = TallyPlan()
    analyses = AnalysisPlan(study: study, seed: seed, threads: threads, tallies: &tallies)
    findings = FindingPlan(study: study, seed: seed, threads: threads, tallies: &tallies)
    rules = RulePlan(study: study, tallies: &tallies)
    self.tallies = tallies
  }
}
