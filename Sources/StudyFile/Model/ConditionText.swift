extension Condition {
  /// The condition as a study file writes it; reading it gives the same condition.
  package var text: String {
    switch self {
    case .any where lines != nil: "line in [\((lines ?? []).map(String.init).joined(separator: ", "))]"
    case .isAnyOf(let variable, let labels): Self.membership(variable, labels, is: "=")
    case .isOrdered(let variable, let comparison, let label):
      "\(StudyText.name(variable)) \(comparison.rawValue) \(StudyText.label(label))"
    case .compares(let left, let comparison, let right): "\(left.text) \(comparison.rawValue) \(right.text)"
    case .isMissing(let variable): "missing(\(StudyText.name(variable)))"
    case .not(.isAnyOf(let variable, let labels)) where labels.count == 1:
      Self.membership(variable, labels, is: "!=")
    case .not(let inner): "not " + inner.textAsPart
    case .all(let parts): parts.map(\.textAsPart).joined(separator: " and ")
    case .any(let parts): parts.map { $0.isAny ? "(\($0.text))" : $0.text }.joined(separator: " or ")
    }
  }

  private static func membership(_ variable: String, _ labels: [String], is sign: String) -> String {
    let name = StudyText.name(variable)
    if labels.count == 1, let label = labels.first { return "\(name) \(sign) \(StudyText.label(label))" }
    return "\(name) in [\(labels.map(StudyText.label).joined(separator: ", "))]"
  }

  private var isAny: Bool { if case .any = self { true } else { false } }

  private var textAsPart: String {
    switch self {
    case .all, .any: "(\(text))"
    default: text
    }
  }
}

extension Expression {
  /// The expression as a study file writes it, with the fewest parentheses; reading it gives the same expression.
  package var text: String {
    switch self {
    case .number(let value): NumberText.text(value)
    case .variable(let name): StudyText.name(name)
    case .negative(let inner): "-" + inner.text(binding: 3)
    case .function(let function, let inner): "\(function.rawValue)(\(inner.text))"
    case .index(let index, _, isOfAll: true): "\(index.rawValue)()"
    case .index(let index, let names, _):
      "\(index.rawValue)(\(names.map(StudyText.name).joined(separator: ", ")))"
    case .line: "line"
    case .operation(let left, .power, let right): left.text(binding: 5) + "^" + right.text(binding: 3)
    case .operation(let left, let sign, let right):
      "\(left.text(binding: binding)) \(sign.rawValue) \(right.text(binding: binding + 1))"
    }
  }

  private func text(binding least: Int) -> String { binding < least ? "(\(text))" : text }

  /// 1 sums, 2 products, 3 signs, 4 powers, 5 what cannot be taken apart.
  private var binding: Int {
    switch self {
    case .number(let value): value.sign == .minus ? 3 : 5
    case .variable, .function, .index, .line: 5
    case .negative: 3
    case .operation(_, .plus, _), .operation(_, .minus, _): 1
    case .operation(_, .times, _), .operation(_, .divide, _): 2
    case .operation(_, .power, _): 4
    }
  }
}
