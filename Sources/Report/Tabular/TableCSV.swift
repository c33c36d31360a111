/// tables/*.csv: a table as it is printed, for a spreadsheet.
enum TableCSV {
  static func text(_ table: Table) -> String {
    let hasHeadings = table.hasHeadings
    var records = [(hasHeadings ? [""] : []) + [table.stub.plain] + heads(table)]
    var section = ""
    func opening(_ stub: String) -> [String] {
      (hasHeadings ? [section] : []) + [stub]
    }
    for row in table.rows {
      switch row {
      case .heading(let heading): section = heading.plain
      case .cells(let stub, let cells): records.append(opening(stub.plain) + cells.map(text))
      case .part(let whole, let stub, let cells):
        records.append(opening("\(whole): \(stub.plain)") + cells.map(text))
      }
    }
    return CommaSeparated.text(records)
  }

  private static func text(_ cell: Table.Cell) -> String {
    cell.isNumber ? number(cell.prose.plain) : cell.prose.plain
  }

  /// A column's head with those that span it.
  private static func heads(_ table: Table) -> [String] {
    table.columns.indices.map { index in
      let above = table.spanners.filter { $0.columns.contains(index) }.map(\.head.plain)
      return (above + [table.columns[index].head.plain]).joined(separator: ": ")
    }
  }

  private static let minus = ByteSet(NumberFormat.minus.utf8.prefix(1))

  /// With the minus that spreadsheets read.
  private static func number(_ text: String) -> String {
    guard text != NumberFormat.absent else { return "" }
    return text.replacingScalars(minus) { $0 == "−" ? "-" : nil }
  }
}
