import Analyses
import StudyFile
import Tally

/// Levels that the study file names and no record has: a condition on them holds for nobody, whatever was meant.
struct UnmetLevels {
  /// At the places where the study file names them first.
  let warnings: [Diagnostic]

  /// - Parameter results: of what the report prints, the answer that was probably meant is named. Other answers are the
  ///   respondents' own.
  init(_ tallies: Tallies, study: Study, results: StudyResults?) {
    let unmet = Set(tallies.unmet)
    warnings = study.namedLevels.filter { unmet.contains($0.value) }.map { level in
      let printed = results.map { Self.printed($0, level.value.variable) } ?? []
      let others = printed.filter { !unmet.contains(LevelName(variable: level.value.variable, label: $0)) }
      let advice =
        NearestWord.nearest(to: level.value.label, among: others).map { "; did you mean '\($0)'?" }
        ?? "; look at how the export writes this answer"
      return Diagnostic(.warning, at: level.location, Tallies.absence(of: level.value) + advice)
    }
  }

  /// As the page has them.
  var texts: [String] {
    warnings.map { warning in
      warning.message + (warning.location.line.map { " (line \($0) of the study file)" } ?? "")
    }
  }

  /// The levels of a variable that the report prints.
  private static func printed(_ results: StudyResults, _ variable: String) -> [String] {
    var labels: [String] = []
    for result in results.analyses {
      guard case .describe(let names) = result.analysis.verb else { continue }
      let isDescribed = names.contains(variable)
      for row in result.rows where row.measure == .count {
        if isDescribed, row.variable == variable { labels.append(row.level) }
        if row.by == variable { labels.append(row.group) }
      }
    }
    return labels.filter { !$0.isEmpty }
  }
}
