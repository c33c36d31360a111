/// A table for a terminal, and for Markdown: the same cells.
struct TextTable {
  /// With a heading each; numbers stand at the right.
  var columns: [(heading: String, isNumber: Bool)]
  var rows: [[String]]

  /// Without the columns that are empty in every row.
  func withoutEmptyColumns() -> TextTable {
    let kept = columns.indices.filter { column in rows.contains { !$0[column].isEmpty } }
    return TextTable(
      columns: kept.map { columns[$0] }, rows: rows.map { row in kept.map { row[$0] } })
  }

  var text: String {
    let widths = columns.indices.map { column in
      rows.map { $0[column].count }.reduce(columns[column].heading.count, max)
    }
    func line(_ cells: [String]) -> String {
      let padded = cells.enumerated().map { column, cell in
        let space = String(repeating: " ", count: widths[column] - cell.count)
        return columns[column].isNumber ? space + cell : cell + space
      }
      let line = padded.joined(separator: "  ")
      return String(line.reversed().drop { $0 == " " }.reversed())
    }
    return ([columns.map(\.heading)] + rows).map { line($0) + "\n" }.joined()
  }

  var markdown: String {
    func line(_ cells: [String]) -> String {
      "| " + cells.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ") + " |\n"
    }
    return line(columns.map(\.heading)) + line(columns.map { $0.isNumber ? "---:" : "---" })
      + rows.map(line).joined()
  }
}
