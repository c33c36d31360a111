/// A node of the study file: text as it was typed, lists and maps, each with its place.
struct YAMLNode: Sendable {
  enum Style: Sendable { case plain, singleQuoted, doubleQuoted, block }

  enum Content: Sendable {
    case scalar(String, Style)
    case list([YAMLNode])
    case map([Entry])
    /// Something that a study file does not use, already reported.
    case refused
  }

  struct Entry: Sendable {
    var key: String
    var keyMark: SourceText.Mark
    var value: YAMLNode
  }

  var content: Content
  var mark: SourceText.Mark

  /// Nothing was written: `label:` with an empty rest of the line.
  var isEmpty: Bool {
    if case .scalar("", .plain) = content { true } else { false }
  }

  var isRefused: Bool {
    if case .refused = content { true } else { false }
  }

  /// For "expected a list, found …".
  var kind: String {
    switch content {
    case .scalar: isEmpty ? "nothing" : "a text"
    case .list: "a list"
    case .map: "a map"
    case .refused: "something else"
    }
  }
}
