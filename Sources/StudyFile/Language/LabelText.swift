/// Labels and codes as they stand in conditions: one word, quotes, or an item of a list.
extension ConditionParser {
  /// `[a, b]`; labels with spaces may stand in a list without quotes.
  mutating func listOfTexts() throws(SyntaxProblem) -> [(text: String, offset: Int)] {
    try cursor.expect("[", "'in' takes a list in brackets, [a, b]: expected '['")
    var texts: [(String, Int)] = []
    while true {
      texts.append(try listItem())
      if cursor.take("]") { return texts }
      try cursor.expect(",", "expected ',' or ']'")
    }
  }

  private mutating func listItem() throws(SyntaxProblem) -> (String, Int) {
    let first = cursor.current
    if case .quoted(let text) = first.kind, [",", "]"].contains(where: { cursor.peek().isSymbol($0) }) {
      cursor.advance()
      return (text, first.range.lowerBound)
    }
    var last: Token?
    while !cursor.current.isSymbol(","), !cursor.current.isSymbol("]") {
      guard cursor.current.kind != .end else {
        throw cursor.problem("the list is never closed: expected ']'")
      }
      last = cursor.current
      cursor.advance()
    }
    guard let last else {
      throw cursor.problem("expected a label, a code or a number, found \(cursor.found)")
    }
    let range = first.range.lowerBound..<last.range.upperBound
    return (LabelText.folded(cursor.text(range)), range.lowerBound)
  }

  /// What stands after `=` where the left side is a categorical variable.
  mutating func oneText(_ variable: Variable) throws(SyntaxProblem) -> (text: String, offset: Int) {
    try LabelText.read(&cursor, of: variable)
  }
}

package enum LabelText {
  package static func folded(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  static func read(_ cursor: inout TokenCursor, of variable: Variable) throws(SyntaxProblem) -> (
    text: String, offset: Int
  ) {
    let first = cursor.current
    let offset = first.range.lowerBound
    if case .quoted(let text) = first.kind {
      cursor.advance()
      return (text, offset)
    }
    if first.isSymbol("[") {
      throw cursor.problem("several levels need 'in': \(StudyText.name(variable.name)) in [a, b]")
    }
    try refuseUnquotedSpaces(cursor, of: variable)
    var end = offset
    while isPart(cursor.current), cursor.current.range.lowerBound == end {
      end = cursor.current.range.upperBound
      cursor.advance()
    }
    guard end > offset else {
      throw cursor.problem("expected a label or a code of '\(variable.name)', found \(cursor.found)")
    }
    if isWordLike(cursor.current) {
      let start = cursor.current
      while isWordLike(cursor.current) {
        end = cursor.current.range.upperBound
        cursor.advance()
      }
      let text = folded(cursor.text(offset..<end))
      throw cursor.problem(
        "a label with spaces stands in quotes: '\(text)'",
        at: start.kind == .end ? start.range.lowerBound : offset)
    }
    return (cursor.text(offset..<end), offset)
  }

  /// A label such as `Licensed and supervised` would be read as two conditions.
  private static func refuseUnquotedSpaces(_ cursor: TokenCursor, of variable: Variable) throws(SyntaxProblem)
  {
    let rest = cursor.characters[cursor.current.range.lowerBound...]
    let label = variable.levels.map(\.label)
      .filter { $0.contains(where: \.isWhitespace) && rest.starts(with: $0) }
      .max { $0.count < $1.count }
    guard let label else { return }
    let after = rest.dropFirst(label.count).first
    guard after.map({ !Lexer.isWordCharacter($0) }) ?? true else { return }
    throw cursor.problem("a label with spaces stands in quotes: \(StudyText.label(label))")
  }

  private static func isPart(_ token: Token) -> Bool {
    switch token.kind {
    case .word(let word): !["and", "or"].contains(word)
    case .number, .other: true
    case .symbol(let symbol): ["+", "-", "*", "/", "^", ":"].contains(symbol)
    default: false
    }
  }

  private static func isWordLike(_ token: Token) -> Bool {
    switch token.kind {
    case .word(let word): !["and", "or"].contains(word)
    case .number: true
    default: false
    }
  }
}
