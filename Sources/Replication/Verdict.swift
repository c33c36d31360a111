import Analyses
import Statistics
import StudyFile

/// One row of findings.csv: a published number or claim beside what the data give.
package struct Verdict: Sendable {
  package enum Outcome: String, Sendable, CaseIterable {
    case reproduced, consistent, contradicted, inconclusive
    case notComputed = "not computed"
  }
  package enum Consistency: String, Sendable, CaseIterable {
    case possible, impossible, conflicting, unchecked
  }

  package var finding: String
  /// The claim in words, such as `proportion: cried = Yes among orientation = CBT`.
  package var report: String
  package var quote: String
  package var source: String
  /// What `report` was written from, so that a page can put it in the study's labels.
  package var statement: PublishedReport?
  /// As it was printed.
  package var published: String
  package var consistency: Consistency
  /// The closest value that whole respondents can give, with the printed digits.
  package var nearest: String
  package var recomputed: Double?
  package var confidenceLow: Double?
  package var confidenceHigh: Double?
  package var predictionLow: Double?
  package var predictionHigh: Double?
  package var n: Int?
  /// Of `n`, those whom a recomputed share counts.
  package var successes: Int?
  /// Of `n`, those without an answer, where a share is of them too.
  package var unanswered: Int
  /// The convention that gives the printed number, where the value is not reproduced.
  package var convention: String
  package var outcome: Outcome
  /// The rule that decided.
  package var criterion: String
  package var note: String
  /// Why arithmetic alone could not check it.
  package var unchecked: String
  /// How the page prints `recomputed`: in the digits of `published`.
  package var recomputedText: String
  /// The printed number's own 95% interval, where it was printed or follows from what was.
  package var publishedLow: Double?
  package var publishedHigh: Double?
  /// Where the recomputed number is expected: the prediction interval, also by a sample size that was worked out.
  package var expectedLow: Double?
  package var expectedHigh: Double?
  /// Further criteria of replication, which do not change the verdict: rows of results.csv under the finding's id.
  package var criteria: [ResultRow]
  /// What was supposed for them, or why there are none.
  package var criteriaNote: String

  package init(finding: String, report: String, published: String) {
    self.finding = finding
    self.report = report
    self.published = published
    self.quote = ""
    self.source = ""
    self.consistency = .unchecked
    self.nearest = ""
    self.unanswered = 0
    self.convention = ""
    self.outcome = .notComputed
    self.criterion = ""
    self.note = ""
    self.unchecked = ""
    self.recomputedText = ""
    self.criteria = []
    self.criteriaNote = ""
  }

  /// Takes away all that the data gave, with the reason.
  package mutating func forget(_ reason: String) {
    var empty = Verdict(finding: finding, report: report, published: published)
    (empty.quote, empty.source, empty.statement) = (quote, source, statement)
    (empty.consistency, empty.nearest, empty.unchecked) = (consistency, nearest, unchecked)
    empty.note = reason
    self = empty
  }

  /// Whether the two samples differ by more than chance: Cochran's Q of both estimates, p < .05.
  package var isHeterogeneous: Bool {
    criteria.contains { $0.measure == .qHeterogeneity && ($0.pValue ?? 1) < 0.05 }
  }

  /// The columns of findings.csv, in order.
  package static let columns = [
    "finding", "report", "quote", "source", "published", "consistency", "nearest", "recomputed", "conf_low",
    "conf_high", "predict_low", "predict_high", "n", "convention", "verdict", "criterion", "note",
  ]
}
