/// Writes RFC 4180, with line feeds. No field is one that a spreadsheet would run.
package enum CommaSeparated {
  package static func text(_ records: [[String]]) -> String {
    var text = PiecedText()
    for record in records {
      for (place, value) in record.enumerated() {
        if place > 0 { text += "," }
        text += field(value)
      }
      text += "\n"
    }
    return text.string
  }

  private static let quote = ByteSet("\"".utf8)
  private static let needsQuotes = ByteSet("\",\r\n".utf8)
  private static let needsALook = needsQuotes.union(FormulaText.endings)

  private static func field(_ text: String) -> String {
    // Most fields are a number or a word, seen to be plain at one look.
    guard text.hasByte(in: needsALook) || FormulaText.mayBegin(text) else { return text }
    let text = FormulaText.safe(text)
    guard text.hasByte(in: needsQuotes) else { return text }
    return "\"" + text.replacingScalars(quote) { _ in "\"\"" } + "\""
  }
}
