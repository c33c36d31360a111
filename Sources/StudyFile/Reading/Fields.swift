/// The keys of one map, checked against those it may have.
struct Fields {
  var entries: [String: YAMLNode.Entry] = [:]
  var mark: SourceText.Mark

  subscript(_ key: String) -> YAMLNode? { entries[key]?.value }
  func keyMark(_ key: String) -> SourceText.Mark { entries[key]?.keyMark ?? mark }
}

extension StudyReader {
  /// A map with these keys and no others; `what` names it in messages, as `an analysis`.
  mutating func fields(_ node: YAMLNode, of what: String, keys: [String]) -> Fields? {
    guard let entries = map(node, of: what) else { return nil }
    var fields = Fields(mark: node.mark)
    for entry in entries {
      if keys.contains(entry.key) {
        fields.entries[entry.key] = entry
      } else {
        report(
          "unknown key '\(entry.key)' in \(what)\(hint(for: entry, among: keys))", at: entry.keyMark)
      }
    }
    return fields
  }

  /// `{proportion: tools = "Exercise, yoga"}` has two keys for YAML.
  func hint(for entry: YAMLNode.Entry, among keys: [String]) -> String {
    if entry.value.isEmpty, source.isAfter(",", entry.keyMark) {
      if PrintedNumber(entry.key) != nil {
        return "; inside { } a comma ends a value: decimals have a point, as in 3.12"
      }
      return
        "; inside { } a comma ends a value: put the whole value in quotes if the comma belongs to it, as in "
        + "key: 'a = \"b, c\"'"
    }
    return NearestWord.hint(for: entry.key, among: keys)
  }

  mutating func map(_ node: YAMLNode, of what: String) -> [YAMLNode.Entry]? {
    switch node.content {
    case .map(let entries): return entries
    case .refused: return nil
    default:
      report("expected \(what) as a map of 'key: value', found \(node.kind)", at: node)
      return nil
    }
  }

  mutating func list(_ node: YAMLNode, of what: String) -> [YAMLNode]? {
    switch node.content {
    case .list(let nodes): return nodes
    case .refused: return nil
    default:
      report("expected a list of \(what), found \(node.kind)", at: node)
      return nil
    }
  }

  /// A list, or one item alone.
  mutating func listOrOne(_ node: YAMLNode, of what: String) -> [YAMLNode]? {
    if case .scalar = node.content, !node.isEmpty { return [node] }
    return list(node, of: what)
  }
}
