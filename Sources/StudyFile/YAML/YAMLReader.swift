internal import Yams

/// Reads YAML into nodes that keep every scalar as it was typed.
struct YAMLReader {
  let source: SourceText
  private(set) var problems: [Diagnostic] = []
  /// Keys that stand again further down in the same map, by the place of the earlier one.
  private var renamed: [SourceText.Mark: String] = [:]

  init(_ source: SourceText) { self.source = source }

  /// More repeated keys than this are not looked for.
  private static let mostRepeatedKeys = 100

  mutating func read() -> YAMLNode? {
    var text = source.text
    var scalars = source.scalars
    if let bomb = aliasBomb() {
      problems.append(Diagnostic(at: source.location(atScalar: bomb), Self.noAliases))
      return nil
    }
    while true {
      do {
        let parser = try Parser(yaml: text, resolver: .basic, encoding: .utf8)
        let root = try parser.singleRoot()
        // A node holds its anchor weakly; the parser holds it strongly.
        return withExtendedLifetime(parser) { root.map { convert($0) } }
      } catch YamlError.duplicatedKeysInMapping(let keys, let context) {
        guard rename(keys.first ?? "", at: context.mark, in: &scalars) else {
          let mark = SourceText.Mark(line: context.mark.line, column: context.mark.column)
          problems.append(
            Diagnostic(at: source.location(mark), "a key stands twice in one map; keep one of them"))
          return nil
        }
        text = String(String.UnicodeScalarView(scalars))
      } catch let error as YamlError {
        problems.append(YAMLProblem(error, in: source).diagnostic)
        return nil
      } catch {
        problems.append(
          Diagnostic(at: source.location(.init(line: 1, column: 1)), "this is not YAML: \(error)"))
        return nil
      }
    }
  }

  /// Yams stops at the first repeated key. So that the rest of the file is checked too, the first character of the
  /// earlier key is replaced by one that nobody types, and the text is read again.
  private mutating func rename(_ key: String, at mark: Yams.Mark, in scalars: inout [Unicode.Scalar]) -> Bool
  {
    let mark = SourceText.Mark(line: mark.line, column: mark.column)
    guard renamed.count < Self.mostRepeatedKeys, renamed[mark] == nil, var index = source.index(of: mark),
      let first = key.unicodeScalars.first
    else { return false }
    if scalars[index] == "\"" || scalars[index] == "'" { index += 1 }
    guard index < scalars.count, scalars[index] == first,
      let substitute = Unicode.Scalar(0xE000 + UInt32(renamed.count))
    else { return false }
    scalars[index] = substitute
    renamed[mark] = key
    return true
  }

  static let noAliases =
    "anchors and aliases (&name, *name) are not used in study files; write the value out, and put text that starts "
    + "with & or * in quotes"

  /// Aliases of aliases that stand as keys would take Yams for ever to compare, so a text with this many is not read.
  private func aliasBomb() -> Int? {
    func places(of sign: Unicode.Scalar) -> [Int] {
      source.scalars.indices.dropLast().filter { index in
        guard source.scalars[index] == sign, source.scalars[index + 1].properties.isAlphabetic else {
          return false
        }
        return index == 0 || [" ", "\n", "[", "{", ","].contains(source.scalars[index - 1])
      }
    }
    let anchors = places(of: "&")
    return anchors.count >= 8 && places(of: "*").count >= 8 ? anchors.first : nil
  }

  private mutating func convert(_ node: Node) -> YAMLNode {
    let mark =
      node.mark.map { SourceText.Mark(line: $0.line, column: $0.column) } ?? .init(line: 1, column: 1)
    if node.anchor != nil {
      problems.append(
        Diagnostic(
          at: source.location(mark),
          Self.noAliases))
      return YAMLNode(content: .refused, mark: mark)
    }
    // A tag: the node starts at it, and its text would be lost.
    if let index = source.index(of: mark), source.scalars[index] == "!" {
      problems.append(
        Diagnostic(
          at: source.location(mark), "a text cannot start with !; put the whole text in quotes: '!…'"))
      return YAMLNode(content: .refused, mark: mark)
    }
    let content: YAMLNode.Content
    switch node {
    case .scalar(let scalar):
      content = .scalar(scalar.string, Self.style(of: scalar))
      if scalar.style == .plain { warnOfComment(after: scalar.string, at: mark) }
    case .sequence(let sequence): content = .list(sequence.map { convert($0) })
    case .mapping(let mapping): content = .map(entries(of: mapping))
    case .alias: content = .refused
    }
    return YAMLNode(content: content, mark: mark)
  }

  private mutating func entries(of mapping: Node.Mapping) -> [YAMLNode.Entry] {
    var entries: [YAMLNode.Entry] = []
    var places: [String: SourceText.Mark] = [:]
    for (keyNode, valueNode) in mapping {
      let keyNode = convert(keyNode)
      let value = convert(valueNode)
      guard case .scalar(let text, _) = keyNode.content else {
        if !keyNode.isRefused {
          problems.append(
            Diagnostic(
              at: source.location(keyNode.mark),
              "a key must be a text, found \(keyNode.kind); put text that starts with [ or { in quotes"))
        }
        continue
      }
      let key = renamed[keyNode.mark] ?? text
      if let first = places[key] {
        problems.append(
          Diagnostic(
            at: source.location(keyNode.mark),
            "the key '\(key)' stands already on line \(first.line); keep one of them"))
      } else {
        places[key] = keyNode.mark
        entries.append(YAMLNode.Entry(key: key, keyMark: keyNode.mark, value: value))
      }
    }
    return entries
  }

  /// `Item #3` is read as `Item`.
  private mutating func warnOfComment(after text: String, at mark: SourceText.Mark) {
    guard let line = source.line(mark.line) else { return }
    let rest = line.dropFirst(mark.column - 1)
    let typed = Array(text.unicodeScalars)
    guard !typed.isEmpty, rest.starts(with: typed) else { return }
    let after = rest.dropFirst(typed.count)
    let comment = after.drop { $0 == " " }
    guard after.count > comment.count, comment.first == "#", let next = comment.dropFirst().first,
      !["#", " ", "\t", "-", "="].contains(next)
    else { return }
    let place = SourceText.Mark(
      line: mark.line, column: mark.column + typed.count + after.count - comment.count)
    problems.append(
      Diagnostic(
        .warning, at: source.location(place),
        "what follows # is taken for a comment; put the text in quotes if it belongs to it"))
  }

  private static func style(of scalar: Node.Scalar) -> YAMLNode.Style {
    switch scalar.style {
    case .singleQuoted: .singleQuoted
    case .doubleQuoted: .doubleQuoted
    case .literal, .folded: .block
    case .any, .plain: .plain
    }
  }
}
