/// The lower triangle of a correlation matrix, the numbers printed in their cells.
struct HeatMap: Sendable, Equatable {
  struct Cell: Sendable, Equatable {
    /// Greater than `column`.
    var row: Int
    var column: Int
    /// Absent where it could not be computed.
    var value: Double?
  }

  var labels: [String]
  var cells: [Cell]
  var numbers = NumberFormat.english

  /// With more variables their numbers stand alone, so that the cells have room.
  static let mostNamed = 8

  var isNamed: Bool { labels.count <= Self.mostNamed }
}
