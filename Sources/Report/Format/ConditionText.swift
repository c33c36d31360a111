import StudyFile

extension Labels {
  /// A condition in words: "Theoretical orientation is PDT or CBT".
  func text(_ condition: Condition) -> String { text(condition.joined, isInside: false) }

  private func text(_ condition: Condition, isInside: Bool) -> String {
    if let lines = condition.lines { return text(lines) }
    switch condition {
    case .isAnyOf(let variable, let labels):
      return say(
        options(of: variable) == nil ? "condition.is" : "condition.includes", variable: title(variable),
        levels: say.list(labels.map(\.folded), "or")
      ).plain
    case .not(.isAnyOf(let variable, let labels)):
      return say(
        options(of: variable) == nil ? "condition.is-not" : "condition.includes-not",
        variable: title(variable), levels: say.list(labels.map(\.folded), "or")
      ).plain
    case .not(.isMissing(let variable)):
      return say("condition.answered", variable: title(variable)).plain
    case .isOrdered(let variable, let comparison, let label):
      return "\(title(variable)) \(comparison.sign) \(label.folded)"
    case .compares(let left, let comparison, let right):
      return "\(text(left)) \(comparison.sign) \(text(right))"
    case .isMissing(let variable): return say("condition.missing", variable: title(variable)).plain
    case .not(let inner): return say("condition.not", condition: text(inner)).plain
    case .all(let parts): return joined(parts, "condition.and", isInside)
    case .any(let parts): return joined(parts, "condition.or", isInside)
    }
  }

  /// As many lines as a cell has room for.
  private static let mostLines = 10

  private func text(_ lines: [Int]) -> String {
    let shown = lines.prefix(Self.mostLines).map { numbers.count($0) }
    let more = lines.count - Self.mostLines
    guard more <= 0 else {
      return say("condition.lines.more", lines: shown.joined(separator: ", "), more: more).plain
    }
    return say("condition.lines", n: lines.count, lines: say.list(shown)).plain
  }

  private func joined(_ parts: [Condition], _ word: String, _ isInside: Bool) -> String {
    let whole = parts.map { text($0, isInside: true) }.joined(separator: " \(say(word).plain) ")
    return isInside && parts.count > 1 ? "(\(whole))" : whole
  }

  func text(_ expression: Expression) -> String {
    switch expression {
    case .number(let value):
      value == value.rounded()
        ? numbers.fixed(value, 0)
        : value.description.replacing("-", with: NumberFormat.minus).replacing(".", with: numbers.point)
    case .variable(let name): title(name)
    case .negative(let inner): NumberFormat.minus + operand(inner)
    case .operation(let left, let sign, let right): "\(operand(left)) \(sign.mark) \(operand(right))"
    case .function(let function, let inner): "\(function.rawValue)(\(text(inner)))"
    case .index(let index, let names, let isOfAll):
      isOfAll
        ? say("index.\(index.rawValue)").plain
        : say("index.\(index.rawValue).of", variables: say.list(names.map(title))).plain
    case .line: say("condition.line").plain
    }
  }

  private func operand(_ expression: Expression) -> String {
    if case .operation = expression { return "(\(text(expression)))" }
    return text(expression)
  }
}

extension Condition {
  /// "x = a or x = b" as the "x in [a, b]" that it means.
  var joined: Condition {
    guard case .any(let parts) = self else { return self }
    var levels: [String] = []
    var names: Set<String> = []
    for part in parts {
      guard case .isAnyOf(let variable, let labels) = part else { return self }
      names.insert(variable)
      levels += labels.filter { !levels.contains($0) }
    }
    guard names.count == 1, let name = names.first else { return self }
    return .isAnyOf(variable: name, labels: levels)
  }
}

extension Condition.Comparison {
  fileprivate var sign: String {
    switch self {
    case .equal: "="
    case .notEqual: "≠"
    case .less: "<"
    case .lessOrEqual: "≤"
    case .greater: ">"
    case .greaterOrEqual: "≥"
    }
  }
}

extension Expression.Operator {
  fileprivate var mark: String {
    switch self {
    case .minus: NumberFormat.minus
    case .times: "×"
    case .divide: "÷"
    case .plus, .power: rawValue
    }
  }
}
