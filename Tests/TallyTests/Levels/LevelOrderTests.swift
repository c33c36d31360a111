import Testing

@testable import Tally

@Suite struct LevelOrderTests {
  @Test func readsPlainNumbersOnly() {
    #expect(LevelOrder.number(of: "010") == 10)
    #expect(LevelOrder.number(of: "-2.5e3") == -2500)
    for text in ["", "inf", "nan", "0x10", "1,5", "1e999", "٣", " 1", "1:30", "e"] {
      #expect(LevelOrder.number(of: text) == nil, "\(text)")
    }
  }

  @Test func sortsByValueOnlyWhereAllAreNumbers() {
    #expect(LevelOrder.sorted(["10", "9", "9.0", "-1"]) == ["-1", "9", "9.0", "10"])
    #expect(LevelOrder.sorted(["10", "9", "a"]) == ["10", "9", "a"])
    #expect(LevelOrder.sorted(["é", "z", "Z", "🙂", "\u{FFFD}"]) == ["Z", "z", "é", "\u{FFFD}", "🙂"])
  }
}
