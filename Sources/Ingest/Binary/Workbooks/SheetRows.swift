import StudyFile

/// Writes the rows of a sheet as CSV, each on the line that has its number.
final class SheetRows {
  /// So many rows tell where the headings are.
  private static let rowsAhead = 12

  private let workbook: Workbook
  private let sheet: Workbook.Sheet
  private let translation: Translation
  private var text = CSVWriter()
  /// The line that is written next.
  private var line = 1
  private var waiting: [SheetRow] = []
  private var headings: SheetHeadings?
  private var progress = 0.0
  /// Cells to the right of the headings.
  private var beyond = 0
  private var firstBeyond: CellName?

  init(_ workbook: Workbook, _ sheet: Workbook.Sheet, _ translation: Translation) {
    (self.workbook, self.sheet, self.translation) = (workbook, sheet, translation)
  }

  func write() throws {
    let parser = SheetParser(workbook, try workbook.strings()) { [unowned self] in try take($0) }
    try parser.read(sheet) { [unowned self] in progress = $0 }
    if headings == nil { _ = try decide() }
    guard translation.write(text.take(), progress: 1) else { return }
    let location = SourceLocation(file: workbook.archive.file.path)
    if let first = parser.firstError {
      translation.remark(
        Diagnostic(
          .note, at: location,
          "\(parser.errors.grouped) \(parser.errors == 1 ? "cell holds" : "cells hold") an error of Excel's such as #N/A "
            + "(\(parser.errors == 1 ? "" : "the first is ")\(first.text)): no answer"))
    }
    if let firstBeyond {
      translation.remark(
        Diagnostic(
          .note, at: location,
          "\(beyond.grouped) \(beyond == 1 ? "cell" : "cells") to the right of the headings \(beyond == 1 ? "is" : "are") not "
            + "read (\(beyond == 1 ? "" : "the first is ")\(firstBeyond.text)); a column needs a heading"))
    }
  }

  private func take(_ row: SheetRow) throws -> Bool {
    if headings == nil {
      waiting.append(row)
      return waiting.count < Self.rowsAhead ? true : try decide()
    }
    return write(row)
  }

  private func decide() throws -> Bool {
    let headings = try SheetHeadings(waiting) { try workbook.mergedCells(sheet) }
    self.headings = headings
    if !headings.titles.isEmpty {
      translation.remark(
        Diagnostic(
          .note, at: SourceLocation(file: workbook.archive.file.path, line: headings.titles[0]),
          "what stands above the headings in row \(headings.line) is taken for a title"))
    }
    guard !headings.names.isEmpty else { return true }
    skip(to: headings.line)
    for name in headings.names { text.quoted(LabelText.folded(name)) }
    text.endRecord()
    line += 1
    let rows = waiting.dropFirst(headings.rows)
    waiting = []
    return rows.allSatisfy { write($0) }
  }

  private func skip(to number: Int) {
    while line < number {
      text.blankLine()
      line += 1
    }
  }

  private func write(_ row: SheetRow) -> Bool {
    let width = headings?.names.count ?? 0
    // Notes beside the table are no record.
    if row.cells.contains(where: { $0.column < width }) {
      skip(to: row.number)
      var next = 0
      row.forEach { column, bytes in
        guard column < width else { return }
        while next < column {
          text.empty()
          next += 1
        }
        text.quoted(bytes)
        next += 1
      }
      while next < width {
        text.empty()
        next += 1
      }
      text.endRecord()
      line += 1
    }
    for cell in row.cells where cell.column >= width {
      beyond += 1
      if firstBeyond == nil { firstBeyond = CellName(column: cell.column, row: row.number) }
    }
    return text.isFull ? translation.write(text.take(), progress: progress) : true
  }
}
