import Testing

@testable import Report

@Suite struct ForbiddenScalarTests {
  /// XML 1.0, production 2 (Char), and the controls that HTML's parser reports as errors.
  @Test func whatMarkupMayNotHold() {
    let forbidden = (0...0x1_FFFF).compactMap { Unicode.Scalar(UInt32($0)) }.filter(\.isForbiddenInMarkup)
      .map(\.value)
    let controls = Array(0x00...0x08) + Array(0x0B...0x1F) + Array(0x7F...0x9F)
    #expect(forbidden == (controls + [0xFFFE, 0xFFFF]).map(UInt32.init))
  }

  @Test func eachIsReplacedAndNothingElse() {
    let text = "a\u{0}b\u{1}\tc\nd\u{7F}\u{85}é\u{FFFC}\u{FFFE}\u{FFFF}\u{FF21}\u{1F642}"
    let shown = "a\u{FFFD}b\u{FFFD}\tc\nd\u{FFFD}\u{FFFD}é\u{FFFC}\u{FFFD}\u{FFFD}\u{FF21}\u{1F642}"
    #expect(text.withoutForbiddenScalars == shown)
    #expect(text.escapedForHTML == shown)
    #expect(shown.withoutForbiddenScalars == shown)
  }
}
