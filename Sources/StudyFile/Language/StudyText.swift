/// Writes names and labels as conditions need them.
enum StudyText {
  /// A variable's name, in backquotes where it would not be read as one word.
  static func name(_ name: String) -> String { isWord(name) ? name : "`\(name)`" }

  /// A label, in quotes where it would not be read as one word.
  static func label(_ label: String) -> String {
    if !label.isEmpty, !Keyword.all.contains(label), label.allSatisfy(Lexer.isWordCharacter) { return label }
    if label.contains("'"), !label.contains("\"") { return "\"\(label)\"" }
    return "'" + label.map { $0 == "'" ? "''" : String($0) }.joined() + "'"
  }

  private static func isWord(_ text: String) -> Bool {
    !text.isEmpty && !Keyword.all.contains(text) && text.allSatisfy(Lexer.isWordCharacter)
      && NumberText.value(text) == nil
  }
}
