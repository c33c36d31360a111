/// What stands in the note of a table's statistics.
struct TableProblem {
  /// The table that is tested: without its empty rows and columns.
  let table: ContingencyTable
  /// Why nothing can be computed, or nil.
  let refusal: String?
  /// That rows or columns were left out, or empty.
  let dropped: String

  init(_ original: ContingencyTable, onlyTwoByTwo: Bool = false) {
    table = original.withoutEmpty
    if original.total == 0 {
      refusal = "no answers"
    } else if table.rows < 2 {
      refusal = "all answers are in one row"
    } else if table.columns < 2 {
      refusal = "all answers are in one column"
    } else if onlyTwoByTwo, table.rows != 2 || table.columns != 2 {
      refusal = "only for two rows and two columns"
    } else {
      refusal = nil
    }
    let rows = original.rows - table.rows
    let columns = original.columns - table.columns
    func named(_ count: Int, _ name: String) -> String? {
      count == 0 ? nil : "\(count) empty \(name)\(count == 1 ? "" : "s")"
    }
    let parts = [named(rows, "row"), named(columns, "column")].compactMap { $0 }
    dropped = parts.isEmpty ? "" : parts.joined(separator: " and ") + " left out"
  }

  /// The refusal, or what is to be added to a result.
  func note(_ caution: String = "") -> String {
    if let refusal { return refusal }
    return [dropped, caution].filter { !$0.isEmpty }.joined(separator: "; ")
  }
}
