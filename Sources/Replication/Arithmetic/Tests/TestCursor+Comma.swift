/// Numbers with decimal commas: `2,20`, `,036`, `1.234,5`.
extension TestCursor {
  /// A point is still a decimal one where it stands alone: `t(48) = 2,20, p = .036`.
  mutating func numberWithComma(takesThousands: Bool) -> PrintedDecimal? {
    let before = position
    skipBlanks()
    var figures = ""
    if next == "-" || next == "+" {
      figures.append(text[position])
      position += 1
      skipBlanks()
    }
    takeDigits(&figures)
    while takesThousands, next == ".", isGroup(position + 1), hasMark(position + 4) {
      position += 1
      takeDigits(&figures)
    }
    if next == "," || next == ".", digit(position + 1) {
      if next == "," { sawDecimalComma = true }
      figures.append(".")
      position += 1
      takeDigits(&figures)
    }
    guard next.map({ $0 == "e" || $0 == "E" }) != true, let value = PrintedDecimal(figures) else {
      position = before
      return nil
    }
    return value
  }

  /// A number of respondents has no decimals: both marks divide thousands.
  mutating func size() -> Int? {
    let before = position
    skipBlanks()
    var figures = ""
    takeDigits(&figures)
    if figures.count <= 3 {
      while next == "," || next == ".", isGroup(position + 1) {
        position += 1
        takeDigits(&figures)
      }
    }
    let isDecimal = next == "." && digit(position + 1)
    guard !isDecimal, figures.count <= PrintedDecimal.mostDigits, let size = Int(figures), size > 0 else {
      position = before
      return nil
    }
    return size
  }

  /// Whether a number seems to have been cut at its comma: `2` of `2,20`.
  var isBeforeDecimals: Bool {
    next == "," && position > 0 && Self.isDigit(text[position - 1]) && digit(position + 1)
  }

  private mutating func takeDigits(_ figures: inout String) {
    while let character = next, Self.isDigit(character) {
      figures.append(character)
      position += 1
    }
  }

  private func digit(_ place: Int) -> Bool { place < text.count && Self.isDigit(text[place]) }

  /// Three digits and no fourth.
  private func isGroup(_ place: Int) -> Bool {
    digit(place) && digit(place + 1) && digit(place + 2) && !digit(place + 3)
  }

  /// Thousands are divided by points where another group or a comma with decimals follows.
  private func hasMark(_ place: Int) -> Bool {
    guard place < text.count, digit(place + 1) else { return false }
    return text[place] == "," || text[place] == "." && isGroup(place + 1) && hasMark(place + 4)
  }
}
