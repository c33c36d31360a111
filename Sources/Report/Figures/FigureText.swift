/// How wide text is in a figure, and where it breaks. Gnuplot does not know the reader's font: widths are those of the
/// widest in common use, so that nothing runs into its neighbour.
enum FigureText {
  /// One size for all that is written in figures, in pixels.
  static let size = 13
  static let lineHeight = 16.0

  static func width(_ text: String) -> Double { text.reduce(0) { $0 + width($1) } }

  private static func width(_ character: Character) -> Double {
    switch character {
    case "i", "l", "j", "I", ".", ",", ":", ";", "'", "’", "|", "!": 4.3
    case " ", "t", "f", "r", "(", ")", "[", "]", "-", "/", "\"", "“", "”", "\u{A0}": 5.4
    case "m", "M", "W", "@", "%": 12.8
    case "w": 10.8
    case "−", "–", "=", "<", ">", "+": 10.9
    case _ where character.unicodeScalars.first.map(isSquare) == true: 13.2
    case _ where character.isUppercase: 9.8
    default: 8.3
    }
  }

  /// Chinese, Japanese, Korean, and pictures.
  private static func isSquare(_ scalar: Unicode.Scalar) -> Bool {
    (0x1100...0x11FF).contains(scalar.value) || (0x2E80...0xD7FF).contains(scalar.value)
      || (0xF900...0xFAFF).contains(scalar.value) || scalar.value >= 0xFE30
  }

  /// Broken at spaces, or inside a word that is longer than a line; cut with "…" after so many lines.
  static func lines(_ text: String, width limit: Double, most: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.folded.split(separator: " ") {
      let longer = line.isEmpty ? String(word) : line + " " + word
      if width(longer) <= limit {
        line = longer
        continue
      }
      if !line.isEmpty { lines.append(line) }
      line = String(word)
      while width(line) > limit, lines.count <= most {
        let head = prefix(line, width: limit)
        lines.append(head)
        line = String(line.dropFirst(head.count))
      }
      if lines.count > most { break }
    }
    if !line.isEmpty { lines.append(line) }
    guard lines.count > most, most > 0 else { return lines }
    let last = lines[most - 1]
    let cut = prefix(last, width: limit - width("…"))
    return lines.prefix(most - 1) + [cut + "…"]
  }

  /// Names beside one another, as many on a line as fit.
  static func lines(joining names: [String], width limit: Double) -> [String] {
    names.reduce(into: []) { lines, name in
      let name = line(name, width: limit)
      if let last = lines.last, width(last + " · " + name) <= limit {
        lines[lines.count - 1] = last + " · " + name
      } else {
        lines.append(name)
      }
    }
  }

  /// On one line.
  static func line(_ text: String, width limit: Double) -> String {
    lines(text, width: limit, most: 1).first ?? ""
  }

  /// As many characters as fit, and one at least.
  private static func prefix(_ text: String, width limit: Double) -> String {
    var sum = 0.0
    let head = text.prefix { character in
      sum += width(character)
      return sum <= limit
    }
    return String(head.isEmpty ? text.prefix(1) : head)
  }
}
