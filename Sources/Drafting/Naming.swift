import Foundation

/// Names for variables: short, readable, each once.
struct Naming {
  private var taken: Set<String>

  private static let longest = 28
  private static let mostWords = 4
  /// Words of the language of conditions and formulas.
  private static let reserved: Set<String> = [
    "and", "or", "not", "in", "missing", "abs", "sqrt", "log", "exp", "round", "study", "none",
  ]

  init(taken: Set<String> = []) { self.taken = taken }

  mutating func name(heading: String, wording: String? = nil, place: Int) -> String {
    unique(Self.proposal(heading, wording) ?? "q\(place + 1)")
  }

  mutating func name(of words: String, fallback: String) -> String {
    unique(Self.fromWords(words) ?? Self.safe(fallback) ?? "x")
  }

  /// `how_often_` and `score` as `how_often_score`.
  mutating func name(stem: String, _ addition: String) -> String {
    let stem = Self.safe(Self.snake(stem)) ?? ""
    return unique(stem.count > 2 ? stem + "_" + addition : "scale_" + (stem.isEmpty ? "1" : stem))
  }

  mutating func unique(_ proposal: String) -> String {
    var name = proposal
    var number = 2
    while taken.contains(name.lowercased()) || Self.reserved.contains(name.lowercased()) {
      name = "\(proposal)_\(number)"
      number += 1
    }
    taken.insert(name.lowercased())
    return name
  }

  private static func proposal(_ heading: String, _ wording: String?) -> String? {
    if isQuestionID(heading) { return heading }
    if isIdentifier(heading), heading.count <= longest { return safe(snake(heading)) }
    return fromWords(wording ?? heading) ?? fromWords(heading)
  }

  /// `Q7`, `Q9_2`, `A1`, `V12`: people know the question by it.
  private static func isQuestionID(_ heading: String) -> Bool {
    let letters = heading.prefix { $0.isASCII && $0.isLetter }
    let rest = heading.dropFirst(letters.count)
    return (1...4).contains(letters.count) && heading.count <= longest
      && rest.first.map { $0.isASCII && $0.isNumber } == true
      && rest.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") }
      && rest.last != "_"
  }

  private static func isIdentifier(_ heading: String) -> Bool {
    heading.first.map { $0.isASCII && $0.isLetter } == true
      && heading.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "_.-".contains($0)) }
  }

  /// `StartDate` and `Wr.Hnd` as `start_date` and `wr_hnd`.
  private static func snake(_ heading: String) -> String {
    var name = ""
    var before: Character = "_"
    for character in heading {
      if character.isUppercase, before.isLowercase { name.append("_") }
      name += character.isLetter || character.isNumber ? character.lowercased() : "_"
      before = character
    }
    return name
  }

  private static func fromWords(_ text: String) -> String? {
    let latin = text.withoutBrackets.applyingTransform(.toLatin, reverse: false) ?? text
    let words = Words(latin).list.map { $0.filter { $0.isASCII } }.filter { !$0.isEmpty }
    let telling = words.filter { !StopWords.all.contains($0) && ($0.count > 1 || $0.first?.isNumber == true) }
    var name = ""
    for word in (telling.isEmpty ? words : telling).prefix(mostWords) {
      let longer = name.isEmpty ? word : name + "_" + word
      if longer.count > longest {
        if name.isEmpty { name = String(word.prefix(longest)) }
        break
      }
      name = longer
    }
    return safe(name)
  }

  /// Only a–z, 0–9 and `_`, beginning with a letter, and no number.
  private static func safe(_ text: String) -> String? {
    var name = ""
    for character in text.lowercased() {
      if character.isASCII, character.isLetter || character.isNumber {
        name.append(character)
      } else if name.last != "_" {
        name.append("_")
      }
    }
    name = name.trimmingCharacters(in: CharacterSet(charactersIn: "_"))
    guard let first = name.first else { return nil }
    return first.isLetter ? name : "q" + name
  }
}
