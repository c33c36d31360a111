/// A name in an expression, to be looked up later.
struct NameUse: Sendable, Equatable {
  var name: String
  var offset: Int
}

/// Arithmetic: `+ - * / ^`, signs, parentheses and the five functions. Names are not looked up here.
struct ExpressionParser {
  var cursor: TokenCursor
  private(set) var uses: [NameUse] = []

  init(_ cursor: TokenCursor) { self.cursor = cursor }

  /// The whole of a text.
  static func parse(_ text: String) throws(SyntaxProblem) -> (Expression, [NameUse]) {
    var parser = ExpressionParser(try TokenCursor(text))
    let expression = try parser.sum()
    guard parser.cursor.current.kind == .end else {
      throw parser.cursor.problem(
        "expected one of + - * / ^ or the end, found \(parser.cursor.found)\(parser.operatorHint)")
    }
    return (expression, parser.uses)
  }

  private var operatorHint: String {
    switch cursor.current.kind {
    case .word, .name:
      "; a name with other characters than letters, digits, '_' and '.' stands in `backquotes`"
    default: ""
    }
  }

  mutating func sum() throws(SyntaxProblem) -> Expression {
    var left = try product()
    while true {
      if cursor.take("+") {
        left = .operation(left, .plus, try product())
      } else if cursor.take("-") {
        left = .operation(left, .minus, try product())
      } else {
        return left
      }
    }
  }

  private mutating func product() throws(SyntaxProblem) -> Expression {
    var left = try signed()
    while true {
      if cursor.take("*") {
        left = .operation(left, .times, try signed())
      } else if cursor.take("/") {
        left = .operation(left, .divide, try signed())
      } else {
        return left
      }
    }
  }

  /// A sign binds more loosely than a power: -2^2 is -4.
  private mutating func signed() throws(SyntaxProblem) -> Expression {
    if cursor.take("-") {
      let inner = try signed()
      if case .number(let value) = inner { return .number(-value) }
      return .negative(inner)
    }
    if cursor.take("+") { return try signed() }
    return try power()
  }

  /// Right to left: 2^3^2 is 2^9.
  private mutating func power() throws(SyntaxProblem) -> Expression {
    let base = try operand()
    return cursor.take("^") ? .operation(base, .power, try signed()) : base
  }

  private mutating func operand() throws(SyntaxProblem) -> Expression {
    let start = cursor.current.range.lowerBound
    if case .number(let value) = cursor.current.kind {
      cursor.advance()
      return .number(value)
    }
    if cursor.current.isSymbol("(") {
      cursor.advance()
      let inner = try sum()
      try cursor.expect(")", "expected ) or one of + - * / ^")
      return inner
    }
    if case .word(let word) = cursor.current.kind, cursor.peek().isSymbol("(") { return try function(word) }
    if let name = cursor.nameHere {
      cursor.advance()
      uses.append(NameUse(name: name, offset: start))
      return .variable(name)
    }
    throw cursor.problem("expected a number or a numeric variable, found \(cursor.found)")
  }

  private mutating func function(_ name: String) throws(SyntaxProblem) -> Expression {
    guard let function = Expression.Function(rawValue: name) else {
      let known = Expression.Function.allCases.map(\.rawValue)
      throw cursor.problem("unknown function '\(name)'\(NearestWord.hint(for: name, among: known))")
    }
    cursor.advance()
    cursor.advance()
    let argument = try sum()
    try cursor.expect(")", "\(name) takes one number: expected ) or one of + - * / ^")
    return .function(function, argument)
  }
}
