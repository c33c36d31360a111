/// A printed table: a stub, heads that may span columns, rows in sections, and notes that define its symbols.
package struct Table: Sendable, Equatable {
  package enum Alignment: Sendable, Equatable { case text, number }

  package struct Column: Sendable, Equatable {
    package var head: Prose
    package var alignment: Alignment
    package init(_ head: Prose, _ alignment: Alignment = .number) {
      self.head = head
      self.alignment = alignment
    }
  }

  /// A head above several columns.
  package struct Spanner: Sendable, Equatable {
    package var head: Prose
    package var columns: Range<Int>
    package init(_ head: Prose, columns: Range<Int>) {
      self.head = head
      self.columns = columns
    }
  }

  package struct Cell: Sendable, Equatable {
    package var prose: Prose
    /// Made by this program from a number, so never a formula that came with the data.
    package var isNumber: Bool
    package static func number(_ prose: Prose) -> Cell { Cell(prose: prose, isNumber: true) }
    package static func number(_ text: String) -> Cell { Cell(prose: Prose(text), isNumber: true) }
    package static func text(_ prose: Prose) -> Cell { Cell(prose: prose, isNumber: false) }
    package static let empty = Cell(prose: Prose(), isNumber: true)
  }

  package enum Row: Sendable, Equatable {
    /// Opens a section of the table.
    case heading(Prose)
    case cells(stub: Prose, [Cell])
    /// A part of the row above it, which `of` names where rows stand alone, as in a spreadsheet.
    case part(of: String, stub: Prose, [Cell])

    package var cells: [Cell]? {
      switch self {
      case .heading: nil
      case .cells(_, let cells), .part(_, _, let cells): cells
      }
    }
  }

  /// The stem of its file, and its anchor.
  package var name: String
  /// Given when it is placed.
  package var number = 0
  package var title: Prose
  package var stub: Prose
  package var columns: [Column]
  package var spanners: [Spanner]
  package var rows: [Row]
  package var notes: [Prose]
  var say = Words.english
  /// Too large for a page: the page names its file in `tables/`.
  package var isOnlyAFile = false

  /// More cells than anybody looks through: of the two tables of a large cross-tabulation, neither is on the page.
  var isTooLarge: Bool { columns.count > 45 || rows.count > 400 || columns.count * rows.count > 2400 }

  package init(
    name: String, title: Prose, stub: Prose, columns: [Column], spanners: [Spanner] = [], rows: [Row] = [],
    notes: [Prose] = []
  ) {
    self.name = name
    self.title = title
    self.stub = stub
    self.columns = columns
    self.spanners = spanners
    self.rows = rows
    self.notes = notes
  }

  /// "Table 1"
  var label: String { "\(say("table.word").plain) \(number)" }

  /// Those of a column, row by row; what a short row lacks is left out.
  func cells(ofColumn column: Int) -> [Cell] {
    rows.compactMap { row in row.cells.flatMap { $0.indices.contains(column) ? $0[column] : nil } }
  }

  package var hasHeadings: Bool {
    rows.contains { if case .heading = $0 { true } else { false } }
  }
}
