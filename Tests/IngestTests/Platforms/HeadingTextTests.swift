import Testing

@testable import Ingest

@Suite struct HeadingTextTests {
  @Test func spellingsOfOneHeading() {
    for spelling in ["ResponseId", "Response ID", "responseid", " response-id ", "RESPONSE_ID\r\n"] {
      #expect(spelling.headingKey == "responseid")
    }
    #expect("Heure de début".headingKey == "heurededébut")
    #expect("ÄNDERUNG 2".headingKey == "änderung2")
    #expect("".headingKey == "")
  }

  /// What is quick for ASCII says the same as what is there for all characters.
  @Test func asciiAsAllCharacters() {
    for code in UInt8(0)..<0x80 {
      let text = "a\(Character(Unicode.Scalar(code)))B"
      #expect(text.headingKey == text.lowercased().filter { $0.isLetter || $0.isNumber })
      #expect(text.onOneLine == text.split(whereSeparator: \.isWhitespace).joined(separator: " "))
    }
  }

  @Test func oneLine() {
    #expect("How  often\r\ndo you\tcry? ".onOneLine == "How often do you cry?")
    #expect("Q1".onOneLine == "Q1")
    #expect("\u{A0}Größe".onOneLine == "Größe")
  }
}
