import StudyFile

/// Who was put under which code, by a REFI-QDA project.
///
/// Codes at the top are domains, those below them categories, and what is below these subcategories. A project's cases are
/// the cases; where it has none, or none that says what it consists of, each source is one. A source is a case's by reference,
/// or where passages in it are coded with the case itself (NVivo); of several cases in one source, each has the passages that
/// say so. A case without a name holds the variables of its one source (MAXQDA and Quirkos write them so), and is none.
struct ProjectCoding {
  private let document: ProjectDocument
  private let path: String

  init(_ path: String) throws(Diagnostics) {
    self.init(try ProjectParser.document(of: path), path: path)
  }

  init(_ document: ProjectDocument, path: String) { (self.document, self.path) = (document, path) }

  func imported() throws(Diagnostics) -> ImportedInterviews {
    let problems = duplicateCodes() + duplicateGUIDs()
    guard problems.isEmpty else { throw Diagnostics(problems) }
    let people = ProjectCases(document)
    if let problem = people.problem(at: location) { throw Diagnostics([problem]) }
    let passages = passages(people)
    guard !passages.list.isEmpty else {
      throw Diagnostics([
        Diagnostic(
          at: SourceLocation(file: path),
          passages.notes.isEmpty
            ? "nothing in this project is coded; code its sources, and export it again"
            : "none of the codings of this project can be used:\n"
              + passages.notes.map(\.message).joined(separator: "\n"))
      ])
    }
    let divided = Set(document.codes.indices.filter { document.codes[$0].hasChildren }.map(codePath))
    let (assignments, domainsAlone) = passages.list.assignments { divided.contains($0) }
    return ImportedInterviews(
      interviews: CodedInterviews(
        cases: people.cases, assignments: assignments, file: ProjectParser.file(of: path)),
      notes: people.notes(at: location) + userNotes() + passages.notes
        + ImportedInterviews.note(domainsAlone: domainsAlone, at: SourceLocation(file: path)))
  }

  private func location(_ line: Int?) -> SourceLocation {
    line.map { SourceLocation(file: ProjectParser.file(of: path), line: $0) } ?? SourceLocation(file: path)
  }

  // MARK: Codes

  private func codePath(_ code: Int) -> CodePath {
    var names: [String] = []
    var next: Int? = code
    while let place = next {
      names.append(document.codes[place].name)
      next = document.codes[place].parent
    }
    return CodePath(names.reversed())
  }

  private func duplicateCodes() -> [Diagnostic] {
    var lines: [CodePath: Int] = [:]
    return document.codes.indices.compactMap { place in
      let path = codePath(place)
      let line = document.codes[place].line
      if let first = lines[path] {
        return Diagnostic(
          at: location(line),
          "the code '\(path.names.joined(separator: " › "))' is there already (line \(first)); merge the two or rename one"
        )
      }
      lines[path] = line
      return nil
    }
  }

  private func duplicateGUIDs() -> [Diagnostic] {
    var lines: [String: Int] = [:]
    let all =
      document.codes.map { ($0.guid, $0.line) } + document.sources.map { ($0.guid, $0.line) }
    return all.compactMap { guid, line in
      guard !guid.isEmpty else { return nil }
      if let first = lines[guid] {
        return Diagnostic(
          at: location(line),
          "this has the GUID of line \(first), so that nobody knows which of the two is meant; "
            + ProjectParser.kind.remedy)
      }
      lines[guid] = line
      return nil
    }
  }

  // MARK: Users

  /// By GUID; a user without a name goes by their place.
  private var coders: [String: String] {
    var names: [String: String] = [:]
    for (place, user) in document.users.enumerated() where names[user.guid] == nil && !user.guid.isEmpty {
      names[user.guid] = user.name.isEmpty ? "Coder \(place + 1)" : user.name
    }
    return names
  }

  private func userNotes() -> [Diagnostic] {
    let used = Set(document.codings.map(\.user))
    let names = coders.filter { used.contains($0.key) }.values
    guard Set(names).count < names.count else { return [] }
    return [
      Diagnostic(
        .note, at: location(nil),
        "several users of this project have the same name, and are taken for one coder; where they are two people, rename one"
      )
    ]
  }

  // MARK: Passages

  private func passages(_ people: ProjectCases) -> (list: [CodedPassage], notes: [Diagnostic]) {
    var codes: [String: Int] = [:]
    for (place, code) in document.codes.enumerated() where !code.guid.isEmpty { codes[code.guid] = place }
    let paths = document.codes.indices.map(codePath)
    let coders = coders
    var list: [CodedPassage] = []
    var unknownCodes = Lines()
    var unknownUsers = Lines()
    var nobodys = Lines()
    var several = Lines()
    for coding in document.codings where !people.isCase(coding.code) {
      guard let code = codes[coding.code] else {
        unknownCodes.add(coding.line)
        continue
      }
      if !coding.user.isEmpty, coders[coding.user] == nil { unknownUsers.add(coding.line) }
      switch people.whose(coding) {
      case .nobodys: nobodys.add(coding.line)
      case .undecided: several.add(coding.line)
      case .of(let cases):
        list += cases.map {
          CodedPassage(
            caseName: people.cases[$0].name, code: paths[code], coder: coders[coding.user], line: coding.line)
        }
      }
    }
    let notes: [(Lines, String)] = [
      (unknownCodes, "with a code that the project does not have, and left out"),
      (unknownUsers, "by a user whom the project does not have; they count as nobody's"),
      (nobodys, "in a source that belongs to no case, and left out; add the source to a case"),
      (
        several,
        "in a source of several cases, and left out as nothing says whose words they are; code each case's passages with the case"
      ),
    ]
    return (
      list,
      notes.filter { $0.0.count > 0 }.map { lines, what in
        Diagnostic(
          .note, at: location(lines.first),
          "\(ImportedInterviews.counted(lines.count, "passage is", "passages are")) coded \(what)")
      }
    )
  }

  /// How many, and where the first is.
  private struct Lines {
    var count = 0
    var first: Int?

    mutating func add(_ line: Int) {
      count += 1
      if first == nil { first = line }
    }
  }
}
