/// What each verb is applied to.
extension StudyReader {
  /// Why a variable does not fit; `nil` where it does.
  typealias Unfitness = (Variable) -> String?

  static func needsMeasure(_ variable: Variable) -> String? {
    switch variable.measure {
    case .nominal, .ordinal, .numeric: nil
    case .multiple: "'\(variable.name)' is multiple; name one option, as 'variable = OPTION'"
    case .text, .date, .id: "'\(variable.name)' is \(variable.measure.rawValue), which can be described only"
    }
  }

  /// Ranks and numbers of an ordinal variable are made of its order.
  static func needsDeclaredOrder(_ variable: Variable) -> String? {
    variable.lacksOrder
      ? "the order of '\(variable.name)' matters here and is not declared; list its levels in order, as "
        + "'values: [low, middle, high]' or 'values: {1: low, 2: middle, 3: high}'"
      : needsMeasure(variable)
  }

  static func needsOrder(_ variable: Variable) -> String? {
    guard variable.measure == .nominal else { return needsDeclaredOrder(variable) }
    return
      "'\(variable.name)' is nominal; a correlation takes numeric or ordinal variables, 'compare' takes nominal ones"
  }

  /// What can be controlled for: a nominal variable by its levels.
  static func needsControl(_ variable: Variable) -> String? {
    variable.measure == .nominal ? nil : needsDeclaredOrder(variable)
  }

  static func needsGroups(_ variable: Variable) -> String? {
    if variable.measure.isCategorical { return nil }
    let advice =
      variable.measure == .numeric
      ? "; 'cut' makes groups of it, and 'correlate' or 'model' takes it as it is" : ""
    return
      "groups are a nominal or ordinal variable; '\(variable.name)' is \(variable.measure.rawValue)\(advice)"
  }

  static func needsOutcome(_ part: Formula.Part) -> String? {
    if part.variable.measure == .multiple { return nil }
    return part.level == nil ? needsDeclaredOrder(part.variable) : needsMeasure(part.variable)
  }

  mutating func variableList(_ node: YAMLNode, _ verb: String, least: Int, _ unfit: Unfitness) -> [String]? {
    guard let nodes = listOrOne(node, of: "variables") else { return nil }
    var names: [String] = []
    for item in nodes {
      guard let reference = reference(item, verb) else { continue }
      if names.contains(reference.name) { report("'\(reference.name)' stands twice", at: item) }
      names.append(reference.name)
      if let variable = variable(reference), let message = unfit(variable) { report(message, at: item) }
    }
    if nodes.count < least {
      report(
        "'\(verb)' takes a list of \(least == 1 ? "variables" : "two variables or more"), [a, b]", at: node)
    }
    return names
  }

  mutating func event(_ node: YAMLNode, _ key: String) -> Event? {
    guard let condition = condition(node, key), let text = text(node, key) else { return nil }
    var outcome: Outcome?
    if case .isAnyOf(let variable, let labels) = condition.value, labels.count == 1 {
      outcome = Outcome(variable: variable, level: labels[0])
    }
    return Event(text: LabelText.folded(text), condition: condition.value, outcome: outcome)
  }

  mutating func formula(_ node: YAMLNode, _ key: String) -> (formula: Formula, text: String)? {
    guard let text = text(node, key) else { return nil }
    let result = FormulaParser.parse(text, with: codebook)
    report(result.problems, in: text, of: node)
    return result.formula.map { ($0, text) }
  }

  /// `outcome ~ groups`, with one explanatory variable.
  mutating func groupFormula(_ node: YAMLNode, _ key: String, mostOutcomes: Int = .max) -> Formula? {
    guard let (formula, text) = formula(node, key) else { return nil }
    var problems: [SyntaxProblem] = []
    for part in formula.outcomes {
      if let message = Self.needsOutcome(part) {
        problems.append(.init(offset: part.offset, message: message))
      }
    }
    for part in formula.explanatory.prefix(1) {
      if let message = Self.needsGroups(part.variable) {
        problems.append(.init(offset: part.offset, message: message))
      }
    }
    if formula.explanatory.count > 1 {
      problems.append(
        .init(
          offset: formula.explanatory[1].offset,
          message:
            "'\(key)' takes one variable after '~'; 'model' takes several, and 'within' stratifies 'compare'")
      )
    }
    if formula.outcomes.count > mostOutcomes {
      problems.append(
        .init(offset: formula.outcomes[1].offset, message: "'\(key)' takes one outcome before '~'"))
    }
    report(problems, in: text, of: node)
    return problems.isEmpty ? formula : nil
  }

  mutating func comparison(_ node: YAMLNode, paired: YAMLNode?) -> Analysis.Verb? {
    if case .list = node.content {
      if paired != nil {
        report(
          "'paired' goes with 'outcome ~ groups', not with a list of columns, which is paired already",
          at: node)
      }
      return pairedVariables(node).map { .comparePaired($0) }
    }
    if let paired { return occasions(node, paired) }
    guard let formula = groupFormula(node, "compare"), let groups = formula.explanatory.first else {
      return nil
    }
    return .compare(outcomes: formula.outcomes.map(\.outcome), groups: groups.variable.name)
  }

  /// What one variable is on several occasions, each of them a row of the same respondent.
  private mutating func occasions(_ node: YAMLNode, _ paired: YAMLNode) -> Analysis.Verb? {
    let id = reference(paired, "paired").flatMap { variable($0) }
    if let id, id.measure != .id {
      report(
        "'paired' names the variable that tells whose row it is: '\(id.name)' is \(id.measure.rawValue); "
          + "a code of the respondent has 'measure: id'", at: paired)
      return nil
    }
    guard let formula = groupFormula(node, "compare", mostOutcomes: 1), let outcome = formula.outcomes.first,
      let by = formula.explanatory.first?.variable, let id
    else { return nil }
    let name = outcome.variable.name
    if outcome.level != nil || outcome.variable.measure == .multiple {
      report(
        "'paired' compares a variable with one answer, without '= LEVEL'; of two levels the share of the last is compared",
        at: node)
      return nil
    }
    if let message = Self.needsOccasions(by) {
      report(message, at: node)
      return nil
    }
    let occasions = Occasions(answer: name, by: by.name, id: id.name)
    return .comparePaired(by.levels.map { occasions.name($0.label) }, occasions: occasions)
  }

  /// Which occasion is the first is not to depend on which was met first.
  private static func needsOccasions(_ variable: Variable) -> String? {
    guard variable.levels.count < 2 else { return nil }
    return
      "the levels of '\(variable.name)' are the occasions that 'paired' compares; list them in order, as "
      + "'values: [before, after]' or 'values: {1: before, 2: after}'"
  }

  /// Answers that are compared with one another: numbers do not go with kinds.
  private mutating func pairedVariables(_ node: YAMLNode) -> [String]? {
    guard let names = variableList(node, "compare", least: 2, Self.needsDeclaredOrder) else { return nil }
    let variables = names.compactMap { name -> Variable? in
      if case .variable(let variable) = codebook[name] { variable } else { nil }
    }
    if let number = variables.first(where: { $0.measure == .numeric }),
      let other = variables.first(where: { $0.measure == .nominal })
    {
      report(
        "answers that are compared are of one kind: '\(number.name)' is numeric, '\(other.name)' nominal; "
          + "'compare: \(number.name) ~ \(other.name)' compares groups", at: node)
    }
    return names
  }

  mutating func equivalence(_ node: YAMLNode, _ margin: YAMLNode?) -> Analysis.Verb? {
    guard let formula = groupFormula(node, "equivalence", mostOutcomes: 1),
      let outcome = formula.outcomes.first,
      let groups = formula.explanatory.first
    else { return nil }
    if outcome.variable.measure == .multiple {
      report(
        "'equivalence' takes a nominal, ordinal or numeric outcome; '\(outcome.variable.name)' is multiple, and "
          + "'compare' takes its options", at: node)
      return nil
    }
    return .equivalence(
      outcome.outcome, groups: groups.variable.name, margin: self.margin(margin, forDifferenceIn: outcome))
  }

  mutating func scale(_ node: YAMLNode, _ verb: String) -> String? {
    guard let reference = reference(node, verb), let variable = variable(reference) else { return nil }
    if case .scale = variable.source { return variable.name }
    report("'\(verb)' takes a scale; '\(variable.name)' is not one of the 'scales'", at: node)
    return nil
  }
}
