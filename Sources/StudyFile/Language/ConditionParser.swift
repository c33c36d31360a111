/// Conditions: comparisons joined by `and`, `or`, `not` and parentheses, by recursive descent. Names and labels are
/// looked up on the way, because what may stand after a variable depends on what the variable is.
struct ConditionParser {
  let codebook: Codebook
  var cursor: TokenCursor
  /// Errors that the parser could read past.
  var problems: [SyntaxProblem] = []
  /// A variable was used that has an error of its own: the condition cannot be built, and no one needs to hear it.
  var usesInvalidVariable = false
  /// The last `variable = level`, which `or` is often meant to give a second level.
  var lastLevel: LevelName?

  struct Outcome {
    var condition: Condition?
    var problems: [SyntaxProblem]
  }

  static func parse(_ text: String, with codebook: Codebook) -> Outcome {
    do {
      var parser = ConditionParser(codebook: codebook, cursor: try TokenCursor(text))
      do {
        let condition = try parser.disjunction()
        try parser.expectEnd()
        let isUsable = parser.problems.isEmpty && !parser.usesInvalidVariable
        return Outcome(condition: isUsable ? condition : nil, problems: parser.problems)
      } catch {
        return Outcome(condition: nil, problems: parser.problems + [error])
      }
    } catch {
      return Outcome(condition: nil, problems: [error])
    }
  }

  private func expectEnd() throws(SyntaxProblem) {
    guard cursor.current.kind != .end else { return }
    var hint = ""
    if case .word(let word) = cursor.current.kind, ["and", "or"].contains(word.lowercased()) {
      hint = "; write '\(word.lowercased())' in small letters"
    } else if case .other(let text) = cursor.current.kind {
      if text.hasPrefix("&") { hint = "; write 'and'" }
      if text.hasPrefix("|") { hint = "; write 'or'" }
      if text == "%" { hint = "; write a percentage as a number, 50% as 0.5" }
    } else if comparisonHere != nil {
      hint = "; write two comparisons joined by 'and'"
    } else if cursor.current.isSymbol(",") {
      hint = "; numbers have a decimal point"
    }
    throw cursor.problem("expected 'and', 'or' or the end, found \(cursor.found)\(hint)")
  }

  private mutating func disjunction() throws(SyntaxProblem) -> Condition {
    var parts = [try conjunction()]
    while cursor.takeWord("or") { parts.append(try conjunction()) }
    return parts.count == 1 ? parts[0] : .any(parts)
  }

  private mutating func conjunction() throws(SyntaxProblem) -> Condition {
    var parts = [try negation()]
    while cursor.takeWord("and") { parts.append(try negation()) }
    return parts.count == 1 ? parts[0] : .all(parts)
  }

  private mutating func negation() throws(SyntaxProblem) -> Condition {
    var count = 0
    let start = cursor.current.range.lowerBound
    while cursor.takeWord("not") { count += 1 }
    guard count <= TokenCursor.deepest else {
      throw cursor.problem("'not' stands more than \(TokenCursor.deepest) times in a row", at: start)
    }
    var condition = try primary()
    for _ in 0..<count { condition = .not(condition) }
    return condition
  }

  private mutating func primary() throws(SyntaxProblem) -> Condition {
    if cursor.current.isWord("missing"), cursor.peek().isSymbol("(") { return try missing() }
    if cursor.current.isSymbol("("), !isArithmetic(cursor.tokenAfterGroup) {
      cursor.advance()
      let inner = try disjunction()
      try cursor.expect(")", "expected ')', 'and' or 'or'")
      return inner
    }
    if cursor.current.isWord("missing"), case .word(let name) = cursor.peek().kind {
      throw cursor.problem("'missing' takes its variable in parentheses: missing(\(name))")
    }
    if let name = cursor.current.keyword { throw cursor.problem("expected a comparison, found '\(name)'") }
    if cursor.current.kind == .end {
      throw cursor.problem("expected a comparison such as 'age >= 18', found the end")
    }
    return try comparison()
  }

  /// Whether a parenthesis that is followed by this token held arithmetic rather than a condition.
  private func isArithmetic(_ next: Token?) -> Bool {
    guard let next else { return false }
    if next.isWord("in") { return true }
    return ["=", "!=", "<", "<=", ">", ">=", "+", "-", "*", "/", "^"].contains { next.isSymbol($0) }
  }

  private mutating func missing() throws(SyntaxProblem) -> Condition {
    cursor.advance()
    cursor.advance()
    guard let name = cursor.nameHere else {
      throw cursor.problem("missing( ) takes the name of a variable, found \(cursor.found)")
    }
    switch codebook[name] {
    case .variable: break
    case .invalid: usesInvalidVariable = true
    case .unknown: problems.append(cursor.problem(codebook.unknown(name)))
    }
    cursor.advance()
    try cursor.expect(")", "missing( ) takes one variable: expected ')'")
    return .isMissing(variable: name)
  }

  var comparisonHere: Condition.Comparison? {
    if case .symbol(let symbol) = cursor.current.kind { Condition.Comparison(rawValue: symbol) } else { nil }
  }

  /// The comparison sign here, which must be one.
  mutating func takeComparison(after what: String) throws(SyntaxProblem) -> Condition.Comparison {
    if let comparison = comparisonHere {
      cursor.advance()
      return comparison
    }
    var hint = ""
    if case .other(let text) = cursor.current.kind {
      let meant = ["==": "=", "<>": "!=", "=<": "<=", "=>": ">=", "≠": "!=", "≤": "<=", "≥": ">="]
      if let sign = meant[text] { hint = "; write '\(sign)'" }
    }
    if cursor.current.isWord("is") { hint = "; write '='" }
    if cursor.current.isWord("not"), cursor.peek().isWord("in") { hint = "; write 'not \(what) in […]'" }
    throw cursor.problem("expected one of = != < <= > >= in after '\(what)', found \(cursor.found)\(hint)")
  }
}
