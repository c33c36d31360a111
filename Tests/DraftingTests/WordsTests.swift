import Testing

@testable import Drafting

struct WordsTests {
  @Test(arguments: [
    ("your e mail address", "e mail", true), ("your e mail address", "mail add", false),
    ("your e mail address", "your", true), ("your e mail address", "address", true),
    ("your e mail address", "your e mail address", true), ("mail", "e mail", false), ("", "mail", false),
    ("emails email", "email", true), ("a ab abc", "abc", true), ("a ab abc", "b", false),
    ("élan", "lan", false),
  ]) func phrases(text: String, phrase: String, isThere: Bool) {
    #expect(Words(text).contains(phrase) == isThere)
  }

  @Test func phrasesAreFoundAsTheirWords() {
    let words = ["a", "ab", "b", "ba", "bb"]
    for length in 0..<4 {
      for number in 0..<words.count * words.count * words.count {
        let text = (0..<length).map { place in words[(number / [1, 5, 25][place]) % 5] }
        for phrase in words.flatMap({ first in [[first]] + words.map { [first, $0] } }) {
          let isThere = text.indices.contains { text[$0...].starts(with: phrase) }
          #expect(
            Words(text.joined(separator: " ")).contains(phrase.joined(separator: " ")) == isThere,
            "\(phrase) in \(text)")
        }
      }
    }
  }
}
