/// Reads the nodes of a study file into a `Study`. Every error is noted and reading goes on, so that all of them are
/// reported at once; a part that has one is left out, and what refers to it is not judged.
struct StudyReader {
  let source: SourceText
  private(set) var problems: [Diagnostic] = []
  /// Grows with every error, to see whether reading a part added one.
  private(set) var errorCount = 0
  var codebook = Codebook()
  /// Completes a variable that is read from the export.
  var completion: VariableCompletion?

  init(_ source: SourceText) { self.source = source }

  mutating func report(_ list: [Diagnostic]) {
    problems += list
    errorCount += list.count { $0.severity == .error }
  }

  mutating func report(_ message: String, at mark: SourceText.Mark) {
    report([Diagnostic(at: source.location(mark), message)])
  }

  mutating func report(_ message: String, at node: YAMLNode) { report(message, at: node.mark) }

  /// Errors inside a text, each at its character.
  mutating func report(_ list: [SyntaxProblem], in text: String, of node: YAMLNode) {
    report(list.map { Diagnostic(at: location(of: $0.offset, in: text, of: node), $0.message) })
  }

  private func location(of offset: Int, in text: String, of node: YAMLNode) -> SourceLocation {
    guard case .scalar(_, let style) = node.content else { return source.location(node.mark) }
    return source.location(of: offset, in: text, style: style, at: node.mark)
  }

  func location(_ node: YAMLNode) -> SourceLocation { source.location(node.mark) }
}
