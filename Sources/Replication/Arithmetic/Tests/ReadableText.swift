import Foundation

/// A text without what only changes its looks: italics, markup, mathematical letters, special blanks and minus signs.
/// Each character knows where it stood.
struct ReadableText {
  private(set) var characters: [Character] = []
  /// The place of each character in the original, in characters.
  private(set) var places: [Int] = []
  /// How each character is shown to a reader: as it stood, or as its markup says. `nil`: it is part of the one before.
  private var shown: [Character?] = []
  let original: [Character]

  init(_ text: String) {
    original = Array(text)
    /// For each open brace, whether it is markup.
    var braces: [Bool] = []
    var index = 0
    while index < original.count {
      if let sign = TextMarkup.subscript(original, at: index) {
        append("(", index)
        for place in sign.content { append(TextMarkup.digit(original[place]), place) }
        append(")", index)
        index = sign.end
      } else if let markup = TextMarkup.length(original, at: index) {
        if original[index + markup - 1] == "{" { braces.append(true) }
        index += markup
      } else if let (character, length) = TextMarkup.entity(original, at: index) {
        append(character, index)
        index += length
      } else if original[index] == "}", braces.popLast() == true {
        index += 1
      } else {
        if original[index] == "{" { braces.append(false) }
        for (number, character) in Self.plain(original, index).enumerated() {
          append(
            character, index, as: number > 0 ? nil : original[index].isWhitespace ? " " : original[index])
        }
        index += 1
      }
    }
  }

  private mutating func append(_ character: Character, _ place: Int) {
    append(character, place, as: character)
  }

  private mutating func append(_ character: Character, _ place: Int, as shown: Character?) {
    characters.append(character)
    places.append(place)
    self.shown.append(shown)
  }

  /// A part of it on one line, as a reader sees it.
  func shown(_ range: Range<Int>) -> String {
    String(shown[range].compactMap(\.self)).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private static func plain(_ text: [Character], _ index: Int) -> [Character] {
    let character = text[index]
    if character.isASCII { return [character.isWhitespace ? " " : character] }
    if let meant = misread[character] { return [meant] }
    switch character {
    case "≤", "≥": return [character]
    // The decimal point of some British journals.
    case "·", "∙", "⋅":
      let next = index + 1 < text.count ? text[index + 1] : " "
      return [TestCursor.isDigit(next) ? "." : character]
    case _ where character.isWhitespace: return [" "]
    default:
      // Superscripts and mathematical letters become the ones that they stand for.
      return Array(String(character).precomposedStringWithCompatibilityMapping).map {
        $0.isWhitespace ? " " : $0
      }
    }
  }

  /// Minus signs, and what the fonts of some publishers' PDFs have in place of others.
  private static let misread: [Character: Character] = [
    "−": "-", "–": "-", "—": "-", "‐": "-", "‑": "-", "﹣": "-", "－": "-", "Ϫ": "-", "⫺": "-", "ϭ": "=",
    "⫽": "=",
    "Ͻ": "<", "⬍": "<", "Ͼ": ">", "⬎": ">", "␹": "χ", "ꭓ": "χ", "Χ": "X", "␩": "η", "␾": "φ",
  ]
}
