@testable import Report

/// How a message of another module is told again: by which patterns, and what of it stays as it was.
struct Telling {
  private(set) var keys: Set<String> = []
  /// Parts that no pattern tells, but for numbers and for what the study itself calls its variables and levels.
  private(set) var untold: [String] = []
  private let retelling: Retelling

  /// - Parameter retelling: of any language but English, as the patterns are English.
  init(_ texts: [String], _ retelling: Retelling = Words.of(.german).retelling) {
    self.retelling = retelling
    texts.filter { !$0.isEmpty }.forEach { read($0) }
  }

  private mutating func read(_ text: String) {
    var parts = text.components(separatedBy: "; ")[...]
    while let first = parts.first {
      let count = (1...parts.count).reversed().first { tell(parts.prefix($0).joined(separator: "; ")) }
      if count == nil, !Self.isName(first) { untold.append(first) }
      parts = parts.dropFirst(count ?? 1)
    }
  }

  private mutating func tell(_ text: String) -> Bool {
    let unended = text.hasSuffix(".") ? String(text.dropLast()) : text
    guard let found = retelling.match(text) ?? retelling.match(unended) else { return false }
    keys.insert(found.key)
    for slot in found.slots where slot.name.hasPrefix("told") || slot.name.hasPrefix("known") {
      // A claim is mostly the study's own words.
      if slot.name != "toldClaim" || retelling.match(slot.value) != nil { read(slot.value) }
    }
    return true
  }

  /// `cried = Yes`, `PDT > CBT`, `p < .05`, `ω²`: two words, or one without a sign or a digit, are English.
  private static func isName(_ text: String) -> Bool {
    text.firstMatch(of: #/[A-Za-z’']{2,} [a-z]{2,}/#) == nil
      && (text.contains { "=<>≤≥~0123456789".contains($0) } || text.firstMatch(of: #/[a-z]{2}/#) == nil)
  }

  /// Words that are English and of none of the other languages.
  static func english(in text: String) -> [String] {
    let words: Set = [
      "the", "and", "with", "have", "has", "not", "are", "which", "whether", "cannot", "that", "than",
      "those",
    ]
    return text.split { !$0.isLetter }.map(String.init).filter(words.contains)
  }
}
