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
  }

  /// The columns of findings.csv, in order.
  package static let columns = [
    "finding", "report", "quote", "source", "published", "consistency", "nearest", "recomputed", "conf_low",
    "conf_high", "predict_low", "predict_high", "n", "convention", "verdict", "criterion", "note",
  ]
}
