/// The answers of one column that could not be used, counted by reason.
struct UnusableLog: Sendable {
  private(set) var entries: [Accounting.UnusableAnswers] = []
  let variable: String
  /// Records without an answer.
  private(set) var blanks = 0
  /// Its heading.
  let column: String

  init(variable: String, column: String) {
    self.variable = variable
    self.column = column
  }

  /// Why a text is no answer but a sign that files were put together, one after another; `nil` where it is no such sign.
  func joint(_ text: FieldText) -> String? {
    guard text.count == column.utf8.count, text.string == column else { return nil }
    return "the heading again (a second line of headings, or two files put together?)"
  }

  mutating func addBlanks(_ count: Int) { blanks += count }

  mutating func addBlank() { blanks += 1 }

  /// The place of a reason why answers are missing.
  mutating func index(of reason: String) -> Int { index(of: reason, keepsAnswer: false) }

  private mutating func index(of reason: String, keepsAnswer: Bool) -> Int {
    if let index = entries.firstIndex(where: { $0.reason == reason && $0.keepsAnswer == keepsAnswer }) {
      return index
    }
    var entry = Accounting.UnusableAnswers(
      variable: variable, column: column, reason: reason, count: 0, lines: [])
    if keepsAnswer { entry.kept = 0 }
    entries.append(entry)
    return entries.count - 1
  }

  /// An answer that is missing.
  mutating func add(_ index: Int, line: Int32) {
    entries[index].count += 1
    note(index, line)
  }

  mutating func add(_ reason: String, line: Int32) { add(index(of: reason), line: line) }

  /// Options that are dropped from an answer which stands; one reason for each.
  mutating func drop(_ reasons: [Int], line: Int32) {
    for (place, reason) in reasons.enumerated() {
      let index = index(of: entries[reason].reason, keepsAnswer: true)
      entries[index].count += 1
      if !reasons[..<place].contains(reason) { entries[index].kept = (entries[index].kept ?? 0) + 1 }
      note(index, line)
    }
  }

  private mutating func note(_ index: Int, _ line: Int32) {
    let line = Accounting.Line(Int(line))
    if entries[index].lines.count < Accounting.linesShown, entries[index].lines.last != line {
      entries[index].lines.append(line)
    }
  }

  /// The logs of parts of a file as one: reasons in the order in which they stand in the file.
  static func merged(_ logs: [[Accounting.UnusableAnswers]]) -> [Accounting.UnusableAnswers] {
    var merged: [Accounting.UnusableAnswers] = []
    for entry in logs.joined() {
      if let place = merged.firstIndex(where: { $0.isOfOneKind(with: entry) }) {
        merged[place].add(entry)
        merged[place].lines = Accounting.firstLines(merged[place].lines)
      } else {
        merged.append(entry)
      }
    }
    // A reason that was only thought of has no line.
    return merged.filter { $0.count > 0 }.sorted {
      ($0.lines.first?.number ?? .max, $0.reason, $0.keepsAnswer ? 1 : 0)
        < ($1.lines.first?.number ?? .max, $1.reason, $1.keepsAnswer ? 1 : 0)
    }
  }
}
