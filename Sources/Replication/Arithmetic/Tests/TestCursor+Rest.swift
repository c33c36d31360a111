/// What follows the statistic of a printed test.
extension TestCursor {
  /// A bracket that a part of the test stands in, by the one that closes it.
  mutating func opensBracket() -> Character? {
    guard let close: Character = next == "(" ? ")" : next == "[" ? "]" : nil else { return nil }
    position += 1
    return close
  }

  mutating func close(_ bracket: Character) {
    let before = position
    skipBlanks()
    if next == bracket { position += 1 } else { position = before }
  }

  /// With 1 or 2, where `p(one-tailed)` says how many tails it is of.
  mutating func probability() -> (PrintedTest.Probability, tails: Int?)? {
    let before = position
    let none = ["n.s.", "n.s", "n. s.", "ns", "NS", "N.S."]
    if acceptWord(none) != nil { return (.notSignificant, nil) }
    if acceptWord(["p-values", "p-value", "p value", "ps", "p", "P"]) != nil {
      skipBlanks()
      let tails = tails()
      skipBlanks()
      if acceptWord(none) != nil { return (.notSignificant, tails) }
      if let comparison = comparison() {
        skipBlanks()
        if acceptWord(none) != nil { return (.notSignificant, tails) }
        if let value = probabilityValue() {
          // So small a p, in powers of ten, that its digits are not kept.
          return (
            value.digits == 0 && isScientific(before) ? .value(.less, Self.least) : .value(comparison, value),
            tails
          )
        }
      }
    }
    position = before
    return nil
  }

  private static let least = PrintedDecimal(digits: 1, decimals: 6)

  private func isScientific(_ from: Int) -> Bool { text[from..<position].contains { "eE×x".contains($0) } }

  /// `.03`, `2.3 × 10-5`, `2.3e-05`, `0,03`, `,03`.
  private mutating func probabilityValue() -> PrintedDecimal? {
    if !hasDecimalCommas, next == ",", let value = decimalsAfterComma(atLeast: 1) { return value }
    if let value = number(takesThousands: false) {
      // The list in `p = 0,95% CI` is none.
      if hasDecimalCommas, next == "%" { return nil }
      if value.decimals == 0, value.digits == 0, let whole = decimalsAfterComma(atLeast: 2) {
        return whole
      }
      let before = position
      skipBlanks()
      guard next == "×" || next == "x" else {
        position = before
        return value
      }
      position += 1
      skipBlanks()
      guard accept("10") else { return nil }
      _ = accept("^")
      if next == "{" || next == "(" { position += 1 }
      guard let power = number(takesThousands: false), power.decimals == 0 else { return nil }
      if next == "}" || next == ")" { position += 1 }
      return Self.scaled(value, power.digits)
    }
    // `number` leaves powers of ten alone.
    let start = position
    skip { Self.isDigit($0) || $0 == "." }
    guard let value = PrintedDecimal(String(text[start..<position])), accept("e") || accept("E"),
      let power = number(takesThousands: false), power.decimals == 0
    else { return nil }
    return Self.scaled(value, power.digits)
  }

  /// Of `0,036`, behind the 0: a list would have a blank after its comma, and 0 is no p.
  private mutating func decimalsAfterComma(atLeast least: Int) -> PrintedDecimal? {
    let before = position
    if accept(",") {
      let start = position
      skip { Self.isDigit($0) }
      let isEnd = next.map { $0 != "%" && !$0.isLetter } ?? true
      if (least...6).contains(position - start), isEnd {
        sawDecimalComma = true
        return PrintedDecimal("0." + String(text[start..<position]))
      }
    }
    position = before
    return nil
  }

  private static func scaled(_ value: PrintedDecimal, _ power: Int) -> PrintedDecimal? {
    guard power <= 0, value.digits >= 0 else { return nil }
    guard power > -9, value.decimals - power <= 9 else { return PrintedDecimal(digits: 0, decimals: 6) }
    return PrintedDecimal(digits: value.digits, decimals: value.decimals - power)
  }

  /// 1 or 2, where the test is called one-tailed or two-tailed.
  mutating func tails() -> Int? {
    let before = position
    skip { $0 == "(" || $0 == " " }
    let isInBrackets = position > before && text[before..<position].contains("(")
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

  /// `df = 28`, `df = 2, 57`, `df1 = 2, df2 = 57`.
  mutating func namedDegrees(of kind: PrintedTest.Kind) -> (PrintedDecimal?, PrintedDecimal?)? {
    let before = position
    if let first = oneDegree(["df1", "d.f.", "df", "DF"]) {
      guard kind == .f else { return (first, nil) }
      skip { ", ;/".contains($0) }
      if let second = oneDegree(["df2"]) ?? number(takesThousands: false), second.digits > 0 {
        return (first, second)
      }
    }
    position = before
    return nil
  }

  private mutating func oneDegree(_ names: [String]) -> PrintedDecimal? {
    let before = position
    if acceptWord(names) != nil, comparison() == .equal, let value = number(takesThousands: false),
      value.digits > 0
    {
      return value
    }
    position = before
    return nil
  }

  mutating func effect() -> PrintedTest.Effect? {
    let before = position
    for (name, kind) in Self.effects {
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

  private static let effects: [(String, PrintedTest.Effect.Kind)] = [
    ("partial η^2", .partialEtaSquared), ("partial η2", .partialEtaSquared),
    ("partial eta squared", .partialEtaSquared), ("partial eta-squared", .partialEtaSquared),
    ("ηp^2", .partialEtaSquared), ("ηp2", .partialEtaSquared), ("ηp 2", .partialEtaSquared),
    ("η2p", .partialEtaSquared), ("η^2p", .partialEtaSquared), ("η(p)2", .partialEtaSquared),
    ("η2", .etaSquared),
    ("η^2", .etaSquared), ("eta2", .etaSquared), ("φ", .phi), ("ϕ", .phi), ("phi", .phi),
    ("Cramer's V", .cramersV),
    ("Cramér's V", .cramersV), ("Cramér’s V", .cramersV), ("V", .cramersV), ("Cohen's d", .d),
    ("Cohen’s d", .d),
    ("d", .d), ("Hedges' g", .g), ("Hedges’ g", .g), ("g", .g), ("r", .r),
  ]

  /// `95% CI [0.1, 0.5]`, `95% CI: 0.1 to 0.5`, `CI95% (0.1; 0.5)`.
  mutating func interval() -> PrintedTest.Interval? {
    let before = position
    if next.map(Self.isDigit) == true {
      _ = number(takesThousands: false)
      _ = accept("%")
      skipBlanks()
    }
    if accept("CI") || accept("confidence interval") {
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

  /// What stands between some statistics and their p and is not checked: `MSE = 236.43`, `R2 = .10`.
  mutating func passedOver() -> Bool {
    let before = position
    let names = [
      "MSE", "MSe", "Mse", "SEM", "SE", "SD", "MD", "M", "ω2", "ω^2", "ηG2", "η2G", "ΔR2", "ΔR^2", "R2",
      "R^2",
      "adjusted R2", "Cohen's f", "Cohen’s f", "f2", "f", "dz", "β", "B", "b", "OR", "I2", "BF10",
    ]
    if acceptWord(names) != nil, comparison() != nil, number(takesThousands: true) != nil {
      _ = accept("%")
      return true
    }
    position = before
    return false
  }
}
