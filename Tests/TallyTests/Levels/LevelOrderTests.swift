import Testing

@testable import Tally

@Suite struct LevelOrderTests {
  @Test func sortsByValueOnlyWhereAllAreNumbers() {
    #expect(LevelOrder.sorted(["10", "9", "9.0", "-1"]) == ["-1", "9", "9.0", "10"])
    #expect(LevelOrder.sorted(["10", "9", "a"]) == ["10", "9", "a"])
    #expect(LevelOrder.sorted(["é", "z", "Z", "🙂", "\u{FFFD}"]) == ["Z", "z", "é", "\u{FFFD}", "🙂"])
  }
}
