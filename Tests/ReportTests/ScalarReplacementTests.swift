import Testing

@testable import Report

@Suite struct ScalarReplacementTests {
  /// Scalar by scalar, as it is defined.
  private static func replaced(_ text: String, _ replacement: (Unicode.Scalar) -> String?) -> String {
    text.unicodeScalars.map { replacement($0) ?? String($0) }.joined()
  }

  @Test func agreesWithItsDefinition() {
    let scalars: [Unicode.Scalar] = [
      "a", "<", "&", "\"", " ", "\n", "\u{7F}", "\u{85}", "\u{A0}", "é", "–", "\u{2028}", "\u{2029}", "€",
      "ﬀ", "🙂", "𝒳",
      "\u{7FF}", "\u{800}", "\u{FFFF}", "\u{10FFFF}",
    ]
    let special: [Unicode.Scalar: String] = [
      "<": "&lt;", "\u{85}": "", "\u{2028}": "L", "🙂": "smile", "\u{7F}": "\u{FFFD}", "\u{800}": "→",
    ]
    let first = ByteSet(special.keys.map { Array(String($0).utf8)[0] })
    var random = SplitMix(state: 5)
    for _ in 0..<2000 {
      let text = String(
        String.UnicodeScalarView(
          (0..<Int.random(in: 0...20, using: &random)).map { _ in
            scalars.randomElement(using: &random)!
          }))
      #expect(text.replacingScalars(first) { special[$0] } == Self.replaced(text) { special[$0] })
    }
  }

  @Test(arguments: [
    ("tea", "tea"), ("", ""), (" ", ""), ("two  words", "two words"), (" a\nb ", "a b"), ("a\u{A0}b", "a b"),
    ("a\u{2003}b", "a b"), ("a\u{3000}b\u{1680}", "a b"), ("a – b", "a – b"), ("Žižek ü", "Žižek ü"),
    ("a\r\nb", "a b"),
  ])
  func folds(text: String, folded: String) { #expect(text.folded == folded) }
}
