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
      return " (\(labels.say("correlation-method.\(method.rawValue)").plain))"
    }
    guard let condition = analysis.condition?.value else {
      guard case .equivalence(_, _, let margin?) = analysis.verb else { return "" }
      return " (\(labels.say("title.margin", margin: labels.say.retold(margin.text)).plain))"
    }
    if let groups = analysis.verb.groups, case .isAnyOf(groups, let chosen) = condition {
      return " (\(labels.say.list(chosen.map(\.folded), "or")))"
    }
    return " (\(labels.text(condition)))"
  }

  /// The study's own, or one made of the labels of what it is about.
  static func text(_ analysis: Analysis, labels: Labels) -> String {
    if let given = GivenTitle(analysis) { return given.text }
    let say = labels.say
    func several(_ names: [String], _ kind: String) -> String {
      names.count <= 3
        ? say.list(names.map(labels.title)) : say("title.\(kind)", count: say.word(names.count)).plain
    }
    func several(_ outcomes: [Outcome]) -> String {
      outcomes.count <= 2
        ? say.list(outcomes.map(labels.outcome))
        : say("title.outcomes", count: say.word(outcomes.count)).plain
    }
    func split(_ what: String, by groups: String?) -> String {
      groups.map { say("title.by", what: what, by: labels.title($0)).plain } ?? what
    }
    switch analysis.verb {
    case .describe(let variables):
      let what = split(several(variables, "variables"), by: analysis.by)
      guard let value = analysis.against.first else { return what }
      return value.label == nil
        ? say("title.against", what: what, value: labels.numbers.count(value.value)).plain
        : say("title.against-shares", what: what).plain
    case .proportion(let event):
      return split(labels.event(event), by: analysis.by)
    case .compare(let outcomes, let groups):
      let what = outcomes.count > 2 ? several(outcomes).sentenceCase : several(outcomes)
      guard let strata = analysis.within else { return split(what, by: groups) }
      return say(
        "strata.title", what: what, by: labels.title(groups), strata: labels.title(strata)
      ).plain
    case .comparePaired(_, let occasions?):
      return say("title.paired", what: split(labels.title(occasions.answer), by: occasions.by)).plain
    case .comparePaired(let variables, nil):
      return say("title.paired", what: several(variables, "measurements")).plain
    case .correlate(let variables):
      let what = several(variables, "variables")
      if let strata = analysis.within {
        return say("title.correlations-within", what: what, strata: labels.title(strata)).plain
      }
      return analysis.controls.isEmpty
        ? say("title.correlations", what: what).plain
        : say("title.correlations-controlled", what: what, controls: several(analysis.controls, "variables"))
          .plain
    case .reliability(let scale): return say("title.reliability", scale: labels.title(scale)).plain
    case .agreement(let variables):
      return say("title.agreement", what: several(variables, "raters")).plain
    case .equivalence(let outcome, let groups, _):
      return say("title.equivalence", what: labels.outcome(outcome), by: labels.title(groups)).plain
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
        ? say.list(largest.map { $0.variables.map(labels.title).joined(separator: " × ") })
        : several(names, "predictors")
      return say(
        "title.model.\(family.rawValue)", outcome: labels.outcome(outcome), predictors: predictors
      ).plain
    case .factor(let scale): return say("title.factors", scale: labels.title(scale)).plain
    case .pool: return say("title.pool").plain
    case .interviews: return say("title.interviews").plain
    }
  }
}
