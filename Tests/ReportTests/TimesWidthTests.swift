import Testing

@testable import Report

@Suite struct TimesWidthTests {
  /// Adobe's metrics of Times-Roman: digits and the capital A by their widths, a word by the sum of its letters'.
  @Test func widths() {
    #expect(TimesWidth.of("0123456789") == 5)
    #expect(TimesWidth.of("A") == 0.722)
    #expect(abs(TimesWidth.of("Percentage") - 4.387) < 1e-12)
    #expect(TimesWidth.of("") == 0)
  }

  /// A mark on a letter takes no room of its own, a minus as much as a plus.
  @Test func signs() {
    #expect(TimesWidth.of("e\u{301}") == TimesWidth.of("e"))
    #expect(TimesWidth.of("−1") == TimesWidth.of("+1"))
  }
}
