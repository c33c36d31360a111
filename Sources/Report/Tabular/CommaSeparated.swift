/// Writes RFC 4180, with line feeds. No field is one that a spreadsheet would run.
package enum CommaSeparated {
  package static func text(_ records: [[String]]) -> String {
    var text = ""
    for record in records {
      for (place, value) in record.enumerated() {
        if place > 0 { text += "," }
        text += field(value)
      }
      text += "\n"
    }
    return text
  }

  private static func field(_ text: String) -> String {
    let text = FormulaText.safe(text)
    // By UTF-8: "\r\n" is one Character, and neither "\r" nor "\n".
    let isPlain = !text.utf8.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }
    return isPlain ? text : "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}
