/// Reads the parts of a printed test from readable characters.
struct TestCursor {
  let text: [Character]
  var position = 0

  init(_ text: [Character]) { self.text = text }

  var isAtEnd: Bool { position >= text.count }
  private var next: Character? { isAtEnd ? nil : text[position] }
  var isAtWordStart: Bool {
    position == 0
      || !(text[position - 1].isLetter || text[position - 1].isNumber || text[position - 1] == "-")
  }

  mutating func skip(while condition: (Character) -> Bool) {
    while let character = next, condition(character) { position += 1 }
  }
  mutating func skipBlanks() { skip { $0 == " " } }

  private mutating func accept(_ word: String) -> Bool {
    guard text[position...].starts(with: word) else { return false }
    position += word.count
    return true
  }

  /// A word that no letter continues; longer ones must be tried first.
  private mutating func acceptWord(_ words: [String]) -> String? {
    let before = position
    for word in words where accept(word) {
      if next?.isLetter != true { return word }
      position = before
    }
    return nil
  }

  mutating func kind() -> PrintedTest.Kind? {
    let chi = [
      "chi-squared", "chi squared", "chi-square", "chi square", "Chi-square", "Chi square", "chi^2", "chi2",
      "χ^2", "χ2",
      "X^2", "X2", "x^2", "x2", "χ",
    ]
    if acceptWord(chi) != nil { return .chiSquare }
    let heterogeneity = [
      "Q-between", "Qbetween", "Q-within", "Qwithin", "Qb", "QB", "Qw", "QW", "QM", "QE", "Q",
    ]
    if acceptWord(heterogeneity) != nil { return .q }
    if acceptWord(["z", "Z"]) != nil { return .z }
    return acceptWord(["t", "F", "r"]).flatMap { PrintedTest.Kind(rawValue: $0) }
  }

  typealias Degrees = (first: PrintedDecimal?, second: PrintedDecimal?, n: Int?)

  /// What stands in brackets; `nil` where the test of this kind has others.
  mutating func degrees(of kind: PrintedTest.Kind) -> Degrees? {
    let brackets: [Character: Character] = ["(": ")", "[": "]", "{": "}"]
    guard let open = next, let close = brackets[open] else { return kind == .z ? (nil, nil, nil) : nil }
    position += 1
    var degrees: [PrintedDecimal] = []
    var n: Int?
    while true {
      skip { $0 == " " || $0 == "," || $0 == ";" }
      if next == close { break }
      if acceptWord(["df", "DF"]) != nil {
        skip { $0 == " " || $0 == "=" }
      } else if acceptWord(["N", "n"]) != nil {
        skipBlanks()
        guard accept("="), let size = number(takesThousands: true), size.decimals == 0, size.digits > 0 else {
          return nil
        }
        n = size.digits
        continue
      }
      guard let value = number(takesThousands: false), value.digits >= 0 else { return nil }
      degrees.append(value)
    }
    position += 1
    let count = kind == .f ? 2 : kind == .z ? 0 : 1
    guard degrees.count == count, degrees.allSatisfy({ $0.digits > 0 }) else { return nil }
    return (degrees.first, degrees.count == 2 ? degrees[1] : nil, n)
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

  mutating func probability() -> PrintedTest.Probability? {
    let before = position
    if acceptWord(["n.s.", "n.s", "ns", "NS", "N.S."]) != nil { return .notSignificant }
    if acceptWord(["p-value", "p value", "ps", "p", "P"]) != nil {
      skipBlanks()
      if acceptWord(["n.s.", "ns"]) != nil { return .notSignificant }
      if let comparison = comparison() {
        skipBlanks()
        if acceptWord(["n.s.", "ns"]) != nil { return .notSignificant }
        if let value = number(takesThousands: false) { return .value(comparison, value) }
      }
    }
    position = before
    return nil
  }

  /// 1 or 2, where the test is called one-tailed or two-tailed.
  mutating func tails() -> Int? {
    let before = position
    skip { $0 == "(" || $0 == " " }
    let isInBrackets = position > before
    for (words, tails) in [(["one", "1"], 1), (["two", "2"], 2)] {
      for word in words {
        let start = position
        if accept(word), accept("-") || accept(" "), acceptWord(["tailed", "sided", "tail"]) != nil {
          if isInBrackets { _ = accept(")") }
          return tails
        }
        position = start
      }
    }
    position = before
    return nil
  }

  mutating func effect() -> PrintedTest.Effect? {
    let before = position
    let names: [(String, PrintedTest.Effect.Kind)] = [
      ("partial η^2", .partialEtaSquared), ("partial η2", .partialEtaSquared),
      ("partial eta squared", .partialEtaSquared),
      ("ηp^2", .partialEtaSquared), ("ηp2", .partialEtaSquared), ("η2p", .partialEtaSquared),
      ("η^2p", .partialEtaSquared),
      ("η2", .etaSquared), ("η^2", .etaSquared), ("eta2", .etaSquared), ("φ", .phi), ("ϕ", .phi),
      ("phi", .phi),
      ("Cramer's V", .cramersV), ("Cramér's V", .cramersV), ("Cramér’s V", .cramersV), ("V", .cramersV),
      ("Cohen's d", .d), ("Cohen’s d", .d), ("d", .d), ("Hedges' g", .g), ("Hedges’ g", .g), ("g", .g),
      ("r", .r),
    ]
    for (name, kind) in names {
      if acceptWord([name]) != nil {
        skipBlanks()
        if accept("="), let value = number(takesThousands: false) {
          return PrintedTest.Effect(kind: kind, value: value)
        }
      }
      position = before
    }
    return nil
  }

  /// `95% CI [0.1, 0.5]`, `95% CI: 0.1 to 0.5`, `CI95% (0.1; 0.5)`.
  mutating func interval() -> PrintedTest.Interval? {
    let before = position
    if next.map(Self.isDigit) == true {
      _ = number(takesThousands: false)
      _ = accept("%")
      skipBlanks()
    }
    if accept("CI") {
      skip { Self.isDigit($0) || "% :=[(".contains($0) && $0 != "-" && $0 != "." }
      // The digits of `CI95%` are passed over with their sign; those of a bound follow a bracket or a blank.
      var start = position
      while start > before, Self.isDigit(text[start - 1]) { start -= 1 }
      position = start
      if let low = number(takesThousands: false) {
        skip { $0 == " " || $0 == "," || $0 == ";" }
        _ = accept("to")
        if let high = number(takesThousands: false) {
          skipBlanks()
          if next == "]" || next == ")" { position += 1 }
          return PrintedTest.Interval(low: low, high: high)
        }
      }
    }
    position = before
    return nil
  }

  /// `MSE = 236.43`, which stands between some F and its p.
  mutating func errorOfMean() -> Bool {
    let before = position
    if acceptWord(["MSE", "MSe", "Mse", "SE", "SD"]) != nil, comparison() != nil,
      number(takesThousands: true) != nil
    {
      return true
    }
    position = before
    return false
  }
}
