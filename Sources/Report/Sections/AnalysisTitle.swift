import StudyFile

/// What a section is called.
enum AnalysisTitle {
  static func text(_ analysis: Analysis, labels: Labels) -> String {
    func several(_ names: [String], _ noun: String) -> String {
      names.count <= 3 ? names.map(labels.title).listed() : "\(names.count) \(noun)"
    }
    func several(_ outcomes: [Outcome]) -> String {
      outcomes.count <= 2 ? outcomes.map(labels.outcome).listed() : "\(outcomes.count) outcomes"
    }
    switch analysis.verb {
    case .describe(let variables):
      let by = analysis.by.map { " by \(labels.title($0))" } ?? ""
      return several(variables, "variables") + by
    case .proportion(let event):
      let by = analysis.by.map { " by \(labels.title($0))" } ?? ""
      return (event.outcome.map(labels.outcome) ?? labels.text(event.condition)) + by
    case .compare(let outcomes, let groups): return "\(several(outcomes)) by \(labels.title(groups))"
    case .comparePaired(let variables): return "\(several(variables, "measurements")), paired"
    case .correlate(let variables): return "Correlations of \(several(variables, "variables"))"
    case .reliability(let scale): return "Reliability of \(labels.title(scale))"
    case .agreement(let variables): return "Agreement of \(several(variables, "raters"))"
    case .equivalence(let outcome, let groups, _):
      return "Equivalence of \(labels.outcome(outcome)) by \(labels.title(groups))"
    case .model(let outcome, _, let family):
      return "\(family.rawValue.sentenceCase) regression of \(labels.outcome(outcome))"
    case .factor(let scale): return "Factors of \(labels.title(scale))"
    case .pool: return "Published estimates, pooled"
    }
  }
}
