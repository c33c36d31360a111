/// Numbers as a study file writes them: `1`, `-1.5`, `.05`, `2e-3`.
package enum NumberText {
  /// `nil` where the text is anything else, or a number too large for a double.
  package static func value(_ text: some StringProtocol) -> Double? {
    var rest = Substring(text)
    if rest.hasPrefix("−") { rest = "-" + rest.dropFirst() }
    guard rest.contains(where: isDigit), rest.allSatisfy({ isDigit($0) || "+-.eE".contains($0) }) else {
      return nil
    }
    if rest.hasPrefix("+") { rest = rest.dropFirst() }
    // Double takes `5.` and `.5`; both are how people write.
    guard let value = Double(rest), value.isFinite else { return nil }
    return value
  }

  /// A number in form, but beyond a double.
  static func isTooLarge(_ text: String) -> Bool {
    text.first.map(isDigit) == true && text.allSatisfy { isDigit($0) || "+-.eE".contains($0) }
      && Double(text)?.isInfinite == true
  }

  static func isDigit(_ character: Character) -> Bool { character >= "0" && character <= "9" }

  /// The shortest text that reads back to the same number.
  package static func text(_ value: Double) -> String {
    let text = String(value)
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
