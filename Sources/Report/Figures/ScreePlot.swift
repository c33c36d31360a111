/// Eigenvalues from the largest to the smallest, beside those of items that have nothing in common.
struct ScreePlot: Sendable, Equatable {
  struct Point: Sendable, Equatable {
    var observed: Double
    /// Of simulated items; absent where none were simulated.
    var mean: Double?
    var limit: Double?
  }

  var points: [Point]
  /// What the lines are, in the order of a point.
  var names: [String]
  var axisLabel: String
  var rankLabel: String
  var numbers = NumberFormat.english

  var largest: Double {
    points.flatMap { [$0.observed, $0.mean ?? 0, $0.limit ?? 0] }.max() ?? 1
  }
}
