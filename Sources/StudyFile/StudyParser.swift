/// Reads study files.
package enum StudyParser {
  private static let keys = [
    "study", "title", "language", "citation", "date", "topics", "summary", "caution", "practice_implication",
    "related", "data", "rules", "quality", "checklist", "privacy", "variables", "scales", "analyses",
    "interviews", "joint",
    "findings",
  ]

  /// The study that a text describes; `file` names it in messages. Throws every error of the text at once.
  ///
  /// - Parameter completing: is asked, once it is known where the answers are, for what completes each variable that is
  ///   read from them. Conditions and analyses are read after that, so they know what it added.
  package static func parse(
    text: String, file: String, completing: (DataSource) -> VariableCompletion? = { _ in nil }
  ) throws(Diagnostics) -> Study {
    let text = text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text
    let source = SourceText(text, file: file)
    var yaml = YAMLReader(source)
    let root = yaml.read()
    var reader = StudyReader(source)
    reader.report(yaml.problems)
    guard let root else {
      if yaml.problems.isEmpty { reader.report("the study file is empty", at: .init(line: 1, column: 1)) }
      throw Diagnostics(sorted(reader.problems))
    }
    let study = reader.study(root, keys: keys, completing: completing)
    let problems = sorted(reader.problems)
    guard var study, !problems.contains(where: { $0.severity == .error }) else { throw Diagnostics(problems) }
    study.warnings = problems
    return study
  }

  /// In the order of the file; each once.
  private static func sorted(_ problems: [Diagnostic]) -> [Diagnostic] {
    var seen: Set<String> = []
    return problems.filter { seen.insert($0.description).inserted }.enumerated().sorted { first, second in
      let a = (first.element.location.line ?? 0, first.element.location.column ?? 0, first.offset)
      let b = (second.element.location.line ?? 0, second.element.location.column ?? 0, second.offset)
      return a < b
    }.map(\.element)
  }
}

extension StudyReader {
  /// From top to bottom: what the columns mean, then what is computed of them, then what was published.
  fileprivate mutating func study(
    _ root: YAMLNode, keys: [String], completing: (DataSource) -> VariableCompletion?
  ) -> Study? {
    switch root.content {
    case .list, .scalar:
      report(
        "this is no study file, which has a 'key: value' on each line and 'study: NAME' for the first; 'A new study in "
          + "five minutes' in README.md shows how to write one", at: root)
      return nil
    case .map, .refused: break
    }
    guard let fields = fields(root, of: "a study file", keys: keys) else { return nil }
    if case .map(let entries) = root.content {
      // With the section's name misspelt its variables are unknown, and saying so once is enough.
      let misspelt = entries.contains { entry in
        !keys.contains(entry.key)
          && ["variables", "scales"].contains(NearestWord.nearest(to: entry.key, among: keys) ?? "")
      }
      if misspelt { codebook.isComplete = false }
    }
    let id = studyID(fields)
    let (data, exclude) = dataSource(fields["data"], at: fields.mark)
    var study = Study(file: source.file, id: id ?? "", data: data)
    study.title = text(fields["title"], "title")
    study.language = choice(fields["language"], "language") ?? study.language
    study.citation = text(fields["citation"], "citation")
    study.date = date(fields["date"])
    study.topics = texts(fields["topics"], "topics", of: "topics") ?? []
    study.summary = located(fields["summary"], "summary")
    study.caution = located(fields["caution"], "caution")
    study.practiceImplication = located(fields["practice_implication"], "practice_implication")
    study.related = related(fields["related"], to: id)
    study.minimumCell = minimumCell(fields["privacy"])
    study.checklists = checklists(fields["checklist"])
    completion = completing(data)
    study.variables = readCodebook(variables: fields["variables"], scales: fields["scales"])
    readAsked(fields["variables"], of: &study.variables)
    checkMissing(data.missing, in: study.variables)
    study.inheritReasons()
    study.data.exclude = exclusions(exclude)
    study.rules = rules(fields["rules"])
    study.quality = quality(fields["quality"])
    study.analyses = analyses(fields["analyses"])
    study.interviews = interviews(fields["interviews"])
    study.joint = joint(fields["joint"])
    study.findings = findings(fields["findings"])
    checkInterviews(study, fields)
    study.resolveWeight()
    return study
  }
}
