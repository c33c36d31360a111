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
          "\(lost.grouped) of \(given.grouped) answers to '\(variable.name)' cannot be used and count as missing: "
            + Self.reasons(missing))
      }
      let shortened = entries.filter(\.keepsAnswer)
      // One answer can lose options for several reasons; the largest count is of different answers.
      guard let most = shortened.map(\.affected).max(), Double(most) > Self.mostUnusable * Double(given)
      else { return nil }
      return Diagnostic(
        .warning, at: variable.columnLocation,
        "options were dropped from \(most.grouped) or more of \(given.grouped) answers to '\(variable.name)': "
          + Self.reasons(shortened))
    }
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
