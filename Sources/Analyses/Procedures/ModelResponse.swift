import StudyFile
import Tally

/// What the codes of the outcome are as numbers.
struct ModelResponse {
  var level = ""
  var note: String?
  private var numbers: [Double]
  /// Of an ordinal model.
  private var labels: [String] = []

  init?(_ outcome: Outcome, _ variable: Variable, _ values: PatternCounts.Values, _ family: Analysis.Family) {
    if variable.measure.isCategorical, family == .logistic || outcome.level != nil {
      let labels = GroupedCounts.labels(values)
      // Levels that only the data name are known here.
      guard outcome.level != nil || labels.count <= 2, let event = outcome.level ?? labels.last else {
        return nil
      }
      if outcome.level == nil { note = LastLevel.note(variable, event) }
      level = event
      numbers = labels.map { $0 == event ? 1 : 0 }
    } else if family == .ordinal {
      labels = GroupedCounts.labels(values)
      numbers = labels.indices.map(Double.init)
    } else if family == .poisson || family == .linear,
      variable.measure == .numeric || variable.measure == .ordinal
    {
      numbers = values.numbers(of: variable)
      if variable.measure == .ordinal {
        note = "\(variable.title) is ordinal: its codes serve as numbers."
      }
    } else if case .numbers(let given) = values, given.allSatisfy({ $0 == 0 || $0 == 1 }) {
      numbers = given
    } else {
      return nil
    }
  }

  func value(_ code: Int32) -> Double { numbers[Int(code)] }

  /// What lies below and above each threshold, of the levels that somebody has.
  func thresholds(among outcomes: [Double]) -> [String] {
    guard !labels.isEmpty else { return [] }
    let present = Set(outcomes).sorted().map { labels[Int($0)] }
    return zip(present, present.dropFirst()).map { "\($0) | \($1)" }
  }
}
