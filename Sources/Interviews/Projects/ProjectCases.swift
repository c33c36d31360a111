import StudyFile

/// The cases of a project, and which of its passages are whose.
struct ProjectCases {
  /// Whose a passage is, by place among the cases.
  enum Owner: Equatable {
    case of([Int])
    case nobodys
    /// Several cases share the source, and the passage is marked as nobody's in particular.
    case undecided
  }

  let cases: [InterviewCase]
  /// Of their elements.
  private let lines: [Int]
  /// GUIDs under which a case is known to codings.
  private let codes: [String: Int]
  /// By place of source and of selection.
  private let ofSource: [[Int]]
  private let ofSelection: [Int: [Int]]
  private let isBySource: Bool
  /// Lines of cases with a reference that leads nowhere, once for each.
  private let lost: [Int]
  /// Lines of cases without a name.
  private let nameless: [Int]
  private let hasCases: Bool

  init(_ document: ProjectDocument) {
    var places: [String: Int] = [:]
    for (place, source) in document.sources.enumerated() where !source.guid.isEmpty {
      places[source.guid] = place
    }
    var values = document.sources.map(\.values)
    // Variables of sources, in a case that has nothing else.
    for person in document.cases where person.name.isEmpty && person.sources.count == 1 {
      if let place = places[person.sources[0]] { values[place] += person.values }
    }
    let named = document.cases.filter { !$0.name.isEmpty }
    hasCases = !named.isEmpty
    nameless = document.cases.filter { person in
      let references = person.sources.count + person.selections.count + person.codes.count
      return person.name.isEmpty && references > 0 && person.sources.count != 1
    }.map(\.line)
    var codes: [String: Int] = [:]
    for (place, person) in named.enumerated() {
      for code in [person.guid] + person.codes where !code.isEmpty { codes[code] = place }
    }
    var ofSelection: [Int: [Int]] = [:]
    var ofSource = document.sources.map { _ in [Int]() }
    func add(_ person: Int, to list: inout [Int]) { if !list.contains(person) { list.append(person) } }
    for coding in document.codings {
      guard let person = codes[coding.code] else { continue }
      if let selection = coding.selection { add(person, to: &ofSelection[selection, default: []]) }
      add(person, to: &ofSource[coding.source])
    }
    var selections: [String: Int] = [:]
    for (place, guid) in document.selections.enumerated() where !guid.isEmpty { selections[guid] = place }
    var sourceOfSelection: [Int: Int] = [:]
    for coding in document.codings {
      if let selection = coding.selection { sourceOfSelection[selection] = coding.source }
    }
    var lost: [Int] = []
    for (place, person) in named.enumerated() {
      for guid in person.sources {
        if let source = places[guid] { add(place, to: &ofSource[source]) } else { lost.append(person.line) }
      }
      for guid in person.selections {
        guard let selection = selections[guid] else {
          lost.append(person.line)
          continue
        }
        add(place, to: &ofSelection[selection, default: []])
        if let source = sourceOfSelection[selection] { add(place, to: &ofSource[source]) }
      }
    }
    isBySource = ofSource.allSatisfy(\.isEmpty)
    self.lost = lost
    if isBySource {
      self.codes = [:]
      self.ofSelection = [:]
      self.ofSource = document.sources.indices.map { [$0] }
      lines = document.sources.map(\.line)
      cases = Self.cases(document, names: document.sources.map(\.name), values)
    } else {
      self.codes = codes
      self.ofSelection = ofSelection
      self.ofSource = ofSource
      lines = named.map(\.line)
      cases = Self.cases(
        document, names: named.map(\.name),
        named.enumerated().map { place, person in
          let own = ofSource.indices.filter { ofSource[$0] == [place] }
          return person.values + (own.count == 1 ? values[own[0]] : [])
        })
    }
  }

  /// With every variable that one of them has, the first value counting.
  private static func cases(
    _ document: ProjectDocument, names: [String], _ values: [[ProjectDocument.Value]]
  ) -> [InterviewCase] {
    let used = Set(values.joined().map(\.variable))
    let variables = document.variables.filter { used.contains($0.guid) && !$0.name.isEmpty }
    return zip(names, values).map { name, values in
      InterviewCase(
        name: name,
        attributes: variables.map { variable in
          CaseAttribute(name: variable.name, value: values.first { $0.variable == variable.guid }?.text ?? "")
        })
    }
  }

  /// Whether codings with this GUID say who speaks.
  func isCase(_ guid: String) -> Bool { codes[guid] != nil }

  func whose(_ coding: ProjectDocument.Coding) -> Owner {
    if let selection = coding.selection, let owners = ofSelection[selection] { return .of(owners) }
    let owners = ofSource[coding.source]
    return owners.isEmpty ? .nobodys : owners.count == 1 ? .of(owners) : .undecided
  }

  /// Why they cannot be told apart.
  func problem(at location: (Int?) -> SourceLocation) -> Diagnostic? {
    let what = isBySource ? "source" : "case"
    if cases.isEmpty {
      return Diagnostic(
        at: location(nil), "this project has no sources, and so no cases; \(ProjectParser.kind.remedy)")
    }
    if let line = nameless.first {
      return Diagnostic(at: location(line), "a case has no name; give it one and export the project again")
    }
    var seen: [String: Int] = [:]
    for (person, line) in zip(cases, lines) {
      if person.name.isEmpty {
        return Diagnostic(
          at: location(line), "a \(what) has no name; give it one and export the project again")
      }
      if let first = seen[person.name] {
        return Diagnostic(
          at: location(line), "this \(what) has the name of that on line \(first); rename one of them")
      }
      seen[person.name] = line
    }
    return nil
  }

  func notes(at location: (Int?) -> SourceLocation) -> [Diagnostic] {
    var notes: [Diagnostic] = []
    if let line = lost.first {
      notes.append(
        Diagnostic(
          .note, at: location(line),
          "\(ImportedInterviews.counted(lost.count, "reference of a case leads", "references of cases lead")) to nothing in the "
            + "project, and \(lost.count == 1 ? "is" : "are") passed over"))
    }
    if isBySource, hasCases {
      notes.append(
        Diagnostic(
          .note, at: location(nil),
          "no case of this project says which sources belong to it, so each source is taken for a case"))
    }
    return notes
  }
}
