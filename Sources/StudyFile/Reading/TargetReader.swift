/// What a report is about, and which way it claims a difference to go.
extension StudyReader {
  struct ReportTarget {
    var target: PublishedReport.Target
    var outcome: Formula.Part?
    var groups: Variable?
  }

  private static let measuresOfScales = [
    "cronbach_alpha", "cronbach_alpha_standardized", "alpha_if_dropped", "item_rest_r", "omega_total",
    "omega_hierarchical", "factor_loading", "guttman_lambda2", "guttman_lambda6", "split_half",
    "standard_error_of_measurement", "proportion_at_floor", "proportion_at_ceiling", "kmo",
    "bartlett_sphericity", "communality", "variance_explained", "factor_chi_square", "rmsea", "srmr", "cfi",
    "tli",
    "eigenvalue", "simulated_eigenvalue", "factors_suggested",
  ]

  mutating func target(_ node: YAMLNode, _ measure: String) -> ReportTarget? {
    switch measure {
    case "difference": return difference(node, measure)
    case "association": return association(node, measure)
    case "test": return text(node, measure).map { ReportTarget(target: .test($0)) }
    default: break
    }
    switch KnownMeasures.shape(measure) {
    case .event: return event(node, measure).map { ReportTarget(target: .event($0)) }
    case .number: return variable(node, measure, mustBeNumber: true)
    case .variable: return variable(node, measure, mustBeNumber: false)
    case .comparison: return difference(node, measure)
    case .association: return association(node, measure)
    case .words, nil: return text(node, measure).map { ReportTarget(target: .test($0)) }
    }
  }

  private mutating func variable(_ node: YAMLNode, _ measure: String, mustBeNumber: Bool) -> ReportTarget? {
    guard let reference = reference(node, measure), let variable = variable(reference) else { return nil }
    if Self.measuresOfScales.contains(measure) {
      if case .scale = variable.source {
      } else {
        report("'\(measure)' takes a scale; '\(variable.name)' is not one of the 'scales'", at: node)
        return nil
      }
    }
    if mustBeNumber, variable.measure != .numeric, variable.measure != .ordinal {
      report(
        "'\(measure)' takes a numeric or ordinal variable; '\(variable.name)' is \(variable.measure.rawValue)",
        at: node)
      return nil
    }
    if mustBeNumber, let message = Self.needsDeclaredOrder(variable) {
      report(message, at: node)
      return nil
    }
    return ReportTarget(target: .variable(variable.name))
  }

  mutating func difference(_ node: YAMLNode, _ measure: String) -> ReportTarget? {
    guard let formula = groupFormula(node, measure, mostOutcomes: 1), let outcome = formula.outcomes.first,
      let groups = formula.explanatory.first?.variable
    else { return nil }
    return ReportTarget(
      target: .comparison(outcome.outcome, groups: groups.name), outcome: outcome, groups: groups)
  }

  mutating func association(_ node: YAMLNode, _ measure: String) -> ReportTarget? {
    if case .list(let nodes) = node.content {
      let names = nodes.map { node -> String in
        if case .scalar(let text, _) = node.content { text } else { "" }
      }
      let example = names.count == 2 && !names.contains("") ? names : ["x", "y"]
      report(
        "'\(measure)' takes two variables with '~' between them: \(example.joined(separator: " ~ "))",
        at: node)
      return nil
    }
    guard let (formula, text) = formula(node, measure), let x = formula.outcomes.first,
      let y = formula.explanatory.first
    else { return nil }
    var problems: [SyntaxProblem] = []
    for part in [x, y] {
      if let message = Self.needsDeclaredOrder(part.variable) {
        problems.append(.init(offset: part.offset, message: message))
      }
    }
    if x.level != nil {
      problems.append(
        .init(
          offset: x.offset,
          message: "'\(measure)' takes two variables, 'x ~ y'; 'difference' takes 'variable = LEVEL'"))
    }
    if formula.outcomes.count > 1 || formula.explanatory.count > 1 {
      let part = formula.outcomes.count > 1 ? formula.outcomes[1] : formula.explanatory[1]
      problems.append(.init(offset: part.offset, message: "'\(measure)' takes two variables, 'x ~ y'"))
    }
    report(problems, in: text, of: node)
    return problems.isEmpty ? ReportTarget(target: .association(x.variable.name, y.variable.name)) : nil
  }

  /// `none`, `positive`, `negative`, `A > B` or `A < B`.
  mutating func direction(_ node: YAMLNode?, of target: ReportTarget) -> PublishedReport.Direction? {
    guard let node, let text = text(node, "direction") else { return nil }
    switch target.target {
    case .comparison, .association: break
    case .event, .variable, .test:
      report("'direction' is for a difference or an association", at: node)
      return nil
    }
    switch text {
    case "none": return PublishedReport.Direction.none
    case "positive": return .positive
    case "negative": return .negative
    default: break
    }
    guard let (left, sign, right) = Self.sides(text) else {
      let choices = ["none", "positive", "negative"]
      let nearest = NearestWord.nearest(to: text, among: choices).map { "; did you mean '\($0)'?" } ?? ""
      report("'direction' takes none, positive, negative or 'A > B', found '\(text)'\(nearest)", at: node)
      return nil
    }
    guard let groups = target.groups else {
      report(
        "'A > B' is for a difference between groups; an association is none, positive or negative", at: node)
      return nil
    }
    let labels = [left, right].compactMap { side -> String? in
      switch groups.level(side) {
      case .label(let label): return label
      case .problem(let message):
        report(message, at: node)
        return nil
      }
    }
    guard labels.count == 2 else { return nil }
    guard labels[0] != labels[1] else {
      report("'direction' names the same level twice", at: node)
      return nil
    }
    return sign == ">"
      ? .order(higher: labels[0], lower: labels[1]) : .order(higher: labels[1], lower: labels[0])
  }

  /// Two labels with `>` or `<` between them; quotes and spaces are theirs to use.
  private static func sides(_ text: String) -> (String, Character, String)? {
    var quote: Character?
    var cuts: [String.Index] = []
    for index in text.indices {
      let character = text[index]
      if let open = quote {
        if character == open { quote = nil }
      } else if character == "'" && text[..<index].last.map(\.isLetter) != true || character == "\"" {
        quote = character
      } else if character == ">" || character == "<" {
        cuts.append(index)
      }
    }
    guard cuts.count == 1, let cut = cuts.first else { return nil }
    let sides = [text[..<cut], text[text.index(after: cut)...]].map { side -> String in
      let side = LabelText.folded(String(side))
      guard side.count > 1, let first = side.first, first == side.last, first == "'" || first == "\"" else {
        return side
      }
      return String(side.dropFirst().dropLast())
    }
    return sides.contains("") ? nil : (sides[0], text[cut], sides[1])
  }

  /// What a report says has to be possible, and something.
  mutating func check(_ report: PublishedReport, _ fields: Fields, _ target: ReportTarget) {
    if let node = fields["margin"] {
      switch report.target {
      case .comparison:
        if let outcome = target.outcome, report.margin != nil { _ = margin(node, forDifferenceIn: outcome) }
      case .association:
        if let margin = report.margin, case .r = margin { break }
        if report.margin != nil { self.report("the margin of an association is in r: 'r .10'", at: node) }
      case .event, .variable, .test: self.report("'margin' is for a difference or an association", at: node)
      }
    }
    if let value = report.value, let node = fields["value"],
      ["proportion", "proportion_of_total", "proportion_of_responses"].contains(report.measure),
      value.value < 0 || value.value > 1
    {
      let advice = value.isPercentage || value.value > 100 ? "" : ": write \(value.text)%"
      self.report(
        "a proportion lies between 0 and 1, or 0% and 100%\(advice), found '\(value.text)'", at: node)
    }
    if let p = report.p, let node = fields["p"], p.value < 0 || p.value > 1 {
      self.report("'p' lies between 0 and 1, found '\(p.text)'", at: node)
    }
    let isSpread = report.measure == "sd"
    if let sd = isSpread ? report.value : report.sd, sd.value < 0,
      let node = fields[isSpread ? "value" : "sd"]
    {
      self.report("a standard deviation is 0 or more, found '\(sd.text)'", at: node)
    }
    let saysSomething = ["value", "direction", "p", "sd"].contains { fields[$0] != nil }
    if !saysSomething, report.measure != "test" {
      self.report("a report needs a 'value' or a 'direction'", at: fields.mark)
    }
  }
}
