/// `model`: a formula and the family that fits its outcome.
extension StudyReader {
  mutating func model(_ node: YAMLNode, _ familyNode: YAMLNode?) -> Analysis.Verb? {
    let declared: Analysis.Family? = choice(familyNode, "family")
    guard let (formula, text) = formula(node, "model"), let outcome = formula.outcomes.first else {
      return nil
    }
    var problems: [SyntaxProblem] = []
    if formula.outcomes.count > 1 {
      problems.append(
        .init(offset: formula.outcomes[1].offset, message: "'model' takes one outcome before '~'"))
    }
    for part in formula.explanatory {
      let isMultiple = part.variable.measure == .multiple
      let refusal =
        "'\(part.variable.name)' is multiple; a model takes nominal, ordinal and numeric variables"
      if let message = isMultiple ? refusal : Self.needsMeasure(part.variable) {
        problems.append(.init(offset: part.offset, message: message))
      }
    }
    let family = declared ?? Self.family(of: outcome)
    if let message = Self.unfitness(of: outcome, in: family) {
      problems.append(.init(offset: outcome.offset, message: message))
    }
    report(problems, in: text, of: node)
    return problems.isEmpty ? .model(outcome.outcome, terms: formula.terms, family: family) : nil
  }

  private static func family(of outcome: Formula.Part) -> Analysis.Family {
    if outcome.level != nil || outcome.variable.measure == .nominal { return .logistic }
    if outcome.variable.isBinary { return .logistic }
    return outcome.variable.measure == .ordinal ? .ordinal : .linear
  }

  private static func unfitness(of outcome: Formula.Part, in family: Analysis.Family) -> String? {
    if outcome.variable.measure == .multiple {
      return
        "a model takes a nominal, ordinal or numeric outcome; '\(outcome.variable.name)' is multiple, and "
        + "'compare' takes its options"
    }
    let isEvent = outcome.level != nil || family == .logistic
    if let message = isEvent ? needsMeasure(outcome.variable) : needsDeclaredOrder(outcome.variable) {
      return message
    }
    let name = outcome.variable.name
    let measure = outcome.variable.measure
    switch family {
    case .logistic where measure.isCategorical && outcome.level == nil && outcome.variable.levels.count > 2:
      return
        "'\(name)' has \(outcome.variable.levels.count) levels and a logistic model one event; name it: '\(name) = LEVEL'"
    case .logistic:
      return measure.isCategorical
        ? nil : "a logistic model takes a nominal or ordinal outcome; '\(name)' is \(measure.rawValue)"
    case .ordinal:
      return measure == .ordinal && outcome.level == nil
        ? nil
        : "an ordinal model takes an ordinal outcome without '= LEVEL'; '\(name)' is \(measure.rawValue)"
    case .linear, .poisson:
      let fits = outcome.level == nil && (measure == .numeric || measure == .ordinal && family == .linear)
      return fits
        ? nil : "a \(family.rawValue) model takes a numeric outcome; '\(name)' is \(measure.rawValue)"
    }
  }
}
