/// Where the characters of a text of the study file stand in it, whatever quotes, escapes or folded lines it is written
/// with.
package struct TextPlaces: Sendable {
  private let source: SourceText
  private let text: String
  private let style: YAMLNode.Style
  private let mark: SourceText.Mark

  init?(_ node: YAMLNode, in source: SourceText) {
    guard case .scalar(let text, let style) = node.content else { return nil }
    (self.source, self.text, self.style, mark) = (source, text, style, node.mark)
  }

  /// The place of a character, counted from 0.
  package func location(of offset: Int) -> SourceLocation {
    source.location(of: offset, in: text, style: style, at: mark)
  }
}
