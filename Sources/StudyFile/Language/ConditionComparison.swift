/// Comparisons, by what stands on their left.
extension ConditionParser {
  mutating func comparison() throws(SyntaxProblem) -> Condition {
    if case .quoted(let text) = cursor.current.kind {
      throw cursor.problem(
        "expected a variable, found a text in quotes; a name stands in `backquotes`: `\(text)`")
    }
    guard let name = cursor.nameHere, !isArithmeticSign(cursor.peek()) else { return try numericComparison() }
    switch codebook[name] {
    case .variable(let variable):
      switch variable.measure {
      case .nominal, .ordinal, .multiple:
        cursor.advance()
        return try categoricalComparison(variable)
      case .numeric: return try numericComparison()
      case .text, .date, .id:
        problems.append(
          cursor.problem(
            "'\(name)' is \(variable.measure.rawValue): the only condition on it is missing(\(StudyText.name(name)))"
          ))
        cursor.advance()
        return try unjudgedComparison(name)
      }
    case .invalid:
      usesInvalidVariable = true
      cursor.advance()
      return try unjudgedComparison(name)
    case .unknown where name == "line": return try numericComparison()
    case .unknown:
      problems.append(cursor.problem(unknownMessage(name)))
      cursor.advance()
      return try unjudgedComparison(name)
    }
  }

  private func isArithmeticSign(_ token: Token) -> Bool {
    ["+", "-", "*", "/", "^", "("].contains { token.isSymbol($0) }
  }

  /// `Yes = cried` is the wrong way round.
  private func unknownMessage(_ name: String) -> String {
    let other = cursor.peek(2)
    if cursor.peek().isSymbol("="), case .word(let word) = other.kind,
      case .variable(let variable) = codebook[word],
      case .label(let label) = variable.level(name)
    {
      return "a comparison starts with the variable: \(StudyText.name(word)) = \(StudyText.label(label))"
    }
    if let list = secondLevel(name) { return list }
    // A name of several words, without its backquotes.
    var words = name
    var ahead = 1
    while case .word(let word) = cursor.peek(ahead).kind {
      words += " " + word
      if case .unknown = codebook[words] {
      } else {
        return "a name with spaces stands in backquotes: `\(words)`"
      }
      ahead += 1
    }
    return codebook.unknown(name)
  }

  /// `freq = Often or Always`
  private func secondLevel(_ name: String) -> String? {
    guard let last = lastLevel, cursor.position > 0, cursor.tokens[cursor.position - 1].isWord("or"),
      case .variable(let variable) = codebook[last.variable], case .label(let label) = variable.level(name)
    else { return nil }
    let next = cursor.peek()
    guard next.kind == .end || next.isWord("or") || next.isWord("and") || next.isSymbol(")") else {
      return nil
    }
    let list = [last.label, label].map(StudyText.label).joined(separator: ", ")
    return "'\(name)' is no variable; for several levels write \(StudyText.name(variable.name)) in [\(list)]"
  }

  private mutating func categoricalComparison(_ variable: Variable) throws(SyntaxProblem) -> Condition {
    let name = variable.name
    if cursor.takeWord("in") {
      var labels: [String] = []
      for value in try listOfTexts() where !labels.contains(value.text) {
        if let label = look(up: value, in: variable), !labels.contains(label) { labels.append(label) }
      }
      return .isAnyOf(variable: name, labels: labels)
    }
    let sign = cursor.current
    let comparison = try takeComparison(after: name)
    let value = try oneText(variable)
    let label = look(up: value, in: variable) ?? ""
    switch comparison {
    case .equal:
      lastLevel = LevelName(variable: name, label: label)
      return .isAnyOf(variable: name, labels: [label])
    case .notEqual: return .not(.isAnyOf(variable: name, labels: [label]))
    default:
      if variable.measure != .ordinal {
        let kind = variable.measure == .multiple ? "check-all-that-apply" : "nominal"
        problems.append(
          cursor.problem(
            "'\(name)' is \(kind): its levels have no order for '\(comparison.rawValue)'; use =, != or in",
            at: sign.range.lowerBound))
      } else if variable.lacksOrder, let message = StudyReader.needsDeclaredOrder(variable) {
        problems.append(cursor.problem(message, at: sign.range.lowerBound))
      }
      return .isOrdered(variable: name, comparison, label: label)
    }
  }

  private mutating func look(up value: (text: String, offset: Int), in variable: Variable) -> String? {
    switch variable.level(value.text) {
    case .label(let label): return label
    case .problem(let message):
      problems.append(cursor.problem(message, at: value.offset))
      return nil
    }
  }

  private mutating func numericComparison() throws(SyntaxProblem) -> Condition {
    let start = cursor.current
    let left = try expression()
    let what = cursor.text(start.range.lowerBound..<max(start.range.upperBound, previousEnd))
    if cursor.current.isWord("in") {
      cursor.advance()
      var parts: [Condition] = []
      for value in try listOfTexts() {
        guard let number = NumberText.value(value.text) else {
          problems.append(
            cursor.problem(
              "'\(what)' is numeric: the list takes numbers, found '\(value.text)'", at: value.offset))
          continue
        }
        judge(number, of: left, at: value.offset)
        parts.append(.compares(left, .equal, .number(number)))
      }
      return parts.count == 1 ? parts[0] : .any(parts)
    }
    let comparison = try takeComparison(after: what)
    if case .quoted(let text) = cursor.current.kind {
      problems.append(
        cursor.problem(
          "'\(what)' is numeric: compare it with a number"
            + (NumberText.value(text) == nil ? ", not with a text" : " without quotes, \(text)")))
      cursor.advance()
      return .compares(left, comparison, .number(0))
    }
    let offset = cursor.current.range.lowerBound
    if cursor.current.isWord("missing") {
      throw cursor.problem("whether an answer is missing is asked with missing(\(what))")
    }
    if case .word(let word) = cursor.current.kind, !isArithmeticSign(cursor.peek()),
      case .unknown = codebook[word], !Keyword.all.contains(word)
    {
      problems.append(
        cursor.problem(
          "'\(what)' is numeric, and '\(word)' is neither a number nor a variable"
            + (NearestWord.nearest(to: word, among: codebook.names).map { "; did you mean '\($0)'?" } ?? "")))
      cursor.advance()
      return .compares(left, comparison, .number(0))
    }
    let right = try expression()
    if case .number(let number) = right { judge(number, of: left, at: offset) }
    return .compares(left, comparison, right)
  }

  /// A typed missing value is never equal to an answer.
  private mutating func judge(_ number: Double, of left: Expression, at offset: Int) {
    guard case .variable(let name) = left, case .variable(let variable) = codebook[name] else { return }
    let covering = variable.missing.first {
      NumberText.value($0.code) == number || $0.range?.contains(number) == true
    }
    guard let missing = covering else { return }
    problems.append(
      cursor.problem(
        "'\(missing.code)' is a missing value of '\(name)'; use missing(\(StudyText.name(name)))", at: offset)
    )
  }

  private var previousEnd: Int {
    cursor.position == 0 ? 0 : cursor.tokens[cursor.position - 1].range.upperBound
  }

  private mutating func expression() throws(SyntaxProblem) -> Expression {
    var parser = ExpressionParser(cursor, questions: codebook.questions, hasLine: codebook.hasLine)
    let expression = try parser.sum()
    cursor = parser.cursor
    for use in parser.uses {
      switch codebook[use.name] {
      case .variable(let variable):
        if let message = use.unfitness(of: variable) {
          problems.append(cursor.problem(message, at: use.offset))
        } else if use.index == nil, variable.measure != .numeric {
          problems.append(
            cursor.problem(
              "'\(use.name)' is \(variable.measure.rawValue): expected a numeric variable", at: use.offset))
        }
      case .invalid: usesInvalidVariable = true
      case .unknown: problems.append(cursor.problem(codebook.unknown(use.name), at: use.offset))
      }
    }
    return expression
  }

  /// Reads past a comparison whose variable is not known well enough to judge it.
  private mutating func unjudgedComparison(_ name: String) throws(SyntaxProblem) -> Condition {
    var depth = 0
    while cursor.current.kind != .end, !cursor.current.isWord("and"), !cursor.current.isWord("or") {
      if cursor.current.isSymbol("(") { depth += 1 }
      if cursor.current.isSymbol(")") {
        if depth == 0 { break }
        depth -= 1
      }
      cursor.advance()
    }
    return .isMissing(variable: name)
  }
}
