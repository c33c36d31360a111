import Testing

@testable import tearsheet

@Suite struct TextFoldingTests {
  @Test func linesAreBrokenBetweenWords() {
    let text =
      "one two three four five six seven eight nine ten\n  eleven twelve thirteen fourteen fifteen sixteen"
    #expect(
      TextFolding.folded(text, width: 40) == """
        one two three four five six seven eight
            nine ten
          eleven twelve thirteen fourteen
              fifteen sixteen
        """)
    #expect(TextFolding.folded(text, width: nil) == text)
    #expect(TextFolding.folded(text, width: 39) == text)
    #expect(TextFolding.folded(text, width: 400) == text)
  }

  @Test(arguments: ["", " ", "a", "  a", "a  b", "a ", String(repeating: "x", count: 100), "é\n\nü\n"])
  func whatFitsIsLeftAlone(_ text: String) {
    #expect(TextFolding.folded(text, width: 80) == text)
  }

  @Test func noWordIsLost() {
    let words = (0..<200).map { String(repeating: "w", count: 1 + $0 * 7 % 60) }
    let folded = TextFolding.folded(words.joined(separator: " "), width: 50)
    #expect(folded.split(whereSeparator: \.isWhitespace).map(String.init) == words)
    #expect(
      folded.split(separator: "\n").allSatisfy { $0.count <= 50 || $0.split(separator: " ").count == 1 })
  }
}
