import Analyses
import Ingest
import Quality
import StudyFile
import Tally

/// Reads a study's exports for its analyses and for the quality of the data at once.
struct QualityRun {
  let input: StudyInput
  let study: Study
  let plan: SurveyPlan
  private let quality: QualityPlan
  private let tallies: TallyPlan

  init(_ input: StudyInput, _ study: Study, _ plan: SurveyPlan) {
    self.input = input
    self.study = study
    self.plan = plan
    var tallies = plan.tallies
    quality = QualityPlan(study, tallies: &tallies)
    self.tallies = tallies
  }

  /// What was counted, and what was found; the second reading that the distance takes is made without a word.
  func read() throws(Failure) -> (counted: SurveyCount, report: QualityReport) {
    var counted = try input.read(
      quality.study, tallies, observation: quality.observation, countsExcluded: true)
    counted.accounting = quality.ownAccount(counted.accounting)
    input.tell(counted.notes + counted.accounting.warnings(of: study))
    let files = counted.sources.count > 1 ? Self.names(counted) : []
    var report = try quality.report(of: counted, files: files) { observation throws(Failure) in
      try input.read(quality.study, TallyPlan(), observation: observation, isHashed: false)
    }
    if let all = counted.talliesOfAll, !study.analyses.isEmpty {
      report.sensitivity = SensitivityRow.rows(
        used: plan.analyses.results(from: counted.tallies), all: plan.analyses.results(from: all))
    }
    return (counted, report)
  }

  private static func names(_ counted: SurveyCount) -> [String] {
    counted.sources.reduce(into: []) { $0.append(Accounting.name(of: $1.name, after: $0)) }
  }
}
