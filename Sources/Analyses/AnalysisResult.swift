import Interviews
import StudyFile

/// What an analysis gives the report.
package struct AnalysisResult: Sendable {
  package var analysis: Analysis
  package var rows: [ResultRow]
  /// The distributions behind the rows, for figures.
  package var distributions: [Distribution]
  /// Of check-all-that-apply questions.
  package var combinations: [Combinations]
  /// Of pairs that are drawn.
  package var jointDistributions: [JointDistribution]
  /// Published studies, where the analysis pools them.
  package var studies: [PublishedStudy]
  package var funnel: Funnel?
  /// Where it is of coded interviews.
  package var interviews: InterviewFindings?
  /// For the reader: why this test, what was left out, what is not computed yet.
  package var notes: [String]

  package init(
    analysis: Analysis, rows: [ResultRow], distributions: [Distribution] = [],
    combinations: [Combinations] = [], jointDistributions: [JointDistribution] = [],
    studies: [PublishedStudy] = [],
    funnel: Funnel? = nil,
    notes: [String] = []
  ) {
    self.analysis = analysis
    self.rows = rows
    self.distributions = distributions
    self.combinations = combinations
    self.jointDistributions = jointDistributions
    self.studies = studies
    self.funnel = funnel
    self.notes = notes
  }
}

/// The distinct values of a numeric variable, and how many respondents have each.
package struct Distribution: Sendable, Equatable {
  package var variable: String
  package var by: String
  /// A level of `by`, or empty.
  package var group: String
  /// Ascending.
  package var values: [Double]
  package var counts: [Int]

  package init(variable: String, by: String = "", group: String = "", values: [Double], counts: [Int]) {
    self.variable = variable
    self.by = by
    self.group = group
    self.values = values
    self.counts = counts
  }
}

/// Everything computed for a study.
package struct StudyResults: Sendable {
  package var study: Study
  package var analyses: [AnalysisResult]
  /// What is so of the study as a whole, whatever its analyses.
  package var whole: [ResultRow]

  package init(study: Study, analyses: [AnalysisResult], whole: [ResultRow] = []) {
    self.study = study
    self.analyses = analyses
    self.whole = whole
  }

  package var rows: [ResultRow] { whole + analyses.flatMap(\.rows) }
}
