import StudyFile

extension Labels {
  /// A condition in words: "Theoretical orientation is PDT or CBT".
  func text(_ condition: Condition) -> String { text(condition.joined, isInside: false) }

  private func text(_ condition: Condition, isInside: Bool) -> String {
    if let lines = condition.lines { return Self.text(lines) }
    switch condition {
    case .isAnyOf(let variable, let labels):
      let verb = options(of: variable) == nil ? "is" : "includes"
      return "\(title(variable)) \(verb) \(labels.map(\.folded).listed("or"))"
    case .not(.isAnyOf(let variable, let labels)):
      let verb = options(of: variable) == nil ? "is not" : "does not include"
      return "\(title(variable)) \(verb) \(labels.map(\.folded).listed("or"))"
    case .not(.isMissing(let variable)): return "\(title(variable)) is not missing"
    case .isOrdered(let variable, let comparison, let label):
      return "\(title(variable)) \(comparison.sign) \(label.folded)"
    case .compares(let left, let comparison, let right):
      return "\(text(left)) \(comparison.sign) \(text(right))"
    case .isMissing(let variable): return "\(title(variable)) is missing"
    case .not(let inner): return "not (\(text(inner)))"
    case .all(let parts): return joined(parts, " and ", isInside)
    case .any(let parts): return joined(parts, " or ", isInside)
    }
  }

  /// As many lines as a cell has room for.
  private static let mostLines = 10

  private static func text(_ lines: [Int]) -> String {
    let shown = lines.prefix(mostLines).map(NumberFormat.count)
    guard lines.count <= mostLines else {
      return "lines \(shown.joined(separator: ", ")) and \(NumberFormat.count(lines.count - mostLines)) more"
    }
    return (lines.count == 1 ? "line " : "lines ") + shown.listed()
  }

  private func joined(_ parts: [Condition], _ word: String, _ isInside: Bool) -> String {
    let whole = parts.map { text($0, isInside: true) }.joined(separator: word)
    return isInside && parts.count > 1 ? "(\(whole))" : whole
  }

  func text(_ expression: Expression) -> String {
    switch expression {
    case .number(let value):
      value == value.rounded()
        ? NumberFormat.fixed(value, 0) : value.description.replacing("-", with: NumberFormat.minus)
    case .variable(let name): title(name)
    case .negative(let inner): NumberFormat.minus + operand(inner)
    case .operation(let left, let sign, let right): "\(operand(left)) \(sign.mark) \(operand(right))"
    case .function(let function, let inner): "\(function.rawValue)(\(text(inner)))"
    case .index(let index, let names, let isOfAll):
      "\(index.words)\(isOfAll ? "" : " in \(names.map(title).listed())")"
    case .line: "line of the export"
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

extension AnswerIndex {
  /// What it is, as a sentence has it.
  fileprivate var words: String {
    switch self {
    case .longstring: "longest run of one answer"
    case .irv: "standard deviation of a person's answers"
    case .unanswered: "number of unanswered questions"
    }
  }
}

extension [String] {
  /// "a, b, and c"
  func listed(_ word: String = "and") -> String {
    switch count {
    case 0: ""
    case 1: self[0]
    case 2: "\(self[0]) \(word) \(self[1])"
    default: "\(dropLast().joined(separator: ", ")), \(word) \(self[count - 1])"
    }
  }
}
