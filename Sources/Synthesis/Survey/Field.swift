import Ingest
import StudyFile

/// One answer of a respondent as the export holds it: a column, or one option of a check-all-that-apply question.
///
/// An answer is a number: the place of a level, a number itself, 1 for a tick, or for what is only there or not; a NaN
/// carries a `MissingCode`.
struct Field: Sendable {
  enum Domain: Sendable, Equatable {
    case levels(Int)
    case numbers(Numbers)
    case tick
    /// Text, dates and ids.
    case presence
  }

  /// Evenly spaced from `low` to `high`.
  struct Numbers: Sendable, Equatable {
    var low: Double
    var high: Double
    /// Digits after the point.
    var decimals = 0
    /// Numbers that mean something else: the codes of typed missing values.
    var taken: [Double] = []

    var step: Double { [1, 0.1, 0.01, 0.001][decimals] }
    private var stepsOfOne: Double { [1, 10, 100, 1000][decimals] }

    /// The nearest number that can be answered.
    func nearest(to value: Double) -> Double {
      let rounded = (min(high, max(low, value)) * stepsOfOne).rounded() / stepsOfOne
      return min(high, max(low, rounded))
    }

    func holds(_ value: Double) -> Bool { value >= low && value <= high && !taken.contains(value) }
  }

  var variable: Variable
  var option: Int?
  var domain: Domain
  /// What a level is called in conditions: as the study file says, or as this program has to.
  var labels: [String] = []
  /// Whom the question was put to.
  var gate: Condition?
  /// Those who were not asked, or gave no answer.
  var isSometimesMissing = false

  static let blank = MissingCode.number(MissingCode.blank)

  /// What stands for those who were not asked.
  var notAsked: Double {
    if domain == .tick { return 0 }
    return variable.missing.isEmpty ? Self.blank : MissingCode.number(MissingCode.typed(0))
  }

  var numbers: Numbers? { if case .numbers(let numbers) = domain { numbers } else { nil } }
}
