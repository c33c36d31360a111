import Foundation

/// Names for variables: short, readable, each once.
struct Naming {
  private var taken: Set<String>
  /// How many questions begin with these words.
  private var openings: [ArraySlice<String>: Int] = [:]

  private static let longest = 28
  private static let mostWords = 4
  /// Words of the language of conditions and formulas.
  private static let reserved: Set<String> = [
    "and", "or", "not", "in", "missing", "abs", "sqrt", "log", "exp", "round", "study", "none",
  ]

  init(taken: Set<String> = []) { self.taken = taken }

  /// What all that is to be named says: questions that begin alike are named by what tells them apart.
  mutating func compare(_ texts: [String]) {
    openings = [:]
    for text in texts {
      let words = Self.tellingWords(text)
      for count in words.indices.dropFirst() { openings[words.prefix(count), default: 0] += 1 }
    }
  }

  /// - Parameter under: the question that it stands under with others, and what tells it from them, where that is not
  ///   enough for a name.
  mutating func name(
    heading: String, wording: String? = nil, under: (stem: String, item: String)? = nil, place: Int
  ) -> String {
    unique(proposal(heading, wording, under) ?? "q\(place + 1)")
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

  private func proposal(
    _ heading: String, _ wording: String?, _ under: (stem: String, item: String)?
  ) -> String? {
    if Self.isQuestionID(heading) { return heading }
    if Self.isIdentifier(heading), heading.count <= Self.longest { return Self.safe(Self.snake(heading)) }
    if let under, let stem = Self.fromWords(under.stem, most: 3),
      let item = Self.fromWords(under.item, most: 1)
    {
      return stem + "_" + item
    }
    return apart(wording ?? heading) ?? Self.fromWords(wording ?? heading) ?? Self.fromWords(heading)
  }

  /// By the last of the words that another question begins with, too, and those after; `nil` where the first words are
  /// enough to tell it from others, or all are not.
  private func apart(_ text: String) -> String? {
    guard text.contains(" ") else { return nil }
    let words = Self.tellingWords(text)
    let shared = words.indices.last { openings[words.prefix($0), default: 0] > 1 } ?? 0
    guard shared > 1, Self.joined(words[...], most: Self.mostWords).count <= shared else { return nil }
    return Self.safe(Self.joined(words.dropFirst(shared - 1), most: Self.mostWords).name)
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

  private static func fromWords(_ text: String, most: Int = mostWords) -> String? {
    safe(joined(tellingWords(text)[...], most: most).name)
  }

  private static func tellingWords(_ text: String) -> [String] {
    let latin = text.withoutBrackets.applyingTransform(.toLatin, reverse: false) ?? text
    let words = Words(latin).list.map { $0.filter { $0.isASCII } }.filter { !$0.isEmpty }
    let telling = words.filter { !StopWords.all.contains($0) && ($0.count > 1 || $0.first?.isNumber == true) }
    return telling.isEmpty ? words : telling
  }

  /// As many of the first words as a name has room for.
  private static func joined(_ words: ArraySlice<String>, most: Int) -> (name: String, count: Int) {
    var name = ""
    var count = 0
    for word in words.prefix(most) {
      let longer = name.isEmpty ? word : name + "_" + word
      if longer.count > longest {
        if name.isEmpty { (name, count) = (String(word.prefix(longest)), 1) }
        break
      }
      (name, count) = (longer, count + 1)
    }
    return (name, count)
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
