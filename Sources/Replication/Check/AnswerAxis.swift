import StudyFile

/// What one question can be answered with, as far as printed statements tell answers apart.
package struct AnswerAxis: Sendable {
  /// A class of answers that no statement tells apart.
  package enum Answer: Sendable, Hashable {
    case label(String)
    /// A level that the study file does not name.
    case otherLabel
    case number(Double)
    /// Of a check-all-that-apply option, or of a condition that is not taken apart.
    case yes, no
    case missing
  }

  /// The variable, its option, or the condition, that it is of.
  package let key: String
  package let answers: [Answer]
  /// The numbers that statements compare answers with, in order.
  let limits: [Double]

  /// The numbers that a class of a numeric variable stands for; an end that is `nil` is open without limit.
  package struct Numbers: Sendable, Hashable {
    package var low: Double?
    package var high: Double?
    /// Whether the ends are among them: they are where both are one limit, and nowhere else.
    package var includesEnds: Bool
  }

  /// What a class stands for; `nil` where it is not one of numbers.
  package func numbers(_ place: Int) -> Numbers? {
    guard answers.indices.contains(place), case .number = answers[place] else { return nil }
    // Limits and what lies between take turns, beginning below the first.
    let limit = place / 2
    if !place.isMultiple(of: 2) {
      return Numbers(low: limits[limit], high: limits[limit], includesEnds: true)
    }
    return Numbers(
      low: limit > 0 ? limits[limit - 1] : nil, high: limit < limits.count ? limits[limit] : nil,
      includesEnds: false)
  }
}

/// The axes that conditions are about, and how a condition reads an answer on them.
struct AnswerAxes: Sendable {
  private let study: Study
  private(set) var list: [AnswerAxis] = []
  private var places: [String: Int] = [:]
  /// The labels and limits that conditions mention of variables whose levels the study file leaves to the data.
  private var labels: [String: Set<String>] = [:]
  private var limits: [String: Set<Double>] = [:]

  /// All conditions have to be known first: they decide what is told apart.
  init(_ study: Study, conditions: [Condition], means: [String]) {
    self.study = study
    for condition in conditions { note(condition) }
    for condition in conditions { for key in keys(condition) { add(key) } }
    for name in means { add(root(name)) }
  }

  func place(of key: String) -> Int? { places[key] }

  private mutating func add(_ key: String) {
    guard places[key] == nil else { return }
    places[key] = list.count
    list.append(AnswerAxis(key: key, answers: answers(key), limits: (limits[key] ?? []).sorted()))
  }

  private func answers(_ key: String) -> [AnswerAxis.Answer] {
    guard let variable = study.variable(key) else { return [.yes, .no, .missing] }
    if variable.measure.isCategorical {
      let known = variable.levels.map(\.label)
      let rest = (labels[key] ?? []).subtracting(known).sorted()
      return (known + rest).map { .label($0) } + (known.isEmpty ? [.otherLabel] : []) + [.missing]
    }
    // Each limit, and what lies between: no statement tells more apart.
    let limits = (limits[key] ?? []).sorted()
    guard let first = limits.first, let last = limits.last else { return [.number(0), .missing] }
    var numbers = [first - 1]
    for (limit, next) in zip(limits, limits.dropFirst()) { numbers += [limit, limit + (next - limit) / 2] }
    return (numbers + [last, last + 1]).map { .number($0) } + [.missing]
  }

  /// The variable that another one is made of by naming or cutting alone.
  private func root(_ name: String) -> String {
    guard let variable = study.variable(name) else { return name }
    switch variable.source {
    case .cut(let cut): return root(cut.of)
    case .recode(let recode): return root(recode.of)
    case .column, .columns, .separated, .compute, .scale: return name
    }
  }

  private mutating func note(_ condition: Condition) {
    switch condition {
    case .isAnyOf(let name, let mentioned): note(name, mentioned)
    case .isOrdered(let name, _, let label): note(name, [label])
    case .isMissing(let name): note(name, [])
    case .compares(.variable(let name), _, .number(let limit)) where Self.isPlain(study.variable(name)):
      limits[name, default: []].insert(limit)
    case .compares: break
    case .not(let inner): note(inner)
    case .all(let parts), .any(let parts): for part in parts { note(part) }
    }
  }

  private mutating func note(_ name: String, _ mentioned: [String]) {
    switch study.variable(name)?.source {
    case .cut(let cut): limits[root(cut.of), default: []].formUnion(cut.at)
    case .recode(let recode): note(recode.of, recode.groups.flatMap { $0 })
    default: labels[name, default: []].formUnion(mentioned)
    }
  }

  private static func isPlain(_ variable: Variable?) -> Bool {
    variable.map { $0.measure == .numeric } ?? false
  }

  /// The axes that a condition is about.
  func keys(_ condition: Condition) -> [String] {
    switch condition {
    case .isAnyOf(let name, let mentioned) where study.variable(name)?.measure == .multiple:
      mentioned.map { "\(name) = \($0)" }
    case .isAnyOf(let name, _), .isOrdered(let name, _, _): [root(name)]
    case .isMissing(let name) where Self.isPlain(study.variable(name)) || isCategorical(name): [root(name)]
    case .compares(.variable(let name), _, .number) where Self.isPlain(study.variable(name)): [name]
    case .compares, .isMissing: [condition.text]
    case .not(let inner): keys(inner)
    case .all(let parts), .any(let parts): parts.flatMap(keys)
    }
  }

  func key(ofMean name: String) -> String { root(name) }

  private func isCategorical(_ name: String) -> Bool { study.variable(name)?.measure.isCategorical ?? false }

  /// Three-valued, as a study file's conditions are: `nil` is unknown.
  func holds(_ condition: Condition, _ answer: (String) -> AnswerAxis.Answer) -> Bool? {
    switch condition {
    case .isAnyOf(let name, let mentioned) where study.variable(name)?.measure == .multiple:
      return Self.any(mentioned.map { Self.truth(answer("\(name) = \($0)")) })
    case .isAnyOf(let name, let mentioned):
      return label(name, answer).map { mentioned.contains($0) } ?? (isOther(name, answer) ? false : nil)
    case .isOrdered(let name, let comparison, let level):
      guard let variable = study.variable(name), let label = label(name, answer),
        let place = variable.levels.firstIndex(where: { $0.label == label }),
        let limit = variable.levels.firstIndex(where: { $0.label == level })
      else { return nil }
      return Self.compare(Double(place), comparison, Double(limit))
    case .compares(.variable(let name), let comparison, .number(let limit))
    where Self.isPlain(study.variable(name)):
      guard case .number(let value) = answer(name) else { return nil }
      return Self.compare(value, comparison, limit)
    case .compares: return Self.truth(answer(condition.text))
    case .isMissing(let name) where Self.isPlain(study.variable(name)): return answer(root(name)) == .missing
    case .isMissing(let name) where isCategorical(name):
      return label(name, answer) == nil && !isOther(name, answer)
    case .isMissing: return Self.truth(answer(condition.text))
    case .not(let inner): return holds(inner, answer).map { !$0 }
    case .all(let parts):
      return Self.any(parts.map { part in holds(part, answer).map { !$0 } }).map { !$0 }
    case .any(let parts): return Self.any(parts.map { holds($0, answer) })
    }
  }

  /// The label that a categorical variable has; `nil` where it has none, or one without a name.
  func label(_ name: String, _ answer: (String) -> AnswerAxis.Answer) -> String? {
    guard let variable = study.variable(name) else { return nil }
    switch variable.source {
    case .cut(let cut):
      guard let value = number(root(cut.of), answer) else { return nil }
      let place = cut.at.count { $0 <= value }
      return place < variable.levels.count ? variable.levels[place].label : nil
    case .recode(let recode):
      guard let label = label(recode.of, answer),
        let place = recode.groups.firstIndex(where: { $0.contains(label) }), place < variable.levels.count
      else { return nil }
      return variable.levels[place].label
    case .column, .columns, .separated, .compute, .scale:
      if case .label(let label) = answer(name) { return label }
      return nil
    }
  }

  /// The number that stands for an answer; for levels, their codes.
  private func number(_ name: String, _ answer: (String) -> AnswerAxis.Answer) -> Double? {
    switch answer(name) {
    case .number(let value): return value
    case .label(let label):
      guard let variable = study.variable(name),
        let place = variable.levels.firstIndex(where: { $0.label == label })
      else { return nil }
      return variable.levelNumbers([])[place]
    case .otherLabel, .yes, .no, .missing: return nil
    }
  }

  /// Levels that only the data order cannot be compared without them.
  func reads(_ condition: Condition) -> Bool {
    switch condition {
    case .isOrdered(let name, _, _): study.variable(name).map { !$0.levels.isEmpty } ?? false
    case .isAnyOf, .isMissing, .compares: true
    case .not(let inner): reads(inner)
    case .all(let parts), .any(let parts): parts.allSatisfy(reads)
    }
  }

  private func isOther(_ name: String, _ answer: (String) -> AnswerAxis.Answer) -> Bool {
    root(name) == name && answer(name) == .otherLabel
  }

  private static func truth(_ answer: AnswerAxis.Answer) -> Bool? {
    answer == .missing ? nil : answer == .yes
  }

  private static func any(_ truths: [Bool?]) -> Bool? {
    if truths.contains(true) { return true }
    return truths.contains(nil) ? nil : false
  }

  private static func compare(_ left: Double, _ comparison: Condition.Comparison, _ right: Double) -> Bool {
    switch comparison {
    case .equal: left == right
    case .notEqual: left != right
    case .less: left < right
    case .lessOrEqual: left <= right
    case .greater: left > right
    case .greaterOrEqual: left >= right
    }
  }
}
