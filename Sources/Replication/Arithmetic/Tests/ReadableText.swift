import Foundation

/// A text without what only changes its looks: italics, markup, mathematical letters, special blanks and minus signs.
/// Each character knows where it stood.
struct ReadableText {
  private(set) var characters: [Character] = []
  /// The place of each character in the original, in characters.
  private(set) var places: [Int] = []
  let original: [Character]

  init(_ text: String) {
    original = Array(text)
    var index = 0
    while index < original.count {
      if let length = Self.markup(original, at: index) {
        index += length
      } else if let (character, length) = Self.entity(original, at: index) {
        append(character, index)
        index += length
      } else {
        for character in Self.plain(original[index]) { append(character, index) }
        index += 1
      }
    }
  }

  private mutating func append(_ character: Character, _ place: Int) {
    characters.append(character)
    places.append(place)
  }

  /// How many characters at a place are only markup.
  private static func markup(_ text: [Character], at index: Int) -> Int? {
    switch text[index] {
    case "*", "_", "$", "\u{AD}", "\u{200B}", "\u{2060}", "\u{FEFF}": return 1
    case "\\": return text[index...].starts(with: "\\textit{") ? 8 : nil
    case "<":
      var end = index + 1
      while end < text.count, end - index < 80, text[end] != ">", text[end] != "<" { end += 1 }
      guard end < text.count, text[end] == ">" else { return nil }
      let name = text[(index + 1)..<end].drop { $0 == "/" }.prefix { $0.isLetter && $0.isASCII }
      let tags = ["i", "em", "b", "strong", "sub", "sup", "span", "u"]
      return tags.contains(String(name).lowercased()) ? end - index + 1 : nil
    default: return nil
    }
  }

  private static let entities: [(String, Character)] = [
    ("&lt;", "<"), ("&gt;", ">"), ("&nbsp;", " "), ("&thinsp;", " "), ("&minus;", "-"), ("&amp;", "&"),
    ("&chi;", "χ"), ("&eta;", "η"), ("&phi;", "φ"), ("&le;", "≤"), ("&ge;", "≥"), ("&sup2;", "2"),
  ]

  private static func entity(_ text: [Character], at index: Int) -> (Character, Int)? {
    guard text[index] == "&" else { return nil }
    return entities.first { text[index...].starts(with: $0.0) }.map { ($0.1, $0.0.count) }
  }

  private static func plain(_ character: Character) -> [Character] {
    if character.isASCII { return [character.isWhitespace ? " " : character] }
    switch character {
    case "−", "–", "—", "‐", "‑", "﹣", "－": return ["-"]
    case "≤", "≥": return [character]
    case _ where character.isWhitespace: return [" "]
    default:
      // Superscripts and mathematical letters become the ones that they stand for.
      return Array(String(character).precomposedStringWithCompatibilityMapping).map {
        $0.isWhitespace ? " " : $0
      }
    }
  }
}
