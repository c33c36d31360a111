import StudyFile

/// Questions that are answered on one and the same range, side by side: all items of the scales that share it. A run of
/// one answer, or the spread of a person's answers, means something only among such.
struct Grid: Sendable, Equatable {
  /// Of scales with the same `range`; a scale without one stands alone.
  var scales: [String]
  /// Each once, in the order of the export.
  var items: [String]

  /// Of the scales whose items are all there. `place` is where a variable stands in the export.
  static func of(_ study: Study, place: (String) -> Int?) -> [Grid] {
    var grids: [(range: ClosedRange<Double>?, grid: Grid)] = []
    for variable in study.variables {
      guard case .scale(let scale) = variable.source else { continue }
      let items = scale.items.map(\.variable)
      guard items.allSatisfy({ place($0) != nil }) else { continue }
      if let range = scale.range, let known = grids.firstIndex(where: { $0.range == range }) {
        grids[known].grid.scales.append(variable.name)
        grids[known].grid.items += items.filter { !grids[known].grid.items.contains($0) }
      } else {
        grids.append((scale.range, Grid(scales: [variable.name], items: items)))
      }
    }
    return grids.map { entry in
      var grid = entry.grid
      grid.items = grid.items.enumerated().sorted {
        (place($0.element) ?? 0, $0.offset) < (place($1.element) ?? 0, $1.offset)
      }.map(\.element)
      return grid
    }
  }
}
