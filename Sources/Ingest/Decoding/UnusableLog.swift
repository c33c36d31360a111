/// The answers of one column that could not be used, counted by reason.
struct UnusableLog: Sendable {
  private(set) var entries: [Accounting.UnusableAnswers] = []
  private let variable: String
  private let column: String

  init(variable: String, column: String) {
    self.variable = variable
    self.column = column
  }

  /// The place of a reason.
  mutating func index(of reason: String) -> Int {
    if let index = entries.firstIndex(where: { $0.reason == reason }) { return index }
    entries.append(
      Accounting.UnusableAnswers(variable: variable, column: column, reason: reason, count: 0, lines: []))
    return entries.count - 1
  }

  mutating func add(_ index: Int, line: Int32) {
    entries[index].count += 1
    let line = Int(line)
    if entries[index].lines.count < Accounting.linesShown, entries[index].lines.last != line {
      entries[index].lines.append(line)
    }
  }

  mutating func add(_ reason: String, line: Int32) { add(index(of: reason), line: line) }

  /// The logs of parts of a file as one: reasons in the order in which they stand in the file.
  static func merged(_ logs: [[Accounting.UnusableAnswers]]) -> [Accounting.UnusableAnswers] {
    var merged: [Accounting.UnusableAnswers] = []
    for entry in logs.joined() {
      if let place = merged.firstIndex(where: { $0.reason == entry.reason }) {
        merged[place].count += entry.count
        merged[place].lines = Accounting.firstLines(merged[place].lines + entry.lines)
      } else {
        merged.append(entry)
      }
    }
    // A reason that was only thought of has no line.
    return merged.filter { $0.count > 0 }
      .sorted { ($0.lines.first ?? .max, $0.reason) < ($1.lines.first ?? .max, $1.reason) }
  }
}
