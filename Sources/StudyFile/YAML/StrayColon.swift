/// A `: ` where YAML allows no key: the commonest mistake, because every citation has one.
struct StrayColon {
  let message: String

  /// The mark is the colon's.
  init(_ mark: SourceText.Mark, in source: SourceText) {
    let before =
      source.line(mark.line).map { String(String.UnicodeScalarView($0.prefix(mark.column - 1))) } ?? ""
    let word = Self.text(of: before)
    let isKeyLike = Self.isWord(word)
    let above =
      isKeyLike
      ? Self.above(mark.line, in: source) : .key(Self.key(in: before) ?? Self.keyAbove(mark.line, in: source))
    switch above {
    case .text(let text):
      message = "'\(word):' stands where the text '\(text)' goes on; the ': ' after a key is missing there"
    case .key(let key?) where isKeyLike:
      message =
        "'\(word):' stands where the text of '\(key)' goes on; if it is a key, indent it as '\(key)' is; if it is "
        + "text, write '\(key): >-' and put the text, indented, on the next line"
    case .key(let key?):
      message =
        "the text of '\(key)' holds ': ', which YAML takes for another key; write '\(key): >-' and put the text, "
        + "indented, on the next line"
    case .key(nil):
      message = "the text holds ': ', which YAML takes for a key; put the whole text in quotes"
    }
  }

  private enum Above {
    case key(String?)
    /// A line that should have been a key.
    case text(String)
  }

  /// What the line goes on from.
  private static func above(_ line: Int, in source: SourceText) -> Above {
    var first: String?
    var number = line - 1
    while let scalars = source.line(number) {
      let text = text(of: String(String.UnicodeScalarView(scalars)))
      if let key = key(in: text) { return .key(key) }
      if text.hasSuffix(":") { break }
      if !text.isEmpty, !text.hasPrefix("#") { first = text }
      number -= 1
    }
    return first.map { .text(String($0.prefix(40))) } ?? .key(nil)
  }

  private static func keyAbove(_ line: Int, in source: SourceText) -> String? {
    if case .key(let key) = above(line, in: source) { key } else { nil }
  }

  /// The key that a line starts with, where a text follows it.
  private static func key(in line: String) -> String? {
    let text = text(of: line)
    guard let colon = text.firstRange(of: ": ") else { return nil }
    let key = String(text[..<colon.lowerBound])
    return isWord(key) ? key : nil
  }

  /// Without indentation and the dash of a list.
  private static func text(of line: String) -> String { String(line.drop { $0 == " " || $0 == "-" }).trimmed }

  private static func isWord(_ text: String) -> Bool {
    !text.isEmpty && text.allSatisfy { $0.isLetter || $0.isNumber || "_-.".contains($0) }
  }
}
