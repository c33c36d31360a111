import Foundation

/// A piece of pandoc's document, as its JSON has it: `{"t": "Para", "c": […]}`.
struct PandocNode {
  /// Strings, numbers, arrays and dictionaries of these.
  let json: Any

  private init(_ type: String, _ contents: Any? = nil) {
    json = contents.map { ["t": type, "c": $0] } ?? ["t": type]
  }

  // MARK: Within a line

  /// Words with spaces between them, by which a format can break lines.
  static func text(_ text: String) -> [PandocNode] {
    var nodes: [PandocNode] = []
    for (place, word) in text.withoutForbiddenScalars.split(separator: " ", omittingEmptySubsequences: false)
      .enumerated()
    {
      if place > 0 { nodes.append(PandocNode("Space")) }
      if !word.isEmpty { nodes.append(PandocNode("Str", String(word))) }
    }
    return nodes
  }

  static func strong(_ inner: [PandocNode]) -> PandocNode { PandocNode("Strong", inner.map(\.json)) }
  static func emphasis(_ inner: [PandocNode]) -> PandocNode { PandocNode("Emph", inner.map(\.json)) }
  static func code(_ text: String) -> PandocNode {
    PandocNode("Code", [attributes(), text.withoutForbiddenScalars])
  }
  static func link(_ inner: [PandocNode], to id: String) -> PandocNode {
    PandocNode("Link", [attributes(), inner.map(\.json), ["#" + id, ""]])
  }
  static func place(_ id: String, _ inner: [PandocNode]) -> PandocNode {
    PandocNode("Span", [attributes(id: id), inner.map(\.json)])
  }
  /// - Parameter width: in inches.
  static func image(_ path: String, alternative: String, width: Double) -> PandocNode {
    PandocNode(
      "Image", [attributes(pairs: [("width", "\(width)in")]), text(alternative).map(\.json), [path, ""]])
  }
  /// Something that only one format understands.
  static func rawInline(_ format: String, _ text: String) -> PandocNode {
    PandocNode("RawInline", [format, text])
  }

  // MARK: Blocks

  static func paragraph(_ inner: [PandocNode]) -> PandocNode { PandocNode("Para", inner.map(\.json)) }
  static func heading(_ level: Int, id: String, _ inner: [PandocNode]) -> PandocNode {
    PandocNode("Header", [level, attributes(id: id), inner.map(\.json)])
  }
  static func list(_ items: [[PandocNode]]) -> PandocNode {
    PandocNode("BulletList", items.map { [PandocNode("Plain", $0.map(\.json)).json] })
  }
  static func numbered(_ items: [[PandocNode]]) -> PandocNode {
    PandocNode(
      "OrderedList",
      [
        [1, ["t": "Decimal"], ["t": "Period"]] as [Any],
        items.map { [PandocNode("Plain", $0.map(\.json)).json] },
      ] as [Any])
  }
  static func listing(_ text: String) -> PandocNode {
    PandocNode("CodeBlock", [attributes(), text.withoutForbiddenScalars])
  }
  static func raw(_ format: String, _ text: String) -> PandocNode { PandocNode("RawBlock", [format, text]) }
  /// Under a paragraph style of a word processor.
  static func styled(_ style: String, _ blocks: [PandocNode]) -> PandocNode {
    PandocNode("Div", [attributes(pairs: [("custom-style", style)]), blocks.map(\.json)])
  }

  private static func attributes(id: String = "", pairs: [(String, String)] = []) -> Any {
    [id, [String](), pairs.map { [$0.0, $0.1] }] as [Any]
  }
}

extension Prose {
  var pandoc: [PandocNode] { runs.flatMap(\.pandoc) }
}

extension Prose.Run {
  fileprivate var pandoc: [PandocNode] {
    switch self {
    case .text(let text), .number(let text, _), .report(let text, _): PandocNode.text(text)
    case .strong(let text): [.strong(PandocNode.text(text))]
    case .symbol(let text): [.emphasis(PandocNode.text(text))]
    case .code(let text): [.code(text)]
    case .reference(let text, let id): [.link(PandocNode.text(text), to: id)]
    }
  }
}
