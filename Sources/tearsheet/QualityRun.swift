import Analyses
import Ingest
import Quality
import Statistics
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

  /// What was counted, for the analyses and for `report`.
  func read() throws(Failure) -> SurveyCount {
    var counted = try input.read(
      quality.study, tallies, observation: quality.observation, countsExcluded: true)
    counted.accounting = quality.ownAccount(counted.accounting)
    input.tell(counted.notes + counted.accounting.warnings(of: study))
    return counted
  }

  /// What was found; the second reading that the distance takes is made without a word.
  ///
  /// - Parameter rereads: whether data of any size are read once more.
  func report(of counted: SurveyCount, rereads: Bool) throws(Failure) -> QualityReport {
    let files = counted.sources.count > 1 ? Self.names(counted) : []
    return try quality.report(of: counted, files: files, rereads: rereads) { observation throws(Failure) in
      try input.read(quality.study, TallyPlan(), observation: observation, isHashed: false)
    }
  }

  /// What the analyses give without those whom `exclude` leaves out, and beside it what they give with them.
  ///
  /// - Parameter all: the tallies of everybody, where they were counted apart.
  static func results(_ used: Tallies, all: Tallies?, _ plan: SurveyPlan) -> (
    results: StudyResults, sensitivity: [SensitivityRow]
  ) {
    let results = Blocks.map([used] + [all].compactMap(\.self)) { plan.analyses.results(from: $0) }
    let rows = results.count == 2 ? SensitivityRow.rows(used: results[0], all: results[1]) : []
    return (results[0], rows)
  }

  private static func names(_ counted: SurveyCount) -> [String] {
    counted.sources.reduce(into: []) { $0.append(Accounting.name(of: $1.name, after: $0)) }
  }
}
