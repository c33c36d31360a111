import StudyFile

/// What of a study file decides what is counted, in words: two files that agree in it give the same tallies.
package struct StudyMeaning: Sendable, Equatable, Codable {
  /// The keys of `data` that decide who is counted.
  package var data: [String: String]
  /// The variables that are read or derived, by name.
  package var variables: [String: String]
  /// What is counted, in the order of the plan.
  package var requests: [String]

  package init(_ study: Study, _ plan: TallyPlan) {
    data = ["missing": study.data.missing.map(StudyMeaning.quoted).joined(separator: ", ")]
    if study.data.decimal != .point { data["decimal"] = study.data.decimal.rawValue }
    if let count = study.data.count { data["count"] = count.value }
    if let weight = study.data.weight { data["weight"] = weight.value }
    if !study.data.exclude.isEmpty {
      data["exclude"] = study.data.exclude.map(\.value.text).joined(separator: " or ")
    }
    var names = plan.variables
    for condition in study.data.exclude { names.formUnion(condition.value.variables) }
    var waiting = Array(names)
    variables = [:]
    while let name = waiting.popLast() {
      guard variables[name] == nil, let variable = study.variable(name) else { continue }
      variables[name] = Self.text(variable)
      waiting += variable.source.ingredients ?? []
      waiting += variable.asked?.value.variables ?? []
    }
    requests = plan.requests.map(\.text)
  }

  /// In what this study differs from another one, in a few words; `nil` where both count the same.
  package func difference(from other: StudyMeaning) -> String? {
    for key in ["exclude", "missing", "decimal", "count", "weight"] where data[key] != other.data[key] {
      return "'\(key)' under 'data' is not the same"
    }
    for name in Set(variables.keys).union(other.variables.keys).sorted()
    where variables[name] != other.variables[name] {
      if variables[name] == nil { return "'\(name)' is not counted here" }
      if other.variables[name] == nil { return "'\(name)' is not counted there" }
      return "'\(name)' is defined otherwise"
    }
    if let request = requests.first(where: { !other.requests.contains($0) }) {
      return "\(request) is not counted there"
    }
    if let request = other.requests.first(where: { !requests.contains($0) }) {
      return "\(request) is not counted here"
    }
    return requests == other.requests ? nil : "the analyses stand in another order"
  }

  /// A variable without what it is called in tables, which decides no count.
  private static func text(_ variable: Variable) -> String {
    var parts = [variable.measure.rawValue]
    switch variable.source {
    case .column(let column): parts.append("column \(quoted(column))")
    case .columns(let columns): parts.append("columns \(columns.map(quoted).joined(separator: ", "))")
    case .separated(let column, let separator):
      parts.append("column \(quoted(column)) separated by \(quoted(separator))")
    case .cut(let cut):
      parts.append("cut of \(cut.of) at \(cut.at.map { "\($0)" }.joined(separator: ", "))")
    case .recode(let recode):
      let groups = recode.groups.map { "[\($0.map(quoted).joined(separator: ", "))]" }
      parts.append("recode of \(recode.of) to \(groups.joined(separator: ", "))")
    case .compute(let expression): parts.append("compute \(expression.value.text)")
    case .scale(let scale):
      let items = scale.items.map { ($0.isReversed ? "-" : "") + $0.variable }
      parts.append("\(scale.score.rawValue) of \(items.joined(separator: ", "))")
      parts.append("at least \(scale.minimumItems)")
      if let range = scale.range { parts.append("from \(range.lowerBound) to \(range.upperBound)") }
    }
    if !variable.levels.isEmpty {
      parts.append(
        "values " + variable.levels.map { "\(quoted($0.code)): \(quoted($0.label))" }.joined(separator: ", "))
    }
    if !variable.missing.isEmpty {
      parts.append("missing " + variable.missing.map { quoted($0.code) }.joined(separator: ", "))
    }
    if !variable.ticked.isEmpty {
      parts.append("ticked " + variable.ticked.map(quoted).joined(separator: ", "))
    }
    if let range = variable.range { parts.append("range \(range.lowerBound) to \(range.upperBound)") }
    if let other = variable.other { parts.append("other \(quoted(other))") }
    if let decimal = variable.decimal { parts.append("decimal \(decimal.rawValue)") }
    if let asked = variable.asked { parts.append("asked where \(asked.value.text)") }
    if variable.measure == .multiple { parts.append("base \(variable.base.rawValue)") }
    return parts.joined(separator: "; ")
  }

  private static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}

extension TallyRequest {
  /// What is counted, in words.
  var text: String {
    let what =
      switch kind {
      case .patterns(let axes):
        axes.isEmpty ? "everyone" : "patterns of " + axes.map(\.text).joined(separator: " × ")
      case .crossProducts(let names): "moments of " + names.joined(separator: ", ")
      case .occasions(let occasions): "\(occasions.answer) by \(occasions.by) of each \(occasions.id)"
      }
    return what + (weight.map { " weighted by \($0)" } ?? "")
      + (condition.map { " where \($0.text)" } ?? "")
  }
}

extension Axis {
  var text: String {
    switch self {
    case .variable(let name): name
    case .option(let name, let option): "\(name)[\(option + 1)]"
    case .condition(let condition): "(\(condition.text))"
    }
  }
}
