/// Texts that a spreadsheet would take for formulas: a respondent can type `=HYPERLINK(…)`, and whoever opens the file runs
/// it (OWASP, "CSV Injection").
enum FormulaText {
  /// Full-width signs are signs in East Asian editions.
  private static let signs = Set("=+-@＝＋－＠".unicodeScalars)
  /// The first bytes of signs, and of what spreadsheets drop before one; blanks are looked through.
  private static let openings = ByteSet(Array("=+-@\t\r".utf8) + [0xC2, 0xEF])
  /// Where another cell begins: programs of many countries take `;` for what separates cells, and then a quotation mark
  /// further left keeps neither it nor a line end together.
  private static let ends = Set(";\t\r\n".unicodeScalars)
  static let endings = ByteSet(";\t\r\n".utf8)

  /// With an apostrophe, which says that text follows, before what would be a formula. Numbers stay as they are.
  static func safe(_ text: String) -> String {
    let whole = text.unicodeScalars
    guard text.hasByte(in: endings) else {
      return mayBegin(text) && isFormula(whole[...]) ? "'" + text : text
    }
    var safe = String.UnicodeScalarView()
    // A program that drops these has the formula at the beginning.
    if whole.first == "\t" || whole.first == "\r" { safe.append("'") }
    var start = whole.startIndex
    while true {
      let end = whole[start...].firstIndex(where: ends.contains) ?? whole.endIndex
      if isFormula(whole[start..<end]) { safe.append("'") }
      safe += whole[start..<end]
      guard end < whole.endIndex else { return String(safe) }
      safe.append(whole[end])
      start = whole.index(after: end)
    }
  }

  /// Whether its first byte after blanks may be of a sign.
  static func mayBegin(_ text: String) -> Bool {
    text.utf8.first { $0 != UInt8(ascii: " ") }.map(openings.contains) ?? false
  }

  /// Blanks before it may be dropped.
  private static func isFormula(_ cell: Substring.UnicodeScalarView) -> Bool {
    let cell = cell.drop { $0 == " " || $0 == "\u{A0}" }
    return cell.first.map(signs.contains) == true && !isNumber(cell)
  }

  /// A sign alone, or with a digit and nothing by which anything could be called or looked up: `-0.5`, `-12%`, `-1e-05`,
  /// `-3 [-5, -1]`.
  private static func isNumber(_ cell: Substring.UnicodeScalarView) -> Bool {
    let digits = cell.dropFirst()
    guard let sign = cell.first, "+-".unicodeScalars.contains(sign) else { return false }
    guard let next = digits.first else { return true }
    guard next == "." || ("0"..."9").contains(next) else { return false }
    return digits.allSatisfy { ("0"..."9").contains($0) || ".,%eE+-–[] ".unicodeScalars.contains($0) }
  }
}
