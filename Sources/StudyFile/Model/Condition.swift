/// A condition on a respondent's answers, with every name and level already checked against the study.
///
/// Three-valued: a comparison with a missing answer is unknown, `not` keeps it unknown, and unknown neither selects
/// nor excludes.
package indirect enum Condition: Sendable, Hashable {
  /// A categorical variable has one of these labels, or a check-all-that-apply one has one of them ticked.
  case isAnyOf(variable: String, labels: [String])
  /// An ordinal variable stands in this order to a level.
  case isOrdered(variable: String, Comparison, label: String)
  case compares(Expression, Comparison, Expression)
  case isMissing(variable: String)
  case not(Condition)
  case all([Condition])
  case any([Condition])

  package enum Comparison: String, Sendable, CaseIterable {
    case equal = "=", notEqual = "!=", less = "<", lessOrEqual = "<=", greater = ">", greaterOrEqual = ">="
  }
}

/// Arithmetic on numeric variables. Division by zero, the logarithm of a number that is not positive and the root of
/// a negative one are missing.
package indirect enum Expression: Sendable, Hashable {
  case number(Double)
  case variable(String)
  case negative(Expression)
  case operation(Expression, Operator, Expression)
  case function(Function, Expression)
  /// Of the answers to these, a scale standing for its items; `isOfAll` where the study file named none and meant all.
  case index(AnswerIndex, of: [String], isOfAll: Bool)
  /// The line of the export on which the record begins.
  case line

  package enum Operator: String, Sendable, CaseIterable {
    case plus = "+", minus = "-", times = "*", divide = "/", power = "^"
  }
  package enum Function: String, Sendable, CaseIterable { case abs, sqrt, log, exp, round }
}

extension Condition {
  /// Every variable that it reads.
  package var variables: Set<String> {
    switch self {
    case .isAnyOf(let variable, _), .isOrdered(let variable, _, _), .isMissing(let variable): [variable]
    case .compares(let left, _, let right): left.variables.union(right.variables)
    case .not(let condition): condition.variables
    case .all(let conditions), .any(let conditions):
      conditions.reduce(into: []) { $0.formUnion($1.variables) }
    }
  }
}

extension Expression {
  /// Every variable that it reads.
  package var variables: Set<String> {
    switch self {
    case .number, .line: []
    case .variable(let name): [name]
    case .index(_, let names, _): Set(names)
    case .negative(let inner), .function(_, let inner): inner.variables
    case .operation(let left, _, let right): left.variables.union(right.variables)
    }
  }

  /// Whether it asks on which line a record begins.
  package var asksForLine: Bool {
    switch self {
    case .line: true
    case .number, .variable, .index: false
    case .negative(let inner), .function(_, let inner): inner.asksForLine
    case .operation(let left, _, let right): left.asksForLine || right.asksForLine
    }
  }
}

extension Condition {
  /// Whether it asks on which line a record begins.
  package var asksForLine: Bool {
    switch self {
    case .compares(let left, _, let right): left.asksForLine || right.asksForLine
    case .isAnyOf, .isOrdered, .isMissing: false
    case .not(let inner): inner.asksForLine
    case .all(let parts), .any(let parts): parts.contains(where: \.asksForLine)
    }
  }

  /// The lines of the export that it names, where it does nothing else.
  package var lines: [Int]? {
    let parts: [Condition]
    switch self {
    case .any(let all): parts = all
    case .compares: parts = [self]
    default: return nil
    }
    let lines = parts.map { part -> Int? in
      guard case .compares(.line, .equal, .number(let line)) = part else { return nil }
      return Int(exactly: line)
    }
    return lines.isEmpty || lines.contains(nil) ? nil : lines.compactMap(\.self)
  }
}
