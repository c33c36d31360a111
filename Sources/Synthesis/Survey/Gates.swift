import StudyFile

/// Whom a question was put to, as far as the study file lets it be seen.
///
/// No key of a study file says it. But a question with a typed missing value, or a check-all-that-apply one, whose
/// published numbers (or, where there are none, whose analyses) all speak of the same group was most likely put to that
/// group only: years since the licence among the licensed.
struct Gates {
  private let study: Study

  init(_ study: Study) { self.study = study }

  func gate(of variable: Variable) -> Condition? {
    guard !variable.missing.isEmpty || variable.measure == .multiple else { return nil }
    let published = study.findings.flatMap(\.reports).filter { reads($0.target, variable.name) }
    let numbers = published.filter { $0.value != nil || $0.direction == nil }
    let fromFindings = common(numbers.map { $0.among?.value }, variable.name)
    if let fromFindings { return fromFindings }
    guard numbers.isEmpty else { return nil }
    let described = study.analyses.filter { analysis in
      if case .describe(let names) = analysis.verb { return names.contains { made($0, variable.name) } }
      if case .proportion(let event) = analysis.verb {
        return event.condition.variables.contains { made($0, variable.name) }
      }
      return false
    }
    return common(described.map { $0.condition?.value }, variable.name)
  }

  private func reads(_ target: PublishedReport.Target, _ name: String) -> Bool {
    switch target {
    case .event(let event): event.condition.variables.contains { made($0, name) }
    case .variable(let other): made(other, name)
    case .comparison, .association, .test: false
    }
  }

  /// Whether a variable is another one, or made of it.
  private func made(_ name: String, _ of: String) -> Bool {
    if name == of { return true }
    switch study.variable(name)?.source {
    case .cut(let cut): return made(cut.of, of)
    case .recode(let recode): return made(recode.of, of)
    case .compute(let expression): return expression.value.variables.contains { made($0, of) }
    case .scale(let scale): return scale.items.contains { made($0.variable, of) }
    case .column, .columns, .separated, nil: return false
    }
  }

  /// The condition that all have, where it is one and is not about the question itself.
  private func common(_ conditions: [Condition?], _ name: String) -> Condition? {
    guard let first = conditions.first ?? nil, conditions.allSatisfy({ $0 == first }),
      !first.variables.contains(where: { made($0, name) })
    else { return nil }
    return first
  }
}
