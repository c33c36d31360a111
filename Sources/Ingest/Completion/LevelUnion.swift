import StudyFile

/// The levels of a variable as several exports have them.
struct LevelUnion {
  private let variable: Variable
  private let ignored: Set<String>
  private var found: [(level: Level, path: String?)] = []
  private(set) var problems: [Diagnostic] = []

  /// - Parameter ignoring: texts that mean no answer in every column.
  init(of variable: Variable, ignoring: [String]) {
    self.variable = variable
    ignored = Set(ignoring)
  }

  mutating func add(_ values: [Level], unlabelled: [String], of path: String) {
    for value in values { add(value, path) }
    for code in unlabelled { add(Level(code: code, label: code), nil) }
  }

  /// `path` is of who gave it a label.
  private mutating func add(_ value: Level, _ path: String?) {
    let label = LabelText.folded(value.label)
    let level = Level(code: value.code, label: label.isEmpty ? value.code : label)
    guard !ignored.contains(level.code), !variable.missing.contains(where: { $0.covers(level.code) }) else {
      return
    }
    guard let place = found.firstIndex(where: { $0.level.code == level.code }) else {
      found.append((level, path))
      return
    }
    guard let path else { return }
    guard let known = found[place].path else {
      found[place] = (level, path)
      return
    }
    guard found[place].level.label != level.label else { return }
    problems.append(
      Diagnostic(
        at: variable.columnLocation,
        "the code '\(level.code)' of '\(variable.name)' is '\(found[place].level.label)' in \(known) and "
          + "'\(level.label)' in \(path); list its 'values:' in the study file, if they mean the same"))
  }

  /// In the order of their codes where these are numbers, and each called by a name of its own.
  var levels: [Level] {
    let numbers = found.compactMap { NumberText.number($0.level.code) }
    var levels = found.map(\.level)
    if numbers.count == found.count {
      levels = zip(numbers, levels).enumerated()
        .sorted { ($0.element.0, $0.offset) < ($1.element.0, $1.offset) }.map(\.element.1)
    }
    let codes = Set(levels.map(\.code))
    let labels = Dictionary(grouping: levels, by: \.label)
    return levels.map { level in
      let isOther = level.label != level.code && codes.contains(level.label)
      guard isOther || (labels[level.label]?.count ?? 0) > 1 else { return level }
      return Level(code: level.code, label: "\(level.label) (\(level.code))")
    }
  }
}
