import Ingest
import StudyFile

/// What was found out about the quality of the data.
package struct QualityReport: Sendable, Equatable {
  /// In the order in which a reader asks for them.
  package var checks: [QualityCheck] = []
  /// Rows whom `exclude` leaves: those who are looked at.
  package var used = 0
  /// In the order of the export.
  package var questions: [Question] = []
  /// How many respondents left out so many questions, from none to all.
  package var unanswered: [Int] = []
  /// Which questions were left out together; `nil` where none were, or there are too many to tell.
  package var together: UnansweredPatterns?
  /// Who answered no question at all.
  package var silent = 0
  /// Whether those who left out different questions differ; `nil` where the study does not ask.
  package var missingTest: MissingTest?
  package var scores: [ScoreRange] = []
  package var digits: [DigitPreference] = []
  package var ladder: [Rung] = []
  package var sensitivity: [SensitivityRow] = []
  /// What was not looked for, and why.
  package var notes: [String] = []

  package init() {}

  package struct Question: Sendable, Equatable {
    package var variable: String
    package var missing: Int
    /// Of how many it was not asked.
    package var notAsked = 0
    /// Check all that apply: how many ticked nothing, of whom the export says so. None may apply to them.
    package var nothingTicked = 0
    /// Respondents who answered this question and none after it.
    package var last: Int
  }

  /// How many have the lowest and the highest score that a scale allows.
  package struct ScoreRange: Sendable, Equatable {
    package var scale: String
    package var lowest: Int
    package var highest: Int
    package var n: Int
    /// More than this share at one end is called a floor or ceiling effect (Terwee et al., 2007).
    package static let most = 0.15
  }

  /// A step of `exclude`.
  package struct Rung: Sendable, Equatable {
    package var rule: String
    package var before: Int
    package var excluded: Int
    package var after: Int { before - excluded }
  }
}
