/// What occurs together: a row for each set, a column for each combination of sets, a dot where the two meet (Lex et al.,
/// 2014).
struct UpSet: Sendable, Equatable {
  struct Row: Sendable, Equatable {
    var label: String
    /// Everybody who is in the set, in whatever combination.
    var total: Int
  }
  struct Column: Sendable, Equatable {
    /// Places among the rows, ascending.
    var rows: [Int]
    var count: Int
  }
  enum Mark: Sendable { case dot, square }

  var rows: [Row]
  var columns: [Column]
  var mark = Mark.dot
  var numbers = NumberFormat.english

  /// The largest sets first.
  func sortedByTotal() -> UpSet {
    let order = rows.indices.sorted { (rows[$1].total, $0) < (rows[$0].total, $1) }
    var sorted = self
    sorted.rows = order.map { rows[$0] }
    let place = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($0.element, $0.offset) })
    sorted.columns = columns.map {
      Column(rows: $0.rows.compactMap { place[$0] }.sorted(), count: $0.count)
    }
    return sorted
  }
}
