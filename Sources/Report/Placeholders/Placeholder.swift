/// `{{analysis.measure[level, group].field}}` as it was written.
struct Placeholder: Equatable {
  var analysis: String
  var measure: String
  /// The names in brackets.
  var items: [String]
  var field: String?

  /// What stands between the braces; `nil` where it is not of that form.
  init?(_ text: String) {
    var rest = text.drop(while: \.isWhitespace)
    guard let dot = rest.firstIndex(of: ".") else { return nil }
    analysis = rest[..<dot].trimmed
    rest = rest[rest.index(after: dot)...]
    let end = rest.firstIndex { $0 == "[" || $0 == "." } ?? rest.endIndex
    measure = rest[..<end].trimmed
    rest = rest[end...]
    items = []
    if rest.first == "[" {
      guard let (parsed, after) = Self.items(rest.dropFirst()) else { return nil }
      items = parsed
      rest = after
    }
    rest = rest.drop(while: \.isWhitespace)
    if rest.first == "." {
      field = rest.dropFirst().trimmed
    } else if !rest.trimmed.isEmpty {
      return nil
    }
    guard !analysis.isEmpty, !measure.isEmpty, field != "" else { return nil }
  }

  /// Separated by commas; one that holds a comma or a bracket stands in double quotes.
  private static func items(_ text: Substring) -> (items: [String], rest: Substring)? {
    var items: [String] = []
    var current = ""
    var isQuoted = false
    var wasQuoted = false
    var index = text.startIndex
    func finished() -> String { wasQuoted ? current : current[...].trimmed }
    while index < text.endIndex {
      let character = text[index]
      index = text.index(after: index)
      switch character {
      case "\"":
        if !isQuoted, !wasQuoted { current = "" }
        isQuoted.toggle()
        wasQuoted = true
      case "]" where !isQuoted:
        items.append(finished())
        return (items, text[index...])
      case "," where !isQuoted:
        items.append(finished())
        current = ""
        wasQuoted = false
      default:
        if isQuoted || !wasQuoted { current.append(character) }
      }
    }
    return nil
  }
}

extension Substring {
  var trimmed: String {
    var text = drop(while: \.isWhitespace)
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
