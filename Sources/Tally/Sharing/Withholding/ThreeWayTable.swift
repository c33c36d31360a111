/// Respondents by their answers to three questions of which each two are counted together, while all three are not.
///
/// Who sees only the tables of two can bound what they do not see. Whether a bound protects is proved by an example: whole
/// respondents are moved so that every table of two stays as it is and a cell grows. Within two layers of the table
/// such a move is a circulation, which is found as an augmenting path and stays in whole numbers; layers are tried in turn
/// in all three directions. An example that is found is a table that agrees with all that was shared; one that is missed
/// costs answers, never protection.
///
/// Source, for bounds of cells given margins: Dobra, A., & Fienberg, S. E. (2000). Bounds for cell entries in contingency
/// tables given marginal totals and decomposable graphs. *PNAS, 97*(22), 11885–11892; for circulations in protected
/// tables: Cox, L. H. (1980). Suppression methodology and statistical disclosure control. *JASA, 75*(370), 377–385;
/// Fischetti, M., & Salazar-González, J. J. (2001). Solving the cell suppression problem on tabular data with linear
/// constraints. *Management Science, 47*(7), 1008–1027.
struct ThreeWayTable {
  /// Tables of more cells are not searched for examples.
  static let mostCells = 1 << 20

  private(set) var counts: [Int]
  private let sizes: [Int]
  private let strides: [Int]
  /// Cells that some table tells.
  private let isTold: [Bool]
  /// Cells that somebody can be in by what the questions mean.
  private let isPossible: [Bool]

  /// `counts` with the last question's answers next to each other.
  init(sizes: [Int], counts: [Int], isTold: [Bool]? = nil, onlyMet: Bool = false) {
    self.sizes = sizes
    self.counts = counts
    strides = [sizes[1] * sizes[2], sizes[2], 1]
    self.isTold = isTold ?? counts.map { _ in false }
    isPossible = onlyMet ? counts.map { $0 > 0 } : counts.map { _ in true }
  }

  /// Whether some table that agrees in every margin of two questions, and in the cells that are told, has at least so many
  /// in this cell.
  func canHold(_ count: Int, in cell: Int) -> Bool {
    if counts[cell] >= count { return true }
    if isTold[cell] { return false }
    var table = self
    var before = -1
    while table.counts[cell] < count, table.counts[cell] > before {
      before = table.counts[cell]
      for direction in 0..<3 {
        for layer in 0..<sizes[direction] where layer != place(of: cell, in: direction) {
          while table.counts[cell] < count, table.raise(cell, direction, from: layer, to: count) {}
        }
      }
    }
    return table.counts[cell] >= count
  }

  private func place(of cell: Int, in direction: Int) -> Int { cell / strides[direction] % sizes[direction] }

  /// Moves respondents between the cell's layer and another one, back and forth, so that the cell grows.
  private mutating func raise(_ cell: Int, _ direction: Int, from layer: Int, to count: Int) -> Bool {
    let (first, second) = (direction == 0 ? 1 : 0, direction == 2 ? 1 : 2)
    let other = (layer - place(of: cell, in: direction)) * strides[direction]
    let base = place(of: cell, in: direction) * strides[direction]
    let (row, column) = (place(of: cell, in: first), place(of: cell, in: second))
    let rows = sizes[first]
    func at(_ row: Int, _ column: Int) -> Int { base + row * strides[first] + column * strides[second] }
    func moves(_ from: Int, _ to: Int) -> Bool {
      counts[from] > 0 && isPossible[to] && !isTold[from] && !isTold[to]
    }
    guard moves(cell + other, cell) else { return false }
    // Rows are left through a cell of this layer that shrinks, columns through one that grows.
    var cameFrom = [Int](repeating: -1, count: rows + sizes[second])
    var queue = [row]
    var next = 0
    while next < queue.count, cameFrom[rows + column] < 0 {
      let node = queue[next]
      next += 1
      if node < rows {
        for j in 0..<sizes[second] where cameFrom[rows + j] < 0 && !(node == row && j == column) {
          guard moves(at(node, j), at(node, j) + other) else { continue }
          cameFrom[rows + j] = node
          queue.append(rows + j)
        }
      } else {
        for i in 0..<rows where i != row && cameFrom[i] < 0 {
          guard moves(at(i, node - rows) + other, at(i, node - rows)) else { continue }
          cameFrom[i] = node
          queue.append(i)
        }
      }
    }
    guard cameFrom[rows + column] >= 0 else { return false }
    var steps = [(from: cell + other, to: cell)]
    var node = rows + column
    while node != row {
      let before = cameFrom[node]
      if node >= rows {
        let place = at(before, node - rows)
        steps.append((place, place + other))
      } else {
        let place = at(node, before - rows)
        steps.append((place + other, place))
      }
      node = before
    }
    let amount = min(count - counts[cell], steps.map { counts[$0.from] }.min() ?? 0)
    for step in steps {
      counts[step.from] -= amount
      counts[step.to] += amount
    }
    return amount > 0
  }
}
