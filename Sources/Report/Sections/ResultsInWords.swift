import Analyses
import StudyFile

extension StudyResults {
  /// As the page words them: titles with their numbers filled in, and the event named where the study leaves it to the
  /// program, so that no heading or sentence has to guess.
  func inWords(_ numbers: NumberFormat) -> StudyResults {
    var results = self
    for place in results.analyses.indices {
      results.analyses[place].analysis.title = analyses[place].analysis.title.map {
        Located(PlaceholderText($0, results: self, numbers: numbers).prose.plain.folded, at: $0.location)
      }
      results.analyses[place].nameEvent()
    }
    return results
  }
}

extension AnalysisResult {
  /// A model or an equivalence of a nominal outcome is of one of its levels.
  fileprivate mutating func nameEvent() {
    func named(_ outcome: Outcome) -> Outcome {
      let level = rows.first { $0.variable == outcome.variable && !$0.level.isEmpty }?.level
      return Outcome(variable: outcome.variable, level: outcome.level ?? level)
    }
    switch analysis.verb {
    case .model(let outcome, let terms, let family):
      analysis.verb = .model(named(outcome), terms: terms, family: family)
    case .equivalence(let outcome, let groups, let margin):
      analysis.verb = .equivalence(named(outcome), groups: groups, margin: margin)
    default: break
    }
  }
}
