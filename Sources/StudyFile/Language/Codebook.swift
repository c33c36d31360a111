/// The variables of a study, for looking up names and labels.
struct Codebook: Sendable {
  enum Entry: Sendable {
    case variable(Variable)
    /// Declared, but with an error that was reported already: its uses are not judged.
    case invalid
    case unknown
  }

  private var entries: [String: Entry] = [:]
  private(set) var names: [String] = []
  /// False where variables may be declared in a part of the file that could not be read.
  var isComplete = true

  mutating func add(_ variable: Variable) { add(variable.name, .variable(variable)) }
  mutating func addInvalid(_ name: String) { add(name, .invalid) }

  private mutating func add(_ name: String, _ entry: Entry) {
    if entries[name] == nil { names.append(name) }
    entries[name] = entry
  }

  /// What respondents were asked and can be told to have answered.
  var questions: [String] {
    names.filter { name in
      guard case .variable(let variable)? = entries[name] else { return false }
      return variable.isQuestion
    }
  }

  /// Whether no variable is called `line`.
  var hasLine: Bool { entries["line"] == nil }

  subscript(_ name: String) -> Entry { entries[name] ?? (isComplete ? .unknown : .invalid) }

  /// The message for a name that is not there.
  func unknown(_ name: String) -> String {
    "unknown variable '\(name)'" + NearestWord.hint(for: name, among: names)
  }
}

extension Variable {
  enum LevelLookup: Equatable {
    case label(String)
    case problem(String)
  }

  /// The label that a text stands for, written as a label or as a raw code.
  func level(_ text: String) -> LevelLookup {
    if levels.contains(where: { $0.label == text }) { return .label(text) }
    if let level = levels.first(where: { $0.code == text }) { return .label(level.label) }
    if missing.contains(where: { $0.covers(text) || $0.label == text }) {
      return .problem("'\(text)' is a missing value of '\(name)'; use missing(\(StudyText.name(name)))")
    }
    if levels.isEmpty { return .label(text) }
    if text == "missing" {
      return .problem("'\(name)' has no level 'missing'; use missing(\(StudyText.name(name)))")
    }
    let labels = levels.map(\.label)
    let nearest = NearestWord.nearest(to: text, among: labels + levels.map(\.code))
    let hint = nearest.map { "; did you mean '\($0)'?" } ?? "; its levels are \(Self.shown(labels))"
    return .problem("'\(name)' has no level '\(text)'\(hint)")
  }

  private static func shown(_ labels: [String]) -> String {
    labels.prefix(20).map { "'\($0)'" }.joined(separator: ", ") + (labels.count > 20 ? ", …" : "")
  }
}

extension Variable {
  /// Read from the export and measured, so that everybody can be told to have answered it or not.
  package var isQuestion: Bool {
    switch source {
    case .column, .columns, .separated:
      !isWeight && measure != .text && measure != .date && measure != .id
    case .cut, .recode, .compute, .scale: false
    }
  }
}

extension NameUse {
  /// Why an index cannot look at the answers to this variable; `nil` where it can, or where it is no index that looks.
  func unfitness(of variable: Variable) -> String? {
    switch index {
    case nil, .unanswered: return nil
    case .longstring?, .irv?:
      if variable.measure == .numeric { return nil }
      guard variable.measure == .ordinal else {
        return "'\(name)' is \(variable.measure.rawValue): expected a scale, or numeric or ordinal questions"
      }
      return StudyReader.needsDeclaredOrder(variable)
    }
  }
}
