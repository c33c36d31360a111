/// A level of a variable, as the study file or the export writes it.
package struct LevelName: Sendable, Hashable, Codable {
  package var variable: String
  package var label: String

  package init(variable: String, label: String) {
    self.variable = variable
    self.label = label
  }
}

extension Study {
  /// The levels that conditions, events and findings name of variables whose levels are not listed, each once, where it is
  /// named first. Whether anybody has them shows only in the data.
  package var namedLevels: [Located<LevelName>] {
    var named: [Located<LevelName>] = []
    var seen: Set<LevelName> = []
    func add(_ levels: [LevelName], at location: SourceLocation) {
      for level in levels where seen.insert(level).inserted { named.append(Located(level, at: location)) }
    }
    func add(_ condition: Located<Condition>?) {
      if let condition { add(condition.value.namedLevels, at: condition.location) }
    }
    for condition in data.exclude + rules + quality.attention { add(condition) }
    add(quality.complete)
    for variable in variables {
      guard case .recode(let recode) = variable.source else { continue }
      add(
        recode.groups.joined().map { LevelName(variable: recode.of, label: $0) }, at: variable.location)
    }
    for analysis in analyses {
      add(analysis.condition)
      for condition in analysis.verb.events { add(condition.namedLevels, at: analysis.location) }
    }
    for report in findings.flatMap(\.reports) {
      add(report.among)
      for condition in report.events { add(condition.namedLevels, at: report.location) }
    }
    let undeclared = Set(
      variables.filter { $0.measure.isCategorical && $0.levels.isEmpty }.map(\.name))
    return named.filter { undeclared.contains($0.value.variable) }
  }
}

extension Analysis.Verb {
  /// What is counted, where it is less than a whole variable.
  package var events: [Condition] {
    switch self {
    case .proportion(let event): [event.condition]
    case .compare(let outcomes, _): outcomes.compactMap(\.event)
    case .equivalence(let outcome, _, _), .model(let outcome, _, _): [outcome.event].compactMap(\.self)
    case .pool(let pool): [pool.own?.condition].compactMap(\.self)
    case .describe, .comparePaired, .correlate, .reliability, .agreement, .factor, .interviews: []
    }
  }
}

extension PublishedReport {
  /// What the published number counts, and the groups that it compares.
  package var events: [Condition] {
    switch subject {
    case .event(let event): return [event.condition]
    case .comparison(let outcome, let groups):
      var events = [outcome.event].compactMap(\.self)
      if case .order(let higher, let lower) = direction {
        events += [higher, lower].map { .isAnyOf(variable: groups, labels: [$0]) }
      }
      return events
    case .variable, .association, .test: return []
    }
  }
}

extension Outcome {
  fileprivate var event: Condition? { level.map { .isAnyOf(variable: variable, labels: [$0]) } }
}

extension Condition {
  /// Every level that it names.
  package var namedLevels: [LevelName] {
    switch self {
    case .isAnyOf(let variable, let labels): labels.map { LevelName(variable: variable, label: $0) }
    case .isOrdered(let variable, _, let label): [LevelName(variable: variable, label: label)]
    case .compares, .isMissing: []
    case .not(let inner): inner.namedLevels
    case .all(let parts), .any(let parts): parts.flatMap(\.namedLevels)
    }
  }

  /// The levels without which the condition says nothing of anybody, where all of them are among `absent`.
  package func rests(onlyOn absent: Set<LevelName>) -> [LevelName]? {
    switch self {
    case .isAnyOf, .isOrdered:
      let levels = namedLevels
      return !levels.isEmpty && levels.allSatisfy(absent.contains) ? levels : nil
    case .compares, .isMissing: return nil
    case .not(let inner): return inner.rests(onlyOn: absent)
    case .all(let parts): return parts.lazy.compactMap { $0.rests(onlyOn: absent) }.first
    case .any(let parts):
      let found = parts.compactMap { $0.rests(onlyOn: absent) }
      return found.count == parts.count ? found.flatMap(\.self) : nil
    }
  }
}
