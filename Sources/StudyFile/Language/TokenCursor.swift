/// Walks through the tokens of one text. What every parser of the study file's small languages starts from.
struct TokenCursor {
  let characters: [Character]
  let tokens: [Token]
  private(set) var position = 0
  /// For each opening parenthesis, the token that closes it.
  private let closing: [Int: Int]

  /// Parentheses, signs and `not` inside one another, so that no text can exhaust the stack.
  static let deepest = 100
  /// Arithmetic signs in one text, for the same reason.
  static let mostOperators = 500

  init(_ text: String) throws(SyntaxProblem) {
    characters = Array(text)
    var lexer = Lexer(characters)
    tokens = try lexer.tokens()
    closing = try Self.matchParentheses(tokens)
    let operators = tokens.count { token in ["+", "-", "*", "/", "^"].contains { token.isSymbol($0) } }
    guard operators <= Self.mostOperators else {
      throw SyntaxProblem(
        offset: 0, message: "more than \(Self.mostOperators) arithmetic signs in one text; split it")
    }
  }

  private static func matchParentheses(_ tokens: [Token]) throws(SyntaxProblem) -> [Int: Int] {
    var open: [Int] = []
    var closing: [Int: Int] = [:]
    for (index, token) in tokens.enumerated() {
      if token.isSymbol("(") {
        open.append(index)
        guard open.count <= deepest else {
          throw SyntaxProblem(
            offset: token.range.lowerBound, message: "parentheses are nested more than \(deepest) deep")
        }
      } else if token.isSymbol(")") {
        guard let start = open.popLast() else {
          throw SyntaxProblem(offset: token.range.lowerBound, message: "this ) closes nothing")
        }
        closing[start] = index
      }
    }
    if let start = open.last {
      throw SyntaxProblem(offset: tokens[start].range.lowerBound, message: "this ( is never closed")
    }
    return closing
  }

  var current: Token { tokens[position] }
  func peek(_ ahead: Int = 1) -> Token { tokens[min(position + ahead, tokens.count - 1)] }

  /// The token after the parenthesis that closes the one here.
  var tokenAfterGroup: Token? {
    closing[position].map { tokens[min($0 + 1, tokens.count - 1)] }
  }

  mutating func advance() { position = min(position + 1, tokens.count - 1) }

  mutating func take(_ symbol: String) -> Bool {
    guard current.isSymbol(symbol) else { return false }
    advance()
    return true
  }

  mutating func takeWord(_ word: String) -> Bool {
    guard current.isWord(word) else { return false }
    advance()
    return true
  }

  mutating func expect(_ symbol: String, _ message: String) throws(SyntaxProblem) {
    guard take(symbol) else { throw problem("\(message), found \(found)") }
  }

  func text(_ range: Range<Int>) -> String { String(characters[range]) }

  /// The token here, for "found …".
  var found: String {
    current.kind == .end ? "the end" : "'\(text(current.range))'"
  }

  func problem(_ message: String, at offset: Int? = nil) -> SyntaxProblem {
    SyntaxProblem(offset: offset ?? current.range.lowerBound, message: message)
  }

  /// A name, bare or in backquotes.
  var nameHere: String? {
    switch current.kind {
    case .word(let word): Keyword.all.contains(word) ? nil : word
    case .name(let name): name
    default: nil
    }
  }
}
