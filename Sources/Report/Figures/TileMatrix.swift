/// Which cases fall under which category: a row for each category, a column for each case, a filled tile where the two meet.
struct TileMatrix: Sendable, Equatable {
  struct Row: Sendable, Equatable {
    var label: String
    /// Columns with a filled tile, ascending.
    var filled: [Int]
    /// Beside the row: how many, and what that is called.
    var total: String
  }

  var rows: [Row]
  var columns: [String]
  var columnHead: String
  var numbers = NumberFormat.english
}
