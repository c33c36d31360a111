import StudyFile

extension Accounting {
  /// The share of a variable's answers above which it is no slip of single respondents that they cannot be used.
  private static let mostUnusable = 0.1

  /// Variables of which so many answers cannot be used that the study file, or the export, is probably at fault; each at
  /// its place in the study file, in the order of the study.
  package func warnings(of study: Study) -> [Diagnostic] {
    study.variables.compactMap { variable in
      let entries = answers.filter { $0.variable == variable.name && !$0.column.isEmpty }
      guard let given = given[variable.name], given > 0 else { return nil }
      let missing = entries.filter { !$0.keepsAnswer }
      let lost = missing.reduce(0) { $0 + $1.count }
      if Double(lost) > Self.mostUnusable * Double(given) {
        return Diagnostic(
          .warning, at: variable.columnLocation,
          "\(lost.grouped) of \(given.grouped) answers to '\(variable.title)' cannot be used and count as missing: "
            + Self.reasons(missing) + Self.advice(variable, missing, given: given))
      }
      let shortened = entries.filter(\.keepsAnswer)
      // One answer can lose options for several reasons: the largest count is of different answers, and so the least.
      guard let most = shortened.map(\.affected).max(), Double(most) > Self.mostUnusable * Double(given)
      else { return nil }
      return Diagnostic(
        .warning, at: variable.columnLocation,
        "options were dropped from \(shortened.count == 1 ? "" : "at least ")\(most.grouped) of \(given.grouped) answers "
          + "to '\(variable.title)'\(shortened.count == 1 ? "" : " (one answer can lose several)"): "
          + Self.reasons(shortened) + Self.advice(variable, shortened, given: given))
    }
  }

  /// What the study file probably has wrong.
  private static func advice(_ variable: Variable, _ entries: [UnusableAnswers], given: Int) -> String {
    if case .separated(_, let separator) = variable.source {
      return "; is '\(separator)' what stands between two options in the export?"
    }
    let notNumbers = entries.filter { $0.reason == "not a number" }.reduce(0) { $0 + $1.count }
    guard variable.measure == .numeric, 2 * notNumbers > given else { return "" }
    return "; if the export has labels, list them with their numbers, as in "
      + "'measure: ordinal, values: {1: LABEL, 2: LABEL}'"
  }

  private static let mostReasons = 3

  private static func reasons(_ entries: [UnusableAnswers]) -> String {
    let sorted = entries.enumerated().sorted { ($1.element.count, $0.offset) < ($0.element.count, $1.offset) }
      .map(\.element)
    let shown = sorted.prefix(mostReasons).map {
      entries.count == 1 ? $0.reason : "\($0.count.grouped) \($0.reason)"
    }
    return shown.joined(separator: ", ") + (sorted.count > mostReasons ? ", …" : "")
  }
}
