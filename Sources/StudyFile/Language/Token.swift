/// A piece of a condition, an expression or a formula.
struct Token: Sendable, Equatable {
  enum Kind: Sendable, Equatable {
    /// Letters, digits, `_` and `.`, as in names and labels.
    case word(String)
    case number(Double)
    /// A label in quotes.
    case quoted(String)
    /// A name in backquotes.
    case name(String)
    case symbol(String)
    /// A character, or a pair such as `==`, that the language does not have.
    case other(String)
    case end
  }

  var kind: Kind
  /// Characters of the text.
  var range: Range<Int>

  func isSymbol(_ symbol: String) -> Bool { kind == .symbol(symbol) }
  /// A word of the language itself.
  var keyword: String? {
    if case .word(let word) = kind, Keyword.all.contains(word) { word } else { nil }
  }
  func isWord(_ word: String) -> Bool { kind == .word(word) }
}

/// An error at a character of a text.
struct SyntaxProblem: Error, Equatable {
  var offset: Int
  var message: String
}

/// Words with a meaning of their own; a variable or label called so stands in backquotes or quotes.
enum Keyword {
  static let all: Set<String> = ["and", "or", "not", "in", "missing"]
}

struct Lexer {
  private let characters: [Character]
  private var position = 0

  init(_ characters: [Character]) { self.characters = characters }

  static func isWordCharacter(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "_" || character == "."
  }

  mutating func tokens() throws(SyntaxProblem) -> [Token] {
    var tokens: [Token] = []
    while true {
      while let character = peek(), character.isWhitespace { position += 1 }
      let start = position
      let kind = try next()
      tokens.append(Token(kind: kind, range: start..<position))
      if kind == .end { return tokens }
    }
  }

  private func peek(_ ahead: Int = 0) -> Character? {
    position + ahead < characters.count ? characters[position + ahead] : nil
  }

  private mutating func next() throws(SyntaxProblem) -> Token.Kind {
    guard let character = peek() else { return .end }
    if Self.isWordCharacter(character) { return try word() }
    if character == "'" || character == "\"" { return try quoted(character) }
    if character == "`" { return try backquoted() }
    for pair in ["!=", "<=", ">="] where matches(pair) { return take(2, as: Token.Kind.symbol) }
    for pair in ["==", "<>", "=<", "=>", "&&", "||"] where matches(pair) {
      return take(2, as: Token.Kind.other)
    }
    if "=<>()[],+-*/^~:".contains(character) { return take(1, as: Token.Kind.symbol) }
    return take(1, as: Token.Kind.other)
  }

  private func matches(_ pair: String) -> Bool {
    zip(pair, [peek(), peek(1)]).allSatisfy { $0 == $1 }
  }

  private mutating func take(_ count: Int, as kind: (String) -> Token.Kind) -> Token.Kind {
    let text = String(characters[position..<position + count])
    position += count
    return kind(text)
  }

  private mutating func word() throws(SyntaxProblem) -> Token.Kind {
    let start = position
    while let character = peek(), Self.isWordCharacter(character) { position += 1 }
    // The sign of an exponent belongs to the number: 1e-5.
    if let last = characters[start..<position].last, last == "e" || last == "E",
      NumberText.value(String(characters[start..<position - 1])) != nil, let sign = peek(),
      sign == "+" || sign == "-",
      let digit = peek(1), NumberText.isDigit(digit)
    {
      position += 1
      while let character = peek(), NumberText.isDigit(character) { position += 1 }
    }
    let text = String(characters[start..<position])
    if NumberText.isTooLarge(text) {
      throw SyntaxProblem(offset: start, message: "the number \(text) is too large")
    }
    return NumberText.value(text).map(Token.Kind.number) ?? .word(text)
  }

  private mutating func quoted(_ quote: Character) throws(SyntaxProblem) -> Token.Kind {
    let start = position
    position += 1
    var text = ""
    while let character = peek() {
      position += 1
      guard character == quote else {
        text.append(character)
        continue
      }
      guard peek() == quote else { return .quoted(text) }
      text.append(quote)
      position += 1
    }
    throw SyntaxProblem(
      offset: start,
      message: "the quote \(quote) is never closed; a label that holds one stands in the other kind of quotes"
    )
  }

  private mutating func backquoted() throws(SyntaxProblem) -> Token.Kind {
    let start = position
    guard let end = characters[(position + 1)...].firstIndex(of: "`") else {
      throw SyntaxProblem(offset: start, message: "the backquote ` is never closed")
    }
    position = end + 1
    return .name(String(characters[start + 1..<end]))
  }
}
