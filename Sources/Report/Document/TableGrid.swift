/// A table as a word processor lays it out: rows of cells that may span columns, the rules between them, and columns as wide
/// as what stands in them, so that no number is broken over lines.
struct TableGrid {
  /// The lines of a row: above and below the heads, and below the last row.
  enum Rule { case none, above, below, both }
  enum Alignment { case left, center, right }

  struct Cell {
    var prose: Prose
    /// Counted from the stub, which is 0.
    var column: Int
    var span = 1
    var alignment = Alignment.left
    var isStrong = false
    /// Of a stub under a heading, in steps.
    var indent = 0
    var rule = Rule.none
  }

  struct Row {
    /// Repeated on every page.
    var isHead: Bool
    var cells: [Cell]
  }

  /// Of the stub and each column, in points.
  let widths: [Double]
  /// In points: smaller where the numbers of a table would not fit on a page otherwise.
  let textSize: Double
  let rows: [Row]
  /// Where several texts of a row are broken over lines, all of it begins at the top; where the stub alone is, numbers stand
  /// at its last line.
  let beginsAtTop: Bool

  init(_ table: Table) {
    let widths = TableWidths(table)
    (self.widths, textSize) = (widths.points, widths.textSize)
    rows = Self.heads(table) + Self.body(table)
    beginsAtTop = widths.breaksBesideStub
  }

  private static func heads(_ table: Table) -> [Row] {
    func lower(_ rule: Rule) -> Row {
      Row(
        isHead: true,
        cells: ([table.stub] + table.columns.map(\.head)).enumerated().map { column, head in
          Cell(prose: head, column: column, alignment: table.alignment(ofCellIn: column), rule: rule)
        })
    }
    guard !table.spanners.isEmpty else { return [lower(.both)] }
    var upper = [Cell(prose: Prose(), column: 0, rule: .above)]
    var column = 0
    while column < table.columns.count {
      if let spanner = table.spanners.first(where: { $0.columns.lowerBound == column }) {
        upper.append(
          Cell(
            prose: spanner.head, column: column + 1, span: spanner.columns.count, alignment: .center,
            rule: .both))
        column = max(column + 1, spanner.columns.upperBound)
      } else {
        upper.append(Cell(prose: Prose(), column: column + 1, rule: .above))
        column += 1
      }
    }
    return [Row(isHead: true, cells: upper), lower(.below)]
  }

  private static func body(_ table: Table) -> [Row] {
    let alignments = table.decimalAlignments
    return table.rows.enumerated().map { place, row in
      let rule: Rule = place == table.rows.count - 1 ? .below : .none
      switch row {
      case .heading(let heading):
        let cell = Cell(prose: heading, column: 0, span: table.columns.count + 1, isStrong: true, rule: rule)
        return Row(isHead: false, cells: [cell])
      case .cells(let stub, let cells), .part(_, let stub, let cells):
        let first = Cell(prose: stub, column: 0, indent: table.indent(of: row), rule: rule)
        let others = cells.enumerated().map { column, cell in
          let alignment = table.alignment(ofCellIn: column + 1)
          let blanks =
            alignment == .right ? alignments[column].plainBlanks(after: cell.prose.plain) : ""
          return Cell(
            prose: cell.prose + Prose(blanks), column: column + 1, alignment: alignment, rule: rule)
        }
        return Row(isHead: false, cells: [first] + others)
      }
    }
  }
}

extension Table {
  fileprivate func alignment(ofCellIn column: Int) -> TableGrid.Alignment {
    column > 0 && columns[column - 1].alignment == .number ? .right : .left
  }

  /// Under a heading, and under the row that a row is a part of.
  func indent(of row: Row) -> Int {
    switch row {
    case .heading: 0
    case .cells: hasHeadings ? 1 : 0
    case .part: hasHeadings ? 2 : 1
    }
  }
}
