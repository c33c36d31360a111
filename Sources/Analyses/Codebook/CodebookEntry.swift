import Statistics
import StudyFile

/// What a codebook says of one variable, and how its answers are distributed among the respondents who are used.
package struct CodebookEntry: Sendable, Equatable {
  package struct Count: Sendable, Equatable {
    /// As the export writes it; empty where the answer has no code of its own.
    package var code: String
    package var label: String
    /// `nil` where nobody counted.
    package var count: Int?
  }

  package struct Summary: Sendable, Equatable {
    /// Ascending, each with how many respondents gave it.
    package var sample: Sample
    /// Of one value there is none.
    package var standardDeviation: Double?

    package var mean: Double { sample.mean }
    package func quantile(_ share: Double) -> Double? { sample.quantile(share) }
  }

  package struct Counts: Sendable, Equatable {
    /// Of a check-all-that-apply question, the base of its percentages.
    package var answered: Int
    /// Respondents without an answer, whatever the reason.
    package var missing: Int
    /// Declared levels of a categorical variable in their order, options of a check-all-that-apply one. What nobody
    /// declared may be somebody's own words, and is only counted.
    package var levels: [Count] = []
    /// How many different answers a categorical variable has whose levels nobody declared.
    package var undeclared = 0
    /// Declared codes of missing answers, then what was unusable or could not be computed, where there is any.
    package var reasons: [Count] = []
    /// Of a numeric variable that somebody answered.
    package var summary: Summary?
  }

  /// As the study file and, where it says nothing, the export describe it.
  package var name: String
  package var label: String?
  package var measure: MeasurementLevel
  package var range: ClosedRange<Double>?
  /// The headings that it is read from; none where it is made of other variables.
  package var columns: [String]
  /// How it is made of other variables, as a study file would say it; empty where it is read.
  package var derivation: String
  /// Codes and labels that were declared, in their order.
  package var levels: [Level]
  package var missing: [MissingValue]
  package var base: Variable.Base
  /// `nil` where nobody counted: of tallies that were shared, only what the analyses need is known.
  package var counts: Counts?

  /// Levels in their order, or options: those met in the data, or declared where nobody counted.
  package var answers: [Count] {
    counts?.levels ?? levels.map { Count(code: $0.code, label: $0.label, count: nil) }
  }

  /// Why there is no answer, of whom anything more than an empty cell is known.
  package var reasons: [Count] {
    counts?.reasons ?? missing.map { Count(code: $0.code, label: $0.label ?? $0.code, count: nil) }
  }

  /// Of those who answered.
  package func share(_ answer: Count) -> Double? {
    guard let count = answer.count, let answered = counts?.answered, answered > 0 else { return nil }
    return Double(count) / Double(answered)
  }
}
