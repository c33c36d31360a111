import StudyFile

/// The place in a study file's text where its variables end.
struct VariablesSection {
  private let text: String
  private let file: String
  /// With their ends.
  private let lines: [Substring]

  init(_ text: String, file: String) {
    (self.text, self.file) = (text, file)
    var lines: [Substring] = []
    var rest = text[...]
    while let end = rest.firstIndex(where: \.isNewline) {
      let next = rest.index(after: end)
      lines.append(rest[..<next])
      rest = rest[next...]
    }
    if !rest.isEmpty { lines.append(rest) }
    self.lines = lines
  }

  /// The text with more variables. Throws `Diagnostics` where it cannot be done without a change to something else.
  func adding(_ entries: (_ indent: Int) -> [String], names: [String], to study: Study) throws -> String {
    guard let place = lines.firstIndex(where: { key(of: $0) == "variables" }) else {
      let start = text.isEmpty || text.last?.isNewline == true ? text : text + lineEnd
      return try checked(start + lineEnd + "variables:" + lineEnd + joined(entries(2)), names, study)
    }
    let value = String(lines[place].drop { $0 != ":" }.dropFirst()).prefix { $0 != "#" }
    let inline = value.filter { !$0.isWhitespace }
    guard inline.isEmpty || inline == "{}" else {
      throw refusal(
        at: place, "its variables stand in { }, where none can be added; write them one below the other")
    }
    let section = lines[(place + 1)...].prefix { line in
      line.allSatisfy(\.isWhitespace) || line.first == "#" || line.first?.isWhitespace == true
    }
    let isEntry = { (line: Substring) in
      let content = line.drop { $0 == " " }
      return !content.allSatisfy(\.isWhitespace) && content.first != "#"
    }
    let first = section.first(where: isEntry)
    let last = section.lastIndex(where: isEntry) ?? place
    let indent = first.map { $0.prefix { $0 == " " }.count } ?? 2
    var head = Array(lines[...last])
    if inline == "{}" { head[place] = "variables:" + Substring(lineEnd) }
    if let end = head.last, end.last?.isNewline != true { head.append(Substring(lineEnd)) }
    return try checked(
      head.joined() + joined(entries(max(1, indent))) + lines[(last + 1)...].joined(), names, study)
  }

  private func key(of line: Substring) -> String? {
    let line = line.first == "\u{FEFF}" ? line.dropFirst() : line
    guard let colon = line.firstIndex(of: ":") else { return nil }
    let key = line[..<colon].filter { $0 != "\"" && $0 != "'" }
    return key.last?.isWhitespace == true ? String(key.split(separator: " ").first ?? "") : String(key)
  }

  private var lineEnd: String { lines.first?.hasSuffix("\r\n") == true ? "\r\n" : "\n" }

  private func joined(_ lines: [String]) -> String { lines.map { $0 + lineEnd }.joined() }

  /// What was there means what it meant, and what is new is there.
  private func checked(_ text: String, _ names: [String], _ study: Study) throws -> String {
    guard let updated = try? StudyParser.parse(text: text, file: file),
      Set(updated.variables.map(\.name)) == Set(study.variables.map(\.name)).union(names)
    else {
      throw refusal(
        at: nil, "the end of its variables cannot be found; add them by hand, from a draft with '--output'")
    }
    return text
  }

  private func refusal(at place: Int?, _ message: String) -> Diagnostics {
    Diagnostics([Diagnostic(at: SourceLocation(file: file, line: place.map { $0 + 1 }), message)])
  }
}
