internal import Yams

/// What libyaml found, said to someone who writes a study file.
struct YAMLProblem {
  let diagnostic: Diagnostic

  init(_ error: YamlError, in source: SourceText) {
    switch error {
    case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      let mark = SourceText.Mark(line: mark.line, column: mark.column)
      let start = context.map { SourceText.Mark(line: $0.mark.line, column: $0.mark.column) }
      self.diagnostic = Self.explain(problem, context: context?.text ?? "", at: mark, from: start, in: source)
    case .reader(let problem, let offset, let value, _):
      self.diagnostic = Self.unreadable(problem, offset: offset, value: value, in: source)
    default:
      self.diagnostic = Diagnostic(at: SourceLocation(file: source.file), "this is not YAML: \(error)")
    }
  }

  private static func explain(
    _ problem: String, context: String, at mark: SourceText.Mark, from start: SourceText.Mark?,
    in source: SourceText
  ) -> Diagnostic {
    func at(_ mark: SourceText.Mark, _ message: String) -> Diagnostic {
      Diagnostic(at: source.location(mark), message)
    }
    let line = source.line(mark.line) ?? []
    let found = source.index(of: mark).map { source.scalars[$0] }
    if problem.contains("mapping values are not allowed") {
      return at(mark, StrayColon(mark, in: source).message)
    }
    if problem.contains("tab character") || found == "\t"
      || line.prefix(while: { $0 == " " || $0 == "\t" }).contains("\t")
    {
      let column = (line.firstIndex(of: "\t") ?? line.startIndex) - line.startIndex + 1
      return at(
        .init(line: mark.line, column: column), "a tab indents this line; YAML is indented with spaces")
    }
    if problem.contains("cannot start any token"), let found {
      return at(mark, "a text cannot start with \(found); put the whole text in quotes: '\(found)…'")
    }
    if problem.contains("',' or '}'") || problem.contains("',' or ']'") {
      let isMap = problem.contains("'}'")
      let opened = start.map { " opened on line \($0.line)" } ?? ""
      return at(
        mark,
        "the \(isMap ? "{" : "[")\(opened) is not closed here, or a text inside it holds one of [ ] { } , or ': ': "
          + "put such a text in quotes")
    }
    if context.contains("quoted scalar"), let start {
      return at(start, "the quote that starts here is never closed")
    }
    if problem.contains("expected ':'"), let start {
      return at(start, "expected 'key: value' here; ': ' is missing, or this line is indented too little")
    }
    if problem.contains("undefined alias") || context.contains("alias") || context.contains("anchor") {
      return at(start ?? mark, YAMLReader.noAliases)
    }
    if context.contains("tag") || problem.contains("tag") {
      return at(start ?? mark, "a text cannot start with !; put the whole text in quotes: '!…'")
    }
    if context.contains("directive") {
      return at(start ?? mark, "a line cannot start with %; put the whole text in quotes: '%…'")
    }
    if problem.contains("expected key") || problem.contains("'-' indicator")
      || problem.contains("not allowed in this context")
    {
      return at(
        mark,
        "this line does not fit the lines above; keys of one map and dashes of one list start in the same column"
      )
    }
    if problem.contains("another document") || problem.contains("document") {
      return at(mark, "a study file is one document: remove the line '---' or '...'")
    }
    if problem.contains("nesting level") { return at(mark, "lists and maps are nested too deep") }
    let inside = context.isEmpty ? "" : ", \(context)"
    return at(mark, "this is not YAML: \(problem)\(inside)")
  }

  private static func unreadable(_ problem: String, offset: Int?, value: Int32, in source: SourceText)
    -> Diagnostic
  {
    let place = source.scalars.firstIndex { $0.value == UInt32(bitPattern: value) }
    let location = place.map { source.location(atScalar: $0) } ?? SourceLocation(file: source.file)
    let code = String(UInt32(bitPattern: value), radix: 16, uppercase: true)
    let name = String(repeating: "0", count: max(0, 4 - code.count)) + code
    return Diagnostic(at: location, "the character U+\(name) cannot stand in a study file; remove it")
  }
}
