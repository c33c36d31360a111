internal import CXLSXWriter

/// A sheet of a workbook, which lives as long as the workbook.
struct Sheet {
  /// What Excel takes in one cell, with room for characters that count twice there.
  private static let longestText = 16_000

  private let sheet: UnsafeMutablePointer<lxw_worksheet>
  private let format: (CellStyle) -> UnsafeMutablePointer<lxw_format>?

  init(
    _ sheet: UnsafeMutablePointer<lxw_worksheet>,
    format: @escaping (CellStyle) -> UnsafeMutablePointer<lxw_format>?
  ) {
    self.sheet = sheet
    self.format = format
  }

  /// Text is text: what looks like a formula is written as a string, which Excel never runs.
  func write(_ text: String, row: Int, column: Int, _ style: CellStyle = CellStyle()) {
    worksheet_write_string(
      sheet, UInt32(row), UInt16(column), Self.cut(text), format(style))
  }

  func write(_ value: Double, row: Int, column: Int, _ style: CellStyle = CellStyle()) {
    worksheet_write_number(sheet, UInt32(row), UInt16(column), value, format(style))
  }

  func write(_ value: Bool, row: Int, column: Int, _ style: CellStyle = CellStyle()) {
    worksheet_write_boolean(sheet, UInt32(row), UInt16(column), value ? 1 : 0, format(style))
  }

  func blank(row: Int, column: Int, _ style: CellStyle) {
    worksheet_write_blank(sheet, UInt32(row), UInt16(column), format(style))
  }

  /// With its italics and its bold.
  func write(_ prose: Prose, row: Int, column: Int, _ style: CellStyle = CellStyle()) {
    // Excel has no runs of one kind beside one another, and none that are empty.
    var pieces: [(style: CellStyle, text: String)] = []
    for run in prose.runs {
      var own = style
      switch run {
      case .symbol: own.isItalic = true
      case .strong: own.isStrong = true
      case .text, .number, .code, .reference, .report: break
      }
      if let last = pieces.last, last.style == own {
        pieces[pieces.count - 1].text += run.text
      } else {
        pieces.append((own, run.text))
      }
    }
    guard pieces.count > 1, prose.plain.unicodeScalars.count <= Self.longestText else {
      return write(prose.plain, row: row, column: column, pieces.first?.style ?? style)
    }
    let texts = pieces.map { Array($0.text.withoutForbiddenScalars.utf8CString) }
    var tuples = zip(pieces, texts).map { piece, text in
      let copy = UnsafeMutablePointer<CChar>.allocate(capacity: text.count)
      copy.initialize(from: text, count: text.count)
      return lxw_rich_string_tuple(format: format(piece.style.ofText), string: copy)
    }
    tuples.withUnsafeMutableBufferPointer { tuples in
      var pointers: [UnsafeMutablePointer<lxw_rich_string_tuple>?] = tuples.indices.map {
        tuples.baseAddress! + $0
      }
      pointers.append(nil)
      worksheet_write_rich_string(sheet, UInt32(row), UInt16(column), &pointers, format(style))
      for tuple in tuples { tuple.string.deallocate() }
    }
  }

  /// One cell over several columns.
  func merge(_ prose: Prose, row: Int, columns: Range<Int>, _ style: CellStyle) {
    if columns.count > 1 {
      worksheet_merge_range(
        sheet, UInt32(row), UInt16(columns.lowerBound), UInt32(row), UInt16(columns.upperBound - 1), "",
        format(style))
    }
    write(prose, row: row, column: columns.lowerBound, style)
  }

  /// Broken into lines within several columns. Excel does not give a row of merged cells the height that it needs.
  ///
  /// - Parameter lineLength: characters that these columns have room for.
  func paragraph(_ prose: Prose, row: Int, columns: Range<Int>, lineLength: Double) {
    merge(prose, row: row, columns: columns, CellStyle(isWrapped: true))
    let lines = (Double(prose.plain.count) * 1.1 / lineLength).rounded(.up)
    worksheet_set_row(sheet, UInt32(row), min(400, 15 * max(1, lines)), nil)
  }

  /// A link to the beginning of another sheet.
  func link(_ text: String, to name: String, row: Int, column: Int) {
    worksheet_write_url_opt(
      sheet, UInt32(row), UInt16(column), "internal:'\(name)'!A1", nil, Self.cut(text), nil)
  }

  func width(_ characters: Double, columns: Range<Int>) {
    guard !columns.isEmpty else { return }
    worksheet_set_column(
      sheet, UInt16(columns.lowerBound), UInt16(columns.upperBound - 1), characters, nil)
  }

  /// Those above and to the left stay where they are.
  func freeze(rows: Int, columns: Int) { worksheet_freeze_panes(sheet, UInt32(rows), UInt16(columns)) }

  /// Printed on one page across, the heads on every page.
  func print(isWide: Bool, repeating rows: Range<Int>) {
    worksheet_set_paper(sheet, 9)
    if isWide { worksheet_set_landscape(sheet) }
    worksheet_fit_to_pages(sheet, 1, 0)
    worksheet_repeat_rows(sheet, UInt32(rows.lowerBound), UInt32(rows.upperBound - 1))
  }

  func hideGrid() { worksheet_gridlines(sheet, UInt8(LXW_HIDE_ALL_GRIDLINES.rawValue)) }

  private static func cut(_ text: String) -> String {
    let text = text.withoutForbiddenScalars
    guard text.unicodeScalars.count > longestText else { return text }
    return String(text.unicodeScalars.prefix(longestText - 1)) + "…"
  }
}

extension CellStyle {
  /// What of it a run within a cell can have.
  fileprivate var ofText: CellStyle {
    CellStyle(isStrong: isStrong, isItalic: isItalic)
  }
}
