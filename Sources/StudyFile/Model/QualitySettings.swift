/// What the study file says of how the data are screened.
package struct QualitySettings: Sendable {
  /// `quality: no` leaves the screening of respondents to `tearsheet validate`.
  package var isReported = true
  /// How long somebody took.
  package var duration: Located<String>?
  /// When somebody began and ended, for how long it took.
  package var start: Located<String>?
  package var end: Located<String>?
  /// Whoever was faster is a speeder, in the unit of the duration; `nil`: a third of the median.
  package var fastest: Double?
  /// How long each page was open: in place of the columns that the platform wrote.
  package var pages: [Located<String>] = []
  /// The headings of those columns, as the exports tell them.
  package var pageHeadings: [String] = []
  /// Whoever has a higher relative speed index over the pages is a speeder.
  package var speedIndex = 2.0
  /// What whoever pays attention answers.
  package var attention: [Located<Condition>] = []
  /// A run of one answer that is too long, in any scale; `nil`: a whole scale of six items or more.
  package var longstring: Int?
  /// A share of questions left out that is too large.
  package var unanswered = 0.5
  /// What only one respondent has.
  package var ids: [Located<String>] = []
  /// Who answered to the end.
  package var complete: Located<Condition>?
  package var dispositions: Dispositions?
  /// Little's test of missing answers, where it is asked for.
  package var mcar: MissingTest?

  /// Of fewer, a mean over pages tells little.
  package static let fewestPages = 3
  /// A page counts as if it took a third of its median at least (Leiner, 2019).
  package static let highestSpeed = 3.0

  package init() {}

  /// Which questions it is of.
  package enum MissingTest: Sendable, Equatable {
    /// Those that the analyses use.
    case ofAnalyses
    case of([String])
  }
}

/// What became of those who were invited and gave no interview, in the categories of the American Association for Public
/// Opinion Research (Standard Definitions, 10th ed., 2023).
package struct Dispositions: Sendable, Equatable {
  /// Refusals and break-offs, R.
  package var refusals = 0
  /// Non-contacts, NC.
  package var noncontacts = 0
  /// Eligible, and no interview for another reason, O.
  package var other = 0
  /// Nobody knows whether they are eligible, UH and UO; `nil`: those of whom nothing is said.
  package var unknown: Int?
  /// Not eligible: they count in no rate.
  package var ineligible = 0
  /// The share of those of unknown eligibility that is taken to be eligible, e.
  package var eligibility: Double?

  package init() {}
}
