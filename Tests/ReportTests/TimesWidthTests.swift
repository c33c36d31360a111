import Testing

@testable import Report

@Suite struct TimesWidthTests {
  /// Adobe's metrics of Times-Roman: digits and the capital A by their widths, a word by the sum of its letters'.
  @Test func widths() {
    #expect(TimesWidth.ofLineAndWord("0123456789").line == 5)
    #expect(TimesWidth.ofLineAndWord("A").line == 0.722)
    #expect(abs(TimesWidth.ofLineAndWord("Percentage").line - 4.387) < 1e-12)
    #expect(TimesWidth.ofLineAndWord("").line == 0)
  }

  /// A mark on a letter takes no room of its own, a minus as much as a plus.
  @Test func signs() {
    #expect(TimesWidth.ofLineAndWord("e\u{301}").line == TimesWidth.ofLineAndWord("e").line)
    #expect(TimesWidth.ofLineAndWord("−1").line == TimesWidth.ofLineAndWord("+1").line)
  }

  /// The longest word is of what stands between blanks; blanks that follow belong to the line alone.
  @Test func words() {
    let width = TimesWidth.ofLineAndWord("a word of it", blanks: "  ")
    #expect(width.word == TimesWidth.ofLineAndWord("word").line)
    #expect(width.line == TimesWidth.ofLineAndWord("a word of it  ").line)
    #expect(TimesWidth.ofLineAndWord(" ").word == 0)
  }
}
