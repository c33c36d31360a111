import Foundation

/// A text as its words: small letters without accents, and nothing between them but single spaces.
struct Words: Hashable {
  let text: String

  init(_ text: String) {
    let plain = text.folding(
      options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil
    )
    .lowercased()
    var words = ""
    for character in plain {
      switch character {
      case "ß": words += "ss"
      case "æ": words += "ae"
      case "ø": words += "o"
      case "œ": words += "oe"
      // d'accord is two words; don't is one without the mark, as people leave it out.
      case "'", "’", "`", "´":
        let start = words.split(separator: " ", omittingEmptySubsequences: false).last ?? ""
        if start.count == 1, "dlnscjtm".contains(start) { words.append(" ") }
      case _ where character.isLetter || character.isNumber: words.append(character)
      default: if words.last != " " { words.append(" ") }
      }
    }
    self.text = words.trimmingCharacters(in: .whitespaces)
  }

  /// A phrase that is plain already.
  static func split(_ phrase: String) -> [String] { phrase.split(separator: " ").map { String($0) } }

  var list: [Substring] { text.split(separator: " ") }

  /// Whether these words stand in it, one after another.
  func contains(_ phrase: String) -> Bool {
    // Byte by byte, as every heading is asked for hundreds of phrases.
    var (text, phrase) = (text, phrase)
    return text.withUTF8 { text in
      phrase.withUTF8 { phrase in
        guard let first = phrase.first, phrase.count <= text.count else { return false }
        let space = UInt8(ascii: " ")
        var start = 0
        while start + phrase.count <= text.count {
          let end = start + phrase.count
          if text[start] == first, end == text.count || text[end] == space,
            text[start..<end].elementsEqual(phrase)
          {
            return true
          }
          // On to the next word.
          while start < text.count, text[start] != space { start += 1 }
          start += 1
        }
        return false
      }
    }
  }

  func begins(with phrase: String) -> Bool { (text + " ").hasPrefix(phrase + " ") }

  func ends(with phrase: String) -> Bool { (" " + text).hasSuffix(" " + phrase) }
}

extension String {
  /// Without what stands in round or square brackets, unless nothing else is there.
  var withoutBrackets: String {
    var depth = 0
    var rest = ""
    for character in self {
      if character == "(" || character == "[" { depth += 1 }
      if depth == 0 { rest.append(character) }
      if (character == ")" || character == "]"), depth > 0 { depth -= 1 }
    }
    return rest.contains { $0.isLetter || $0.isNumber } ? rest : self
  }

  /// Blanks and line ends are one space each; nothing that a terminal or a page would obey.
  var onOneLine: String {
    let visible = unicodeScalars.filter { scalar in
      scalar.properties.isWhitespace
        || ![.control, .format, .privateUse, .surrogate, .unassigned].contains(
          scalar.properties.generalCategory)
    }
    return String(String.UnicodeScalarView(visible)).split(whereSeparator: \.isWhitespace).joined(
      separator: " ")
  }

  /// The same; `nil` where nothing of it can be seen.
  var visible: String? {
    let text = onOneLine
    return text.isEmpty ? nil : text
  }

  /// Not longer than this many characters.
  func shortened(to most: Int) -> String {
    guard count > most else { return self }
    let cut = prefix(most - 1)
    let words = cut.lastIndex(of: " ").map { cut[..<$0] } ?? cut
    return (words.count > most / 2 ? words : cut) + "…"
  }
}
