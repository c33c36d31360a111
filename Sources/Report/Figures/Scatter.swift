import Analyses
import Statistics

/// Two answers of the same respondents, counted in a grid: circles as large as their number, the distributions of both at
/// the sides, and the line of least squares.
struct Scatter: Sendable, Equatable {
  struct Side: Sendable, Equatable {
    var label: String
    /// Of answers in order; of numbers none.
    var levels: [String]
    var bins: Histogram.Bins
  }
  struct Cell: Sendable, Equatable {
    var x: Int
    var y: Int
    var count: Int
  }

  var x: Side
  var y: Side
  /// Row by row from the smallest y; none is empty.
  private(set) var cells: [Cell]
  private(set) var xCounts: [Int]
  private(set) var yCounts: [Int]
  private(set) var n: Int
  var line: [FittedLine.Point]
  var numbers = NumberFormat.english

  /// Cells of fewer respondents are not drawn, and neither are such bars.
  init(x: Side, y: Side, pairs: PairCounts, line: [FittedLine.Point], fewest: Int?) {
    self.x = x
    self.y = y
    self.line = line
    var grid = [Int](repeating: 0, count: x.bins.count * y.bins.count)
    for place in pairs.counts.indices {
      grid[y.bins.bin(pairs.y[place]) * x.bins.count + x.bins.bin(pairs.x[place])] += pairs.counts[place]
    }
    let width = x.bins.count
    func kept(_ count: Int) -> Int { count < fewest ?? 1 ? 0 : count }
    cells = grid.indices.filter { kept(grid[$0]) > 0 }.map {
      Cell(x: $0 % width, y: $0 / width, count: grid[$0])
    }
    xCounts = (0..<width).map { column in
      kept(stride(from: column, to: grid.count, by: width).reduce(0) { $0 + grid[$1] })
    }
    yCounts =
      y.bins.count == 0
      ? []
      : (0..<y.bins.count).map { row in
        kept(grid[(row * width)..<((row + 1) * width)].reduce(0, +))
      }
    n = pairs.count
  }

  var most: Int { cells.map(\.count).max() ?? 0 }
}

extension Scatter.Side {
  /// Answers in order stand at 1, 2, 3, …
  static func ofLevels(_ levels: [String], label: String) -> Scatter.Side {
    Scatter.Side(
      label: label, levels: levels, bins: Histogram.Bins(first: 1, step: 2, parts: 2, count: levels.count))
  }

  /// `nil` where nothing can be drawn.
  static func ofNumbers(_ distribution: Distribution, label: String) -> Scatter.Side? {
    Histogram(panels: [.init(label: label, distribution: distribution)], label: label).bins.map {
      Scatter.Side(label: label, levels: [], bins: $0)
    }
  }
}
