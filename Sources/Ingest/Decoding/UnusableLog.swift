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
}
