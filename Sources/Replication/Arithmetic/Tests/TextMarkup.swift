/// What Markdown, HTML and LaTeX put between the characters of a text.
enum TextMarkup {
  /// How many characters at a place are only markup. One that ends with a brace takes its closing brace along.
  static func length(_ text: [Character], at index: Int) -> Int? {
    switch text[index] {
    case "_":
      // The degrees of freedom in `t_{28}` keep their braces.
      guard index + 1 < text.count, text[index + 1] == "{" else { return 1 }
      return index + 2 < text.count && TestCursor.isDigit(text[index + 2]) ? 1 : 2
    case "^": return index + 1 < text.count && text[index + 1] == "{" ? 2 : nil
    case "*", "$", "\u{AD}", "\u{200B}", "\u{2060}", "\u{FEFF}": return 1
    case "\\": return command(text, at: index)
    case "<": return tag(text, at: index).map { $0.end - index }
    default: return nil
    }
  }

  private static func command(_ text: [Character], at index: Int) -> Int? {
    for word in ["textit", "emph", "mathit", "mathrm", "text", "textbf"]
    where text[(index + 1)...].starts(with: word + "{") {
      return word.count + 2
    }
    // An escaped sign of Markdown: `p \< .05`.
    guard index + 1 < text.count, text[index + 1].isASCII, "<>*_[]()^~$%=".contains(text[index + 1]) else {
      return nil
    }
    return "*_".contains(text[index + 1]) ? 2 : 1
  }

  private static let tags = ["i", "em", "b", "strong", "sub", "sup", "span", "u"]

  /// The tag that begins at a place, if it only changes looks.
  private static func tag(_ text: [Character], at index: Int) -> (name: String, end: Int)? {
    guard index < text.count, text[index] == "<" else { return nil }
    var end = index + 1
    while end < text.count, end - index < 80, text[end] != ">", text[end] != "<" { end += 1 }
    guard end < text.count, text[end] == ">" else { return nil }
    let name = String(text[(index + 1)..<end].drop { $0 == "/" }.prefix { $0.isLetter && $0.isASCII })
      .lowercased()
    return tags.contains(name) ? (name, end + 1) : nil
  }

  private static let lowered: [Character] = Array("₀₁₂₃₄₅₆₇₈₉")

  static func digit(_ character: Character) -> Character {
    lowered.firstIndex(of: character).flatMap { "0123456789".dropFirst($0).first } ?? character
  }

  /// Degrees of freedom set as a subscript, `t₂₈` or `F<sub>2,57</sub>`, and no brackets after them.
  static func `subscript`(_ text: [Character], at index: Int) -> (content: Range<Int>, end: Int)? {
    if text[index].isASCII, text[index] != "<" { return nil }
    let content: Range<Int>
    let end: Int
    if lowered.contains(text[index]) {
      var last = index
      while last < text.count, lowered.contains(text[last]) { last += 1 }
      (content, end) = (index..<last, last)
    } else if let open = tag(text, at: index), open.name == "sub", text[index + 1] != "/" {
      var last = open.end
      while last < text.count, last - open.end < 20,
        TestCursor.isDigit(text[last]) || [",", ".", " "].contains(text[last])
      {
        last += 1
      }
      guard let close = tag(text, at: last), close.name == "sub", last > open.end,
        TestCursor.isDigit(text[open.end])
      else { return nil }
      (content, end) = (open.end..<last, close.end)
    } else {
      return nil
    }
    let isFollowed = text[end...].first { $0 != " " }.map { "([{".contains($0) } ?? true
    let isAfterLetter = text[..<index].last { $0 != "*" && $0 != "_" && $0 != ">" }.map {
      $0.isLetter || $0 == "²"
    }
    return isFollowed || isAfterLetter != true ? nil : (content, end)
  }

  private static let entities: [(String, Character)] = [
    ("&lt;", "<"), ("&gt;", ">"), ("&nbsp;", " "), ("&thinsp;", " "), ("&minus;", "-"), ("&amp;", "&"),
    ("&chi;", "χ"), ("&eta;", "η"), ("&phi;", "φ"), ("&le;", "≤"), ("&ge;", "≥"), ("&sup2;", "2"),
    ("&#60;", "<"),
    ("&#62;", ">"), ("&#x3c;", "<"), ("&#x3C;", "<"), ("&#8722;", "-"), ("&#x2212;", "-"), ("&#160;", " "),
  ]
  private static let commands: [(String, Character)] = [
    ("\\chi", "χ"), ("\\eta", "η"), ("\\varphi", "φ"), ("\\phi", "φ"), ("\\leq", "≤"), ("\\le", "≤"),
    ("\\geq", "≥"),
    ("\\ge", "≥"), ("\\lt", "<"), ("\\gt", ">"), ("\\,", " "), ("\\;", " "), ("\\:", " "), ("\\ ", " "),
  ]

  /// A sign written by its name, and how many characters the name has.
  static func entity(_ text: [Character], at index: Int) -> (Character, Int)? {
    let names = text[index] == "&" ? entities : text[index] == "\\" ? commands : []
    return names.first { name, _ in
      let end = index + name.count
      return text[index...].starts(with: name)
        && (name.first == "&" || name.last?.isLetter != true || end >= text.count || !text[end].isLetter)
    }.map { ($0.1, $0.0.count) }
  }
}
