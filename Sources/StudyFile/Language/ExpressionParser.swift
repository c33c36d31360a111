/// A name in an expression, to be looked up later.
struct NameUse: Sendable, Equatable {
  var name: String
  var offset: Int
  /// One of the answers that an index looks at, which need not be numeric.
  var index: AnswerIndex?

  init(name: String, offset: Int, index: AnswerIndex? = nil) {
    self.name = name
    self.offset = offset
    self.index = index
  }
}

/// Arithmetic: `+ - * / ^`, signs, parentheses, functions and indices of several answers. Names are not looked up here.
struct ExpressionParser {
  var cursor: TokenCursor
  private(set) var uses: [NameUse] = []
  /// All questions, for an index that names none; `nil` where it has to.
  private let questions: [String]?
  /// Whether `line` is the line of the export, and not the name of a variable.
  private let hasLine: Bool

  init(_ cursor: TokenCursor, questions: [String]? = nil, hasLine: Bool = false) {
    self.cursor = cursor
    self.questions = questions
    self.hasLine = hasLine
  }

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
      if hasLine, name == "line" { return .line }
      uses.append(NameUse(name: name, offset: start))
      return .variable(name)
    }
    throw cursor.problem("expected a number or a numeric variable, found \(cursor.found)")
  }

  private mutating func function(_ name: String) throws(SyntaxProblem) -> Expression {
    if let index = AnswerIndex(rawValue: name) { return try self.index(index) }
    guard let function = Expression.Function(rawValue: name) else {
      let known = Expression.Function.allCases.map(\.rawValue) + AnswerIndex.allCases.map(\.rawValue)
      throw cursor.problem("unknown function '\(name)'\(NearestWord.hint(for: name, among: known))")
    }
    cursor.advance()
    cursor.advance()
    let argument = try sum()
    try cursor.expect(")", "\(name) takes one number: expected ) or one of + - * / ^")
    return .function(function, argument)
  }

  /// `longstring(ease)`, `irv(q1, q2, q3)`, `unanswered()`.
  private mutating func index(_ index: AnswerIndex) throws(SyntaxProblem) -> Expression {
    let start = cursor.current.range.lowerBound
    cursor.advance()
    cursor.advance()
    if cursor.current.isSymbol(")") {
      guard let questions, index == .unanswered else {
        throw cursor.problem(
          "\(index.rawValue) takes a scale, or questions: \(index.rawValue)(q1, q2, q3)", at: start)
      }
      cursor.advance()
      return .index(index, of: questions, isOfAll: true)
    }
    var names: [String] = []
    repeat {
      let offset = cursor.current.range.lowerBound
      guard let name = cursor.nameHere else {
        throw cursor.problem("\(index.rawValue) takes a scale, or questions; found \(cursor.found)")
      }
      cursor.advance()
      uses.append(NameUse(name: name, offset: offset, index: index))
      names.append(name)
    } while cursor.take(",")
    try cursor.expect(")", "\(index.rawValue) takes a scale, or questions: expected , or )")
    return .index(index, of: names, isOfAll: false)
  }
}
