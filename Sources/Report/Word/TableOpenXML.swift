/// A table as Word has it: rules above and below the heads and at the end, heads repeated on every page, numbers with their
/// points below one another.
struct TableOpenXML {
  private let table: Table

  init(_ table: Table) { self.table = table }

  /// Twentieths of a point between the margins of the page.
  private static let pageWidth = 9026.0

  var text: String {
    """
    <w:tbl><w:tblPr><w:tblStyle w:val="ReportTable"/><w:tblW w:w="5000" w:type="pct"/>\
    <w:tblLook w:val="0420" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>\
    </w:tblPr><w:tblGrid>\(widths.map { "<w:gridCol w:w=\"\($0)\"/>" }.joined())</w:tblGrid>\
    \(heads)\(rows)</w:tbl>
    """
  }

  private var widths: [Int] { table.relativeWidths.map { Int($0 * Self.pageWidth) } }

  private enum Rule { case none, above, below, both }

  private var heads: String {
    let last = [table.stub] + table.columns.map(\.head)
    func cells(_ rule: Rule) -> String {
      last.enumerated().map { column, head in
        cell(head.openXML(isStrong: false), column: column, rule)
      }.joined()
    }
    guard !table.spanners.isEmpty else { return row(cells(.both), isHead: true) }
    var upper = cell("", column: 0, .above)
    var column = 0
    while column < table.columns.count {
      if let spanner = table.spanners.first(where: { $0.columns.lowerBound == column }) {
        upper += cell(
          spanner.head.openXML(isStrong: false), column: column + 1, .both, span: spanner.columns.count)
        column = max(column + 1, spanner.columns.upperBound)
      } else {
        upper += cell("", column: column + 1, .above)
        column += 1
      }
    }
    return row(upper, isHead: true) + row(cells(.below), isHead: true)
  }

  private var rows: String {
    let alignments = table.decimalAlignments
    let opened = table.hasHeadings ? 1 : 0
    return table.rows.enumerated().map { place, line in
      let rule: Rule = place == table.rows.count - 1 ? .below : .none
      switch line {
      case .heading(let heading):
        return row(
          cell(heading.openXML(isStrong: true), column: 0, rule, span: table.columns.count + 1), isHead: false
        )
      case .cells(let stub, let cells), .part(_, let stub, let cells):
        let isPart = if case .part = line { 1 } else { 0 }
        return row(
          cell(stub.openXML(isStrong: false), column: 0, rule, indent: opened + isPart)
            + cells.enumerated().map { column, value in
              let blanks =
                table.columns[column].alignment == .number
                ? alignments[column].plainBlanks(after: value.prose.plain) : ""
              return cell(
                (value.prose + Prose(blanks)).openXML(isStrong: false), column: column + 1, rule)
            }.joined(), isHead: false)
      }
    }.joined()
  }

  private func row(_ cells: String, isHead: Bool) -> String {
    "<w:tr><w:trPr><w:cantSplit/>\(isHead ? "<w:tblHeader/>" : "")</w:trPr>\(cells)</w:tr>"
  }

  private func cell(
    _ runs: String, column: Int, _ rule: Rule, span: Int = 1, indent: Int = 0
  ) -> String {
    let isNumber = column > 0 && table.columns[column - 1].alignment == .number
    let alignment = span > 1 && column > 0 ? "center" : isNumber ? "right" : "left"
    let line = "w:val=\"single\" w:sz=\"6\" w:space=\"0\" w:color=\"auto\""
    let borders: String
    switch rule {
    case .none: borders = ""
    case .above: borders = "<w:tcBorders><w:top \(line)/></w:tcBorders>"
    case .below: borders = "<w:tcBorders><w:bottom \(line)/></w:tcBorders>"
    case .both: borders = "<w:tcBorders><w:top \(line)/><w:bottom \(line)/></w:tcBorders>"
    }
    return "<w:tc><w:tcPr><w:tcW w:w=\"0\" w:type=\"auto\"/>"
      + (span > 1 ? "<w:gridSpan w:val=\"\(span)\"/>" : "") + borders
      + "<w:vAlign w:val=\"bottom\"/></w:tcPr><w:p><w:pPr><w:pStyle w:val=\"TableText\"/>"
      + (indent > 0 ? "<w:ind w:left=\"\(indent * 200)\"/>" : "")
      + "<w:jc w:val=\"\(alignment)\"/></w:pPr>\(runs)</w:p></w:tc>"
  }
}

extension Prose {
  /// As runs of a paragraph.
  func openXML(isStrong: Bool) -> String {
    runs.map { run in
      var properties = ""
      switch run {
      case .strong: properties = "<w:b/>"
      case .symbol: properties = "<w:i/>"
      case .code: properties = "<w:rStyle w:val=\"VerbatimChar\"/>"
      case .text, .number, .reference, .report: break
      }
      if isStrong, properties != "<w:b/>" { properties += "<w:b/>" }
      return "<w:r>" + (properties.isEmpty ? "" : "<w:rPr>\(properties)</w:rPr>")
        + "<w:t xml:space=\"preserve\">\(run.text.escapedForXML)</w:t></w:r>"
    }.joined()
  }
}
