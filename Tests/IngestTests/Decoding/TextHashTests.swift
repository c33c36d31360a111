import StudyFile
import Testing

@testable import Ingest

@Suite struct TextHashTests {
  private func hash(_ text: String) -> UInt64 { text.withField { TextHash.hash($0) } }

  @Test func equalTextsAndNoOthersHaveOneNumber() {
    let texts =
      (0..<20_000).map { "R_\($0)" } + (0..<300).map { String(repeating: "a", count: $0) } + [
        "\0", "\0\0", "b",
      ]
    #expect(Set(texts.map(hash)).count == texts.count)
    #expect(hash(" R_1 ") == hash("R_1"))
    #expect(texts.allSatisfy { hash($0) != TextHash.none })
  }
}
