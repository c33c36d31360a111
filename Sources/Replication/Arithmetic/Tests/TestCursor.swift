/// Reads the parts of a printed test from readable characters.
struct TestCursor {
  let text: [Character]
  var position = 0
  /// Whether a comma between digits is a decimal one, as in German, Dutch, French or Spanish.
  var hasDecimalCommas = false
  /// Whether some number could only be read so.
  var sawDecimalComma = false

  init(_ text: [Character]) { self.text = text }

  var isAtEnd: Bool { position >= text.count }
  var next: Character? { isAtEnd ? nil : text[position] }
  var isAtWordStart: Bool {
    position == 0
      || !(text[position - 1].isLetter || text[position - 1].isNumber || text[position - 1] == "-")
  }

  mutating func skip(while condition: (Character) -> Bool) {
    while let character = next, condition(character) { position += 1 }
  }
  mutating func skipBlanks() { skip { $0 == " " } }

  mutating func accept(_ word: String) -> Bool {
    guard text[position...].starts(with: word) else { return false }
    position += word.count
    return true
  }

  /// A word that no letter continues; longer ones must be tried first.
  mutating func acceptWord(_ words: [String]) -> String? {
    let before = position
    for word in words where accept(word) {
      if next?.isLetter != true { return word }
      position = before
    }
    return nil
  }

  mutating func kind() -> PrintedTest.Kind? {
    guard let next, "cCχXxQzZtFr".contains(next) else { return nil }
    let chi = [
      "chi-squared", "chi squared", "chi-square", "chi square", "Chi-square", "Chi square", "chi^2", "chi2",
      "χ^2", "χ2", "χ 2", "X^2", "X2", "X 2", "x^2", "x2", "χ",
    ]
    if acceptWord(chi) != nil { return .chiSquare }
    let heterogeneity = [
      "Q-between", "Qbetween", "Q-within", "Qwithin", "Qb", "QB", "Qw", "QW", "QM", "QE", "Q",
    ]
    if acceptWord(heterogeneity) != nil { return .q }
    if acceptWord(["z", "Z"]) != nil { return .z }
    // Several at once: `ts(28) < 1.2, ps > .2`.
    if acceptWord(["ts"]) != nil { return .t }
    if acceptWord(["Fs"]) != nil { return .f }
    return acceptWord(["t", "F", "r"]).flatMap { PrintedTest.Kind(rawValue: $0) }
  }

  typealias Degrees = (first: PrintedDecimal?, second: PrintedDecimal?, n: Int?)

  /// What stands in brackets; `nil` where the test of this kind has others. Without brackets they may follow the
  /// statistic.
  mutating func degrees(of kind: PrintedTest.Kind) -> Degrees? {
    let brackets: [Character: Character] = ["(": ")", "[": "]", "{": "}"]
    guard let open = next, let close = brackets[open] else { return (nil, nil, nil) }
    // The comma in `F(2,57)` divides, also where others are decimal ones; that in `t(46,2)` cannot.
    if hasDecimalCommas {
      let before = position
      hasDecimalCommas = false
      defer { hasDecimalCommas = true }
      if let degrees = degrees(of: kind) { return degrees }
      position = before
    }
    position += 1
    var degrees: [PrintedDecimal] = []
    var n: Int?
    while true {
      let isThousands = next == "," && position + 1 < text.count && Self.isDigit(text[position + 1])
      skip { $0 == " " || $0 == "," || $0 == ";" }
      if next == close { break }
      if acceptWord(["df", "DF"]) != nil {
        skip { $0 == " " || $0 == "=" }
      } else if let size = sampleSize() {
        n = size
        continue
      }
      let start = position
      guard let value = number(takesThousands: false), value.digits >= 0 else { return nil }
      // `t(1,234)` and `F(1, 1,234)` have no degree of freedom more.
      let most = kind == .f ? 2 : 1
      if isThousands, degrees.count == most, position - start == 3, let last = degrees.last,
        last.decimals == 0,
        last.digits > 0, last.digits < 1000, value.decimals == 0
      {
        degrees[degrees.count - 1] = PrintedDecimal(digits: last.digits * 1000 + value.digits, decimals: 0)
      } else {
        degrees.append(value)
      }
    }
    position += 1
    let count = kind == .f ? 2 : kind == .z ? 0 : 1
    // An older habit: χ²(1, 368).
    if kind == .chiSquare, degrees.count == 2, n == nil, degrees[1].decimals == 0, degrees[1].digits > 0 {
      n = degrees.removeLast().digits
    }
    guard degrees.count == count, degrees.allSatisfy({ $0.digits > 0 }) else { return nil }
    return (degrees.first, degrees.count == 2 ? degrees[1] : nil, n)
  }

  /// `N = 1,234`
  mutating func sampleSize() -> Int? {
    let before = position
    if acceptWord(["N", "n"]) != nil {
      skipBlanks()
      if accept("="), let size = size() { return size }
    }
    position = before
    return nil
  }

  mutating func comparison() -> PrintedTest.Comparison? {
    skipBlanks()
    for (sign, comparison) in [
      ("<=", PrintedTest.Comparison.lessOrEqual), ("< =", .lessOrEqual), (">=", .greaterOrEqual),
      ("≤", .lessOrEqual),
      ("≥", .greaterOrEqual), ("=", .equal), ("<", .less), (">", .greater),
    ] where accept(sign) {
      return comparison
    }
    return nil
  }

  /// `2.20`, `-.3`, `. 001`, `2,000.20`.
  mutating func number(takesThousands: Bool) -> PrintedDecimal? {
    if hasDecimalCommas { return numberWithComma(takesThousands: takesThousands) }
    let before = position
    skipBlanks()
    var figures = ""
    if next == "-" || next == "+" {
      figures.append(text[position])
      position += 1
      skipBlanks()
    }
    func digits(_ from: Int, _ count: Int) -> Bool {
      from + count <= text.count && text[from..<(from + count)].allSatisfy(Self.isDigit)
    }
    let start = position
    while let character = next {
      if Self.isDigit(character) {
        figures.append(character)
        position += 1
      } else if takesThousands, character == ",", position > start,
        position - start <= 3 || figures.contains(","),
        digits(position + 1, 3), position + 4 >= text.count || !Self.isDigit(text[position + 4])
      {
        position += 1
      } else {
        break
      }
    }
    if next == "." {
      let point = position
      position += 1
      // `p < . 001`: the blank is a slip of the typesetter's.
      if point == start { skipBlanks() }
      if next.map(Self.isDigit) == true {
        figures.append(".")
        while let character = next, Self.isDigit(character) {
          figures.append(character)
          position += 1
        }
      } else {
        position = point
      }
    }
    guard next.map({ $0 == "e" || $0 == "E" }) != true, let value = PrintedDecimal(figures) else {
      position = before
      return nil
    }
    return value
  }

  static func isDigit(_ character: Character) -> Bool { character >= "0" && character <= "9" }
}
