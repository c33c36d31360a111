/// A table as OpenDocument has it: rules above and below the heads and at the end, heads that span columns and are repeated on
/// every page, numbers with their points below one another.
struct TableOpenDocument {
  private let name: String
  private let grid: TableGrid

  init(_ table: Table) {
    name = "Table\(table.number)"
    grid = TableGrid(table)
  }

  /// Of its columns, which stand among the automatic styles of the document; pandoc knows none of a table that it is given raw.
  var styles: String {
    let all = grid.widths.reduce(0, +)
    return "<style:style style:name=\"\(name)\" style:family=\"table\"><style:table-properties "
      + "style:width=\"\(Self.points(all))\" table:align=\"left\"/></style:style>"
      + grid.widths.enumerated().map { column, width in
        "<style:style style:name=\"\(name).\(column)\" style:family=\"table-column\">"
          + "<style:table-column-properties style:column-width=\"\(Self.points(width))\"/></style:style>"
      }.joined()
  }

  /// Of cells and their paragraphs, the same for all tables.
  static let sharedStyles =
    [TableGrid.Rule.none, .above, .below, .both].flatMap { rule in
      [true, false].map { atTop in cellStyle(rule, atTop: atTop) }
    }.joined()
    + [TableGrid.Alignment.left, .center, .right].flatMap { alignment in
      (0...2).flatMap { indent in TableWidths.sizes.map { paragraphStyle(alignment, indent, $0) } }
    }.joined()

  private static func cellStyle(_ rule: TableGrid.Rule, atTop: Bool) -> String {
    let line = "0.75pt solid #000000"
    let above = rule == .above || rule == .both ? line : "none"
    let below = rule == .below || rule == .both ? line : "none"
    let side = points(TableWidths.margin / 2)
    return "<style:style style:name=\"\(cellName(rule, atTop: atTop))\" style:family=\"table-cell\">"
      + "<style:table-cell-properties fo:border-top=\"\(above)\" fo:border-bottom=\"\(below)\" "
      + "fo:border-left=\"none\" fo:border-right=\"none\" fo:padding-left=\"\(side)\" fo:padding-right=\"\(side)\" "
      + "fo:padding-top=\"0pt\" fo:padding-bottom=\"0pt\" "
      + "style:vertical-align=\"\(atTop ? "top" : "bottom")\"/></style:style>"
  }

  private static func cellName(_ rule: TableGrid.Rule, atTop: Bool) -> String {
    "TableCell.\(rule).\(atTop ? "top" : "bottom")"
  }

  private static func paragraphStyle(_ alignment: TableGrid.Alignment, _ indent: Int, _ size: Double)
    -> String
  {
    let place =
      switch alignment {
      case .left: "start"
      case .center: "center"
      case .right: "end"
      }
    return "<style:style style:name=\"\(paragraphName(alignment, indent, size))\" style:family=\"paragraph\" "
      + "style:parent-style-name=\"Table_20_Contents\"><style:paragraph-properties fo:text-align=\"\(place)\" "
      + "fo:margin-left=\"\(points(Double(indent) * TableWidths.indent))\"/>"
      + "<style:text-properties fo:font-size=\"\(points(size))\"/></style:style>"
  }

  private static func paragraphName(_ alignment: TableGrid.Alignment, _ indent: Int, _ size: Double) -> String
  {
    "TableText.\(alignment).\(indent).\(Int(size * 10))"
  }

  private static func points(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)pt"
  }

  var text: String {
    let heads = grid.rows.prefix { $0.isHead }
    return "<table:table table:name=\"\(name)\" table:style-name=\"\(name)\">"
      + grid.widths.indices.map { "<table:table-column table:style-name=\"\(name).\($0)\"/>" }.joined()
      + "<table:table-header-rows>\(heads.map(row).joined())</table:table-header-rows>"
      + grid.rows.dropFirst(heads.count).map(row).joined() + "</table:table>"
  }

  private func row(_ row: TableGrid.Row) -> String {
    "<table:table-row>" + row.cells.map { cell($0, isHead: row.isHead) }.joined() + "</table:table-row>"
  }

  private func cell(_ cell: TableGrid.Cell, isHead: Bool) -> String {
    let style = Self.cellName(cell.rule, atTop: grid.beginsAtTop && !isHead)
    let span = cell.span > 1 ? " table:number-columns-spanned=\"\(cell.span)\"" : ""
    return "<table:table-cell table:style-name=\"\(style)\" office:value-type=\"string\"\(span)>"
      + "<text:p text:style-name=\"\(Self.paragraphName(cell.alignment, cell.indent, grid.textSize))\">"
      + cell.prose.openDocument(isStrong: cell.isStrong) + "</text:p></table:table-cell>"
      + String(repeating: "<table:covered-table-cell/>", count: cell.span - 1)
  }
}

extension Prose {
  fileprivate func openDocument(isStrong: Bool) -> String {
    let text = runs.map { run in
      let text = run.text.escapedForHTML
      return switch run {
      case .strong: Self.span("Strong_20_Emphasis", text)
      case .symbol: Self.span("Emphasis", text)
      case .code: Self.span("Source_20_Text", text)
      case .text, .number, .reference, .report: text
      }
    }.joined()
    return isStrong ? Self.span("Strong_20_Emphasis", text) : text
  }

  private static func span(_ style: String, _ text: String) -> String {
    "<text:span text:style-name=\"\(style)\">\(text)</text:span>"
  }
}
