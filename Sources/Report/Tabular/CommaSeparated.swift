import StudyFile

/// Writes RFC 4180, with line feeds.
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

  /// A spreadsheet takes a text that begins so for a formula.
  package static func safe(_ text: String) -> String {
    guard let first = text.unicodeScalars.first, "=+-@\t\r".unicodeScalars.contains(first) else {
      return text
    }
    return "'" + text
  }

  /// A code such as -99 is a number, and no formula.
  static func safeCode(_ text: String) -> String { NumberText.value(text) == nil ? safe(text) : text }

  private static func field(_ text: String) -> String {
    // By UTF-8: "\r\n" is one Character, and neither "\r" nor "\n".
    let isPlain = !text.utf8.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }
    return isPlain ? text : "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}
