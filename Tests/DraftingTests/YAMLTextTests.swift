import StudyFile
import Testing

@testable import Drafting

@Suite struct YAMLTextTests {
  private static let texts = [
    "plain", "two words", "a: b", "a:b", "a #b", "#a", "- a", "-99", "-", "1", "1.5", "Yes", "null", "~",
    "a, b", "[a]", "{a}",
    "'", "\"", "it's", "a\"b", "a\\b", "%", "@a", "`a`", "!a", "&a", "*a", "?", "? a", "|", ">", "> 60", "$5",
    "a:", "a: ", "Œæ",
    "ünï", "日本語", "עברית", "\u{202E}abc", "👩‍👩‍👧", "e\u{301}", "\u{1}", "\u{85}", "\u{2028}", "a\tb", "=", "<<",
    "---", "...",
    "a  b", " a", "a ", "\u{A0}a", String(repeating: "long ", count: 200) + "x", "a\nb", "on", "1e5", "0x10",
    "2020-01-01",
    "What is your age? [years]", "100%", "a|b", "a;b", "\u{200B}", "\u{E000}", "a {{b}}",
  ]

  /// Text as a study file gives it back, as label, key and item of a list.
  @Test(arguments: texts) func comesBackAsItIs(_ text: String) throws {
    let yaml = """
      study: s
      data: {}
      variables:
        a:
          column: \(YAMLText.scalar(text))
          measure: nominal
          values: [\(YAMLText.scalar(text)), other]
        b: {column: x, measure: nominal, missing: {\(YAMLText.isShortKey(text) ? YAMLText.scalar(text) : "k"): none}}
      """
    guard text.contains(where: { !$0.isWhitespace }) else { return }
    let study = try StudyParser.parse(text: yaml, file: "study.yaml")
    guard case .column(let column) = study.variable("a")?.source else {
      Issue.record("no column")
      return
    }
    #expect(Array(column.unicodeScalars) == Array(text.unicodeScalars))
    #expect(
      study.variable("a")?.levels.first.map { Array($0.code.unicodeScalars) } == Array(text.unicodeScalars))
    if YAMLText.isShortKey(text) { #expect(study.variable("b")?.missing.first?.code == text) }
    #expect(study.warnings.isEmpty, "\(study.warnings)")
  }
}
