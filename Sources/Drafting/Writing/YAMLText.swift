/// Texts as a study file can hold them, whatever they hold.
enum YAMLText {
  /// Longer keys need a mark of their own in YAML.
  private static let longestKey = 700

  /// Plain where it is safe to, also between brackets; otherwise in double quotes.
  static func scalar(_ text: String) -> String {
    isPlain(text) ? text : quoted(text)
  }

  /// Whether a key stands on the line of its value.
  static func isShortKey(_ text: String) -> Bool { scalar(text).utf8.count <= longestKey }

  static func list(_ items: [String]) -> String { "[" + items.map(scalar).joined(separator: ", ") + "]" }

  private static func isPlain(_ text: String) -> Bool {
    let scalars = Array(text.unicodeScalars)
    guard let first = scalars.first, let last = scalars.last else { return false }
    let isNegative =
      first == "-" && scalars.count > 1 && scalars[1...].allSatisfy { isDigit($0) || $0 == "." }
    guard isLetterOrDigit(first) || isNegative, last != " ", last != ":" else { return false }
    for (place, scalar) in scalars.enumerated() {
      // Some readers take a question mark after a blank for a mark of their own.
      if scalar == "?", place > 0, scalars[place - 1] == " " { return false }
      if isLetterOrDigit(scalar) || "_-.()/+%&;=*'’–—?!°€$£@<>".unicodeScalars.contains(scalar) { continue }
      guard place + 1 < scalars.count else { return false }
      // A colon before a blank makes a key, and a sharp after one a comment.
      if scalar == " ", scalars[place + 1] != " " { continue }
      return false
    }
    return true
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  private static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x80 {
      return isDigit(scalar) || ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
    }
    // The letters of Latin, Greek and Cyrillic; what is written from the right, or of two parts, is easier read in quotes.
    return scalar.value < 0x530 && scalar.properties.isAlphabetic
  }

  private static func quoted(_ text: String) -> String {
    var written = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": written += "\\\""
      case "\\": written += "\\\\"
      case "\n": written += "\\n"
      case "\t": written += "\\t"
      case "\r": written += "\\r"
      default:
        if isVisible(scalar) { written.unicodeScalars.append(scalar) } else { written += escape(scalar) }
      }
    }
    return written + "\""
  }

  private static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .privateUse, .surrogate, .unassigned, .lineSeparator, .paragraphSeparator: false
    // Joiners make one emoji of several; what turns the direction of writing does not go into a file unseen.
    case .format: scalar.value == 0x200D
    case .spaceSeparator: scalar == " "
    default: scalar.value != 0xFEFF
    }
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    let hex = String(scalar.value, radix: 16, uppercase: true)
    func padded(_ width: Int) -> String { String(repeating: "0", count: max(0, width - hex.count)) + hex }
    if scalar.value <= 0xFF { return "\\x" + padded(2) }
    return scalar.value <= 0xFFFF ? "\\u" + padded(4) : "\\U" + padded(8)
  }
}
