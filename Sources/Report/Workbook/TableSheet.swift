/// A printed table on a sheet of its own: number and title, heads that stay in sight, rows, notes.
struct TableSheet {
  private let table: Table

  init(_ table: Table) { self.table = table }

  private var width: Int { table.columns.count + 1 }

  func write(to sheet: Sheet) {
    sheet.hideGrid()
    sheet.write(table.label, row: 0, column: 0, CellStyle(isStrong: true))
    sheet.write(table.title, row: 1, column: 0, CellStyle(isItalic: true))
    var row = writeHeads(to: sheet, at: 2)
    let heads = 2..<row
    for (place, line) in table.rows.enumerated() {
      write(line, to: sheet, at: row, isLast: place == table.rows.count - 1)
      row += 1
    }
    let notes = table.notes.filter { !$0.isEmpty }.joined(separator: " ")
    let widths = columnWidths
    for (column, characters) in widths.enumerated() { sheet.width(characters, columns: column..<column + 1) }
    if !notes.isEmpty {
      sheet.paragraph(
        "\(.symbol(table.say("notes.label").plain)) " + notes, row: row, columns: 0..<width,
        lineLength: max(40, widths.reduce(0, +)))
    }
    sheet.freeze(rows: heads.upperBound, columns: 1)
    sheet.print(isWide: width > 7, repeating: heads)
  }

  /// The row below them.
  private func writeHeads(to sheet: Sheet, at first: Int) -> Int {
    let isSpanned = !table.spanners.isEmpty
    let last = isSpanned ? first + 1 : first
    func style(_ column: Int) -> CellStyle {
      CellStyle(
        alignment: column > 0 && table.columns[column - 1].alignment == .number ? .right : .left,
        isWrapped: true, above: !isSpanned, below: true)
    }
    if isSpanned {
      for column in 0..<width { sheet.blank(row: first, column: column, CellStyle(above: true)) }
      for spanner in table.spanners {
        sheet.merge(
          spanner.head, row: first,
          columns: spanner.columns.lowerBound + 1..<spanner.columns.upperBound + 1,
          CellStyle(alignment: .centre, above: true, below: true))
      }
    }
    sheet.write(table.stub, row: last, column: 0, style(0))
    for (column, head) in table.columns.enumerated() {
      sheet.write(head.head, row: last, column: column + 1, style(column + 1))
    }
    return last + 1
  }

  private func write(_ line: Table.Row, to sheet: Sheet, at row: Int, isLast: Bool) {
    let opened = table.hasHeadings ? 1 : 0
    switch line {
    case .heading(let heading):
      sheet.write(heading, row: row, column: 0, CellStyle(isStrong: true, below: isLast))
      if isLast { for column in 1..<width { sheet.blank(row: row, column: column, CellStyle(below: true)) } }
    case .cells(let stub, let cells): write(stub, cells, indent: opened, to: sheet, at: row, isLast)
    case .part(_, let stub, let cells): write(stub, cells, indent: opened + 1, to: sheet, at: row, isLast)
    }
  }

  private func write(
    _ stub: Prose, _ cells: [Table.Cell], indent: Int, to sheet: Sheet, at row: Int, _ isLast: Bool
  ) {
    sheet.write(stub, row: row, column: 0, CellStyle(indent: indent, below: isLast))
    for (column, cell) in cells.enumerated() where table.columns.indices.contains(column) {
      var style = CellStyle(
        alignment: table.columns[column].alignment == .number ? .right : .left, below: isLast)
      if cell.isNumber, let number = NumberInCell(printed: table.say.numbers.inEnglish(cell.prose.plain)) {
        style.number = number.format
        sheet.write(number.value, row: row, column: column + 1, style)
      } else if cell.prose.isEmpty {
        if isLast { sheet.blank(row: row, column: column + 1, style) }
      } else {
        sheet.write(cell.prose, row: row, column: column + 1, style)
      }
    }
  }

  /// As wide as what stands in them, within reason; heads are broken into lines.
  private var columnWidths: [Double] {
    func width(_ texts: [Prose], atMost most: Int) -> Double {
      Double(min(most, 2 + max(6, texts.map(\.plain.count).max() ?? 0)))
    }
    let stubs = table.rows.compactMap { row -> Prose? in
      switch row {
      case .heading: nil
      case .cells(let stub, _), .part(_, let stub, _): stub
      }
    }
    return [width([table.stub] + stubs, atMost: 50)]
      + table.columns.enumerated().map { column, head in
        let cells = table.cells(ofColumn: column).map(\.prose)
        let words = head.head.plain.split(separator: " ").map { Prose(String($0)) }
        return width(cells + words, atMost: 40)
      }
  }
}
