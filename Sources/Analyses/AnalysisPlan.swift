import Statistics
import StudyFile
import Tally

/// All analyses of a study, planned together so that one pass over the data fills every tally.
package struct AnalysisPlan: Sendable {
  private let study: Study
  private let procedures: [any Procedure]
  private let threads: Int?
  private let response: ResponsePlan
  private let weights: WeightPlan?

  /// Adds what the study's analyses need to `tallies`.
  ///
  /// - Parameter countsTogether: whether answers are counted together that only a figure needs so.
  package init(
    study: Study, seed: UInt64, threads: Int? = nil, countsTogether: Bool = true, tallies: inout TallyPlan
  ) {
    self.study = study
    self.threads = threads
    self.procedures = study.analyses.map {
      ProcedureMaker(
        study: study, analysis: $0, seed: seed, threads: threads, countsTogether: countsTogether
      ).procedure(&tallies)
    }
    response = ResponsePlan(study, tallies: &tallies)
    weights = WeightPlan(study, tallies: &tallies)
  }

  /// The rows of every analysis, with p-values adjusted within their families.
  package func results(from tallies: Tallies) -> StudyResults {
    var results = Blocks.map(Array(zip(study.analyses, procedures)), threads: threads) {
      analysis, procedure in
      let output = procedure.output(from: tallies)
      return AnalysisResult(
        analysis: analysis, rows: output.rows, distributions: output.distributions,
        combinations: output.combinations, jointDistributions: output.jointDistributions,
        studies: output.studies, funnel: output.funnel, notes: output.notes)
    }
    adjustFamilies(&results)
    return StudyResults(study: study, analyses: results, whole: whole(from: tallies))
  }

  /// What is so of the study as a whole, whatever its analyses.
  package func whole(from tallies: Tallies) -> [ResultRow] {
    response.rows(from: tallies) + (weights?.rows(from: tallies) ?? [])
  }
}
