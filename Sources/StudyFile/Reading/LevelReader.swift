/// Levels, options and typed missing values.
extension StudyReader {
  /// A map of code and label in order, or a list of labels that are their own codes.
  mutating func levels(_ node: YAMLNode, _ key: String, of name: String) -> [Level]? {
    let before = errorCount
    var levels: [(level: Level, mark: SourceText.Mark)] = []
    switch node.content {
    case .map(let entries):
      for entry in entries {
        if entry.value.isEmpty {
          report(
            "'\(entry.key)' has no label; write '\(entry.key): LABEL', or a list in [ ] where code and label are the same",
            at: entry.keyMark)
        } else if let label = text(entry.value, entry.key) {
          levels.append((Level(code: entry.key, label: LabelText.folded(label)), entry.value.mark))
        }
      }
    case .list(let nodes):
      for item in nodes {
        if case .map = item.content {
          report(
            "expected a label, found a map; write codes with labels as {1: CBT, 2: PDT}, without dashes",
            at: item)
        } else if let label = text(item, key) {
          levels.append((Level(code: label, label: label), item.mark))
        }
      }
    case .refused: return nil
    case .scalar:
      report(
        "'\(key)' takes a map of code and label, {1: CBT, 2: PDT}, or a list of labels, found \(node.kind)",
        at: node)
      return nil
    }
    checkDistinct(levels, of: name)
    guard errorCount == before else { return nil }
    guard !levels.isEmpty else {
      report("'\(key)' is empty; name at least one", at: node)
      return nil
    }
    return levels.map(\.level)
  }

  private mutating func checkDistinct(_ levels: [(level: Level, mark: SourceText.Mark)], of name: String) {
    var labels: Set<String> = []
    let places = Dictionary(
      levels.enumerated().map { ($1.level.code, $0) }, uniquingKeysWith: { first, _ in first })
    for (index, entry) in levels.enumerated() {
      let label = entry.level.label
      if !labels.insert(label).inserted {
        report("two levels of '\(name)' are called '\(label)'", at: entry.mark)
      } else if let other = places[label], other != index {
        report(
          "'\(label)' is the label of '\(entry.level.code)' and the code of another level of '\(name)'; a condition "
            + "could mean either, so change the label", at: entry.mark)
      }
    }
  }

  mutating func missingValues(_ node: YAMLNode?, of name: String) -> [MissingValue] {
    guard let node else { return [] }
    switch node.content {
    case .map(let entries):
      return entries.compactMap { entry in
        if entry.value.isEmpty { return MissingValue(code: entry.key, label: nil) }
        return text(entry.value, entry.key).map { MissingValue(code: entry.key, label: $0) }
      }
    case .refused: return []
    default:
      guard let codes = texts(node, "missing", of: "codes", mayBeEmpty: true) else { return [] }
      for code in codes.filter({ code in codes.count { $0 == code } > 1 }).uniqued {
        report("the missing value '\(code)' of '\(name)' stands twice", at: node)
      }
      return codes.uniqued.map { MissingValue(code: $0, label: nil) }
    }
  }

  /// A text cannot be an answer and no answer.
  mutating func checkCodes(_ variable: Variable, _ fields: Fields) {
    for missing in variable.missing where missing.isReversedRange {
      report(
        "'\(missing.code)' among the missing values of '\(variable.name)': the lower number stands first",
        at: fields.keyMark("missing"))
    }
    for level in variable.levels where variable.missing.contains(where: { $0.covers(level.code) }) {
      report(
        "'\(level.code)' is a value and a missing value of '\(variable.name)'", at: fields.keyMark("missing"))
    }
  }
}
