/// A table as Word has it: rules above and below the heads and at the end, heads repeated on every page, numbers with their
/// points below one another.
struct TableOpenXML {
  private let grid: TableGrid

  init(_ table: Table) { grid = TableGrid(table) }

  /// In twentieths of a point, as Word counts.
  private static func twentieths(_ points: Double) -> Int { Int((points * 20).rounded()) }

  var text: String {
    let widths = grid.widths.map(Self.twentieths)
    let side = Self.twentieths(TableWidths.margin / 2)
    return """
      <w:tbl><w:tblPr><w:tblStyle w:val="ReportTable"/><w:tblW w:w="\(widths.reduce(0, +))" w:type="dxa"/>\
      <w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="\(side)" w:type="dxa"/><w:right w:w="\(side)" w:type="dxa"/>\
      </w:tblCellMar>\
      <w:tblLook w:val="0420" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>\
      </w:tblPr><w:tblGrid>\(widths.map { "<w:gridCol w:w=\"\($0)\"/>" }.joined())</w:tblGrid>\
      \(grid.rows.map { row($0, widths) }.joined())</w:tbl>
      """
  }

  private func row(_ row: TableGrid.Row, _ widths: [Int]) -> String {
    "<w:tr><w:trPr><w:cantSplit/>\(row.isHead ? "<w:tblHeader/>" : "")</w:trPr>"
      + row.cells.map { cell($0, widths, isHead: row.isHead) }.joined() + "</w:tr>"
  }

  private func cell(_ cell: TableGrid.Cell, _ widths: [Int], isHead: Bool) -> String {
    let line = "w:val=\"single\" w:sz=\"6\" w:space=\"0\" w:color=\"auto\""
    let borders =
      switch cell.rule {
      case .none: ""
      case .above: "<w:tcBorders><w:top \(line)/></w:tcBorders>"
      case .below: "<w:tcBorders><w:bottom \(line)/></w:tcBorders>"
      case .both: "<w:tcBorders><w:top \(line)/><w:bottom \(line)/></w:tcBorders>"
      }
    let width = widths.dropFirst(cell.column).prefix(cell.span).reduce(0, +)
    return "<w:tc><w:tcPr><w:tcW w:w=\"\(width)\" w:type=\"dxa\"/>"
      + (cell.span > 1 ? "<w:gridSpan w:val=\"\(cell.span)\"/>" : "") + borders
      + "<w:vAlign w:val=\"\(grid.beginsAtTop && !isHead ? "top" : "bottom")\"/></w:tcPr>"
      + "<w:p><w:pPr><w:pStyle w:val=\"TableText\"/>"
      + (cell.indent > 0
        ? "<w:ind w:left=\"\(Self.twentieths(Double(cell.indent) * TableWidths.indent))\"/>" : "")
      + "<w:jc w:val=\"\(cell.alignment)\"/></w:pPr>"
      + cell.prose.openXML(isStrong: cell.isStrong, size: grid.textSize) + "</w:p></w:tc>"
  }
}

extension Prose {
  /// As runs of a paragraph, in a size of its own where it is not that of the style.
  fileprivate func openXML(isStrong: Bool, size: Double) -> String {
    runs.map { run in
      var properties = ""
      switch run {
      case .strong: properties = "<w:b/>"
      case .symbol: properties = "<w:i/>"
      case .code: properties = "<w:rStyle w:val=\"VerbatimChar\"/>"
      case .text, .number, .reference, .report: break
      }
      if isStrong, properties != "<w:b/>" { properties += "<w:b/>" }
      if size != TableWidths.sizes.first { properties += "<w:sz w:val=\"\(Int(size * 2))\"/>" }
      return "<w:r>" + (properties.isEmpty ? "" : "<w:rPr>\(properties)</w:rPr>")
        + "<w:t xml:space=\"preserve\">\(run.text.escapedForHTML)</w:t></w:r>"
    }.joined()
  }
}
