import Analyses
import Foundation
import Replication

/// Writes a report as an Excel workbook: what it says, every result, and a sheet for each table.
struct WorkbookRenderer {
  let document: Document
  let content: ReportContent

  func write(to path: String) throws(SystemError) {
    var workbook = try Workbook(path: path, title: document.title)
    guard let (contents, _) = workbook.sheet(document.say("page.contents").plain) else {
      throw SystemError(code: ENOMEM)
    }
    var listed: [(name: String, title: Prose)] = []
    if let (sheet, name) = workbook.sheet(document.say("workbook.results").plain) {
      Self.write(ResultRow.columns, content.rows.map(\.fields), to: sheet)
      listed.append((name, document.say("workbook.results.title")))
    }
    if !content.verdicts.isEmpty, let (sheet, name) = workbook.sheet(document.say("workbook.findings").plain)
    {
      Self.write(Verdict.columns, content.verdicts.map(\.fields), to: sheet)
      listed.append((name, document.say("workbook.findings.title")))
    }
    for table in document.tables {
      guard let (sheet, name) = workbook.sheet(table.label) else { continue }
      TableSheet(table).write(to: sheet)
      listed.append((name, table.title))
    }
    write(listed, to: contents)
    try workbook.close()
  }

  /// What the study is, and where everything stands.
  private func write(_ sheets: [(name: String, title: Prose)], to sheet: Sheet) {
    let widths = [14.0, 100.0]
    sheet.hideGrid()
    for (column, characters) in widths.enumerated() { sheet.width(characters, columns: column..<column + 1) }
    sheet.merge(Prose(document.sheet.title), row: 0, columns: 0..<2, CellStyle(isStrong: true))
    var row = 1
    for prose in [
      document.sheet.syntheticNotice, Prose(document.sheet.citation), document.sheet.summary,
      document.sheet.caution,
    ]
    where !prose.isEmpty {
      sheet.paragraph(prose, row: row, columns: 0..<2, lineLength: widths.reduce(0, +))
      row += 1
    }
    row += 1
    for (name, title) in sheets {
      sheet.link(name, to: name, row: row, column: 0)
      sheet.write(title, row: row, column: 1, CellStyle(isWrapped: true))
      row += 1
    }
    sheet.print(isWide: false, repeating: 0..<1)
  }

  /// A table with one row of heads, numbers as numbers.
  private static func write(_ heads: [String], _ records: [[ResultField]], to sheet: Sheet) {
    let head = CellStyle(isStrong: true, below: true)
    for (column, text) in heads.enumerated() { sheet.write(text, row: 0, column: column, head) }
    for (row, record) in records.enumerated() {
      for (column, field) in record.enumerated() {
        switch field {
        case .text(let text) where text.isEmpty: break
        case .text(let text): sheet.write(text, row: row + 1, column: column)
        case .number(let value):
          if let value, value.isFinite { sheet.write(value, row: row + 1, column: column) }
        case .integer(let value): sheet.write(Double(value), row: row + 1, column: column)
        case .truth(let value): sheet.write(value, row: row + 1, column: column)
        }
      }
    }
    sheet.width(16, columns: 0..<heads.count)
    sheet.freeze(rows: 1, columns: 0)
    sheet.print(isWide: true, repeating: 0..<1)
  }
}
