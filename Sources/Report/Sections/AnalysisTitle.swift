import StudyFile

/// What a section is called.
enum AnalysisTitle {
  /// The titles of all, in order; those of the same name say what sets them apart.
  static func distinct(_ analyses: [Analysis], labels: Labels) -> [String] {
    let plain = analyses.map { text($0, labels: labels) }
    let plainTwice = repeated(plain)
    let told = zip(plain, analyses).map { title, analysis in
      plainTwice.contains(title) && analysis.title == nil
        ? title + difference(analysis, labels: labels) : title
    }
    let toldTwice = repeated(told)
    return zip(told, analyses).map { title, analysis in
      toldTwice.contains(title) ? "\(title) (\(analysis.id))" : title
    }
  }

  private static func repeated(_ titles: [String]) -> Set<String> {
    var seen: Set<String> = []
    return Set(titles.filter { !seen.insert($0).inserted })
  }

  private static func difference(_ analysis: Analysis, labels: Labels) -> String {
    if case .correlate = analysis.verb, let method = analysis.method {
      return " (\(method.rawValue.sentenceCase))"
    }
    guard let condition = analysis.condition?.value else {
      guard case .equivalence(_, _, let margin?) = analysis.verb else { return "" }
      return " (margin \(margin.text))"
    }
    if case .compare(_, let groups) = analysis.verb, case .isAnyOf(groups, let chosen) = condition {
      return " (\(chosen.map(\.folded).listed("or")))"
    }
    return " (\(labels.text(condition)))"
  }

  /// What a description is tested against.
  private static func given(_ analysis: Analysis) -> String {
    guard let value = analysis.against.first else { return "" }
    return value.label == nil ? ", against \(NumberFormat.count(value.value))" : ", against given shares"
  }

  /// The study's own, or one made of the labels of what it is about.
  static func text(_ analysis: Analysis, labels: Labels) -> String {
    if let given = GivenTitle(analysis) { return given.text }
    func several(_ names: [String], _ noun: String) -> String {
      names.count <= 3 ? names.map(labels.title).listed() : "\(NumberFormat.word(names.count)) \(noun)"
    }
    func several(_ outcomes: [Outcome]) -> String {
      outcomes.count <= 2
        ? outcomes.map(labels.outcome).listed() : "\(NumberFormat.word(outcomes.count)) outcomes"
    }
    switch analysis.verb {
    case .describe(let variables):
      let by = analysis.by.map { " by \(labels.title($0))" } ?? ""
      return several(variables, "variables") + by + given(analysis)
    case .proportion(let event):
      let by = analysis.by.map { " by \(labels.title($0))" } ?? ""
      return labels.event(event) + by
    case .compare(let outcomes, let groups):
      let what = several(outcomes)
      return (outcomes.count > 2 ? what.sentenceCase : what) + " by \(labels.title(groups))"
    case .comparePaired(let variables): return "\(several(variables, "measurements")), paired"
    case .correlate(let variables): return "Correlations of \(several(variables, "variables"))"
    case .reliability(let scale): return "Reliability of \(labels.title(scale))"
    case .agreement(let variables): return "Agreement of \(several(variables, "raters"))"
    case .equivalence(let outcome, let groups, _):
      return "Equivalence of \(labels.outcome(outcome)) by \(labels.title(groups))"
    case .model(let outcome, let terms, let family):
      // An interaction stands for the main effects in it.
      let largest = terms.filter { term in
        !terms.contains {
          $0.variables.count > term.variables.count && Set($0.variables).isSuperset(of: term.variables)
        }
      }
      let names = terms.flatMap(\.variables).distinct { $0 }
      let predictors =
        largest.count <= 3
        ? largest.map { $0.variables.map(labels.title).joined(separator: " × ") }.listed()
        : several(names, "predictors")
      return "\(family.rawValue.sentenceCase) regression of \(labels.outcome(outcome)) on \(predictors)"
    case .factor(let scale): return "Factors of \(labels.title(scale))"
    case .pool: return "Published estimates, pooled"
    }
  }
}
