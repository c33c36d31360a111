/// Reads the nodes of a study file into a `Study`. Every error is noted and reading goes on, so that all of them are
/// reported at once; a part that has one is left out, and what refers to it is not judged.
struct StudyReader {
  let source: SourceText
  private(set) var problems: [Diagnostic] = []
  var codebook = Codebook()

  init(_ source: SourceText) { self.source = source }

  /// Grows with every error, to see whether reading a part added one.
  var errorCount: Int { problems.count { $0.severity == .error } }

  mutating func report(_ list: [Diagnostic]) { problems += list }

  mutating func report(_ message: String, at mark: SourceText.Mark, severity: Diagnostic.Severity = .error) {
    problems.append(Diagnostic(severity, at: source.location(mark), message))
  }

  mutating func report(_ message: String, at node: YAMLNode) { report(message, at: node.mark) }

  /// Errors inside a text, each at its character.
  mutating func report(_ list: [SyntaxProblem], in text: String, of node: YAMLNode) {
    for problem in list {
      problems.append(Diagnostic(at: location(of: problem.offset, in: text, of: node), problem.message))
    }
  }

  func location(of offset: Int, in text: String, of node: YAMLNode) -> SourceLocation {
    guard case .scalar(_, let style) = node.content else { return source.location(node.mark) }
    return source.location(of: offset, in: text, style: style, at: node.mark)
  }

  func location(_ node: YAMLNode) -> SourceLocation { source.location(node.mark) }
}
