import Testing

@testable import Ingest

@Suite struct FieldTextTests {
  @Test(arguments: [
    ("a", "a"), (" a ", "a"), ("\t a b \r\n", "a b"), ("\u{A0}a\u{A0}", "a"), ("", ""), ("  ", ""),
    ("\u{A0}", ""),
    ("é", "é"), (" à ", "à"), ("\u{A0}\u{A0} x", "x"), ("Â", "Â"), ("~", "~"),
    ("\u{200B}a\u{200B}", "a"), ("\u{FEFF} a\u{3000}\u{2009}", "a"), ("\u{200B}", ""),
    ("\u{202F}\u{FEFF}", ""),
    ("a\u{200F}\u{2060}", "a"), ("‹a›", "‹a›"), ("\u{200D}", "\u{200D}"), ("。", "。"),
    ("\u{2026}", "\u{2026}"),
    ("a\u{200B}b", "a\u{200B}b"), ("\u{3000}。\u{3000}", "。"),
  ])
  func trimming(_ text: String, _ expected: String) { #expect(text.trimmedAsField == expected) }

  @Test func firstWord() {
    "abc".withField { #expect($0.word == 0x63_6261) }
    "".withField { #expect($0.word == 0) }
    "abcdefghij".withField { #expect($0.word == 0x6867_6665_6463_6261) }
  }
}
