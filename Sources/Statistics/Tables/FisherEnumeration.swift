import Foundation

/// Fisher's p value of a table of any size by enumeration, column by column.
///
/// After some columns all that matters for the rest is what is left in each row, in any order, and how probable the
/// columns so far were; partial tables that agree in both are carried as one. A partial table is settled early where even
/// its most probable completion is small enough (all of them count, and their sum is known: Σ Π 1/x! = N! ÷ (Π r! Π c!)), or
/// its least probable one is not (none counts). Where two columns are left, the completions are sorted once for all
/// partial tables that lead there.
///
/// Source: Mehta, C. R., & Patel, N. R. (1983). *JASA, 78*, 427–434, whose network this walks.
struct FisherEnumeration {
  /// Ascending: the largest column is what the others leave, and needs no step of its own.
  private let columns: [Int]
  private let logFactorials: LogFactorials
  /// log Σ Π 1/x! over all tables with the margins.
  private let logAll: Double
  /// What a probability may be to count, as −Σ log x!.
  private let limit: Double
  private var bounds: [[[Int]: Bounds]]
  private var stepsLeft: Int
  private var sum = 0.0

  /// The least and the most probable way to fill the columns that are left, as −Σ log x!.
  private typealias Bounds = (least: Double, most: Double)
  /// Partial tables that are as probable as each other, as −Σ log x!, and their number.
  private typealias Past = (logWeight: Double, number: Double)
  /// A place in the network: what is left in each row, ascending, and the partial tables that lead there.
  private typealias Node = (left: [Int], pasts: [Past])

  private struct OutOfSteps: Error {}

  /// Nil where it takes more than `steps`.
  static func pValue(_ table: ContingencyTable, steps: Int) -> Double? {
    // Few rows make few nodes.
    let oriented = table.rows <= table.columns ? table : table.transposed
    guard oriented.total <= 10_000 else { return nil }
    var enumeration = FisherEnumeration(oriented, steps: steps)
    return try? enumeration.pValue(oriented.rowTotals.sorted())
  }

  private init(_ table: ContingencyTable, steps: Int) {
    columns = table.columnTotals.sorted()
    logFactorials = LogFactorials(upTo: table.total)
    limit = logFactorials.weight(table.counts) + SmallProbabilities.tolerance
    logAll =
      logFactorials[table.total] + logFactorials.weight(table.rowTotals)
      + logFactorials.weight(table.columnTotals)
    bounds = Array(repeating: [:], count: columns.count)
    stepsLeft = steps
  }

  private mutating func pValue(_ rows: [Int]) throws -> Double {
    // The second column alone would take as many steps as this, but for what merges.
    if columns.count > 2, ways(columns[0], rows) * ways(columns[1], rows) > 20 * Double(stepsLeft) {
      throw OutOfSteps()
    }
    var layer: [Node] = [(rows, [(0, 1)])]
    for column in 0..<(columns.count - 2) {
      layer = try next(layer, column)
    }
    for node in layer { try finish(node) }
    return min(1, sum)
  }

  /// The nodes after one more column; what is settled is added to the sum on the way.
  private mutating func next(_ layer: [Node], _ column: Int) throws -> [Node] {
    var indices: [[Int]: Int] = [:]
    var nodes: [(left: [Int], pasts: [Int64: Past])] = []
    for node in layer {
      let open = try unsettled(node, column)
      if open.isEmpty { continue }
      try fill(columns[column], into: node.left, cost: open.count) { left, logWeight in
        let index = indices[left] ?? nodes.count
        if index == nodes.count {
          indices[left] = index
          nodes.append((left, [:]))
        }
        for past in open {
          let weight = past.logWeight + logWeight
          // Equal probabilities reached by different ways differ by rounding only.
          nodes[index].pasts[Int64((weight * 1e9).rounded()), default: (weight, 0)].number += past.number
        }
      }
    }
    // In the order of their discovery and of their probability: a dictionary's own order changes from run to run.
    return nodes.map { node in
      (node.left, node.pasts.sorted { $0.key < $1.key }.map(\.value))
    }
  }

  /// Adds the partial tables of a node that are settled, and gives back the rest.
  private mutating func unsettled(_ node: Node, _ column: Int) throws -> [Past] {
    let (least, most) = try bounds(node.left, column)
    let rest =
      logFactorials[node.left.reduce(0, +)] + logFactorials.weight(node.left)
      + logFactorials.weight(Array(columns[column...]))
    var open: [Past] = []
    for past in node.pasts {
      if past.logWeight + most <= limit {
        sum += past.number * exp(past.logWeight + rest - logAll)
      } else if past.logWeight + least <= limit {
        open.append(past)
      }
    }
    return open
  }

  /// Adds all that counts of a node with two columns left.
  private mutating func finish(_ node: Node) throws {
    let logFactorials = logFactorials
    var completions: [Double] = []
    try fill(columns[columns.count - 2], into: node.left, cost: 1) { left, logWeight in
      completions.append(logWeight + logFactorials.weight(left))
    }
    completions.sort()
    let top = completions.last ?? 0
    var sums = [0.0]
    for completion in completions { sums.append(sums[sums.count - 1] + exp(completion - top)) }
    for past in node.pasts {
      var (low, high) = (0, completions.count)
      while low < high {
        let middle = (low + high) / 2
        if past.logWeight + completions[middle] <= limit { low = middle + 1 } else { high = middle }
      }
      sum += past.number * exp(past.logWeight + top - logAll) * sums[low]
    }
  }

  private mutating func bounds(_ left: [Int], _ column: Int) throws -> Bounds {
    if column == columns.count - 1 {
      let only = logFactorials.weight(left)
      return (only, only)
    }
    if let known = bounds[column][left] { return known }
    var children: [(left: [Int], logWeight: Double)] = []
    try fill(columns[column], into: left, cost: 1) { children.append(($0, $1)) }
    var (least, most) = (Double.infinity, -Double.infinity)
    for child in children {
      let rest = try bounds(child.left, column + 1)
      least = min(least, child.logWeight + rest.least)
      most = max(most, child.logWeight + rest.most)
    }
    bounds[column][left] = (least, most)
    return (least, most)
  }

  /// In how many ways a column can be filled.
  private func ways(_ column: Int, _ rows: [Int]) -> Double {
    var ways = [1.0] + [Double](repeating: 0, count: column)
    for row in rows {
      ways = (0...column).map { place in
        ways[max(0, place - row)...place].reduce(0, +)
      }
    }
    return ways[column]
  }

  /// All ways to fill a column: what they leave in the rows, ascending, and −Σ log x!.
  private mutating func fill(
    _ column: Int, into rows: [Int], cost: Int, _ visit: ([Int], Double) -> Void
  ) throws {
    let logFactorials = logFactorials
    var left = rows
    var room = 0
    let roomAfter =
      rows.reversed().map { row in
        defer { room += row }
        return room
      }.reversed() as [Int]
    var steps = stepsLeft
    func place(_ row: Int, _ toPlace: Int, _ logWeight: Double) -> Bool {
      if row == left.count {
        steps -= cost
        if steps < 0 { return false }
        visit(left.sorted(), logWeight)
        return true
      }
      let has = left[row]
      defer { left[row] = has }
      let (fewest, most) = (max(0, toPlace - roomAfter[row]), min(has, toPlace))
      guard fewest <= most else { return true }
      for count in fewest...most {
        left[row] = has - count
        if !place(row + 1, toPlace - count, logWeight - logFactorials[count]) { return false }
      }
      return true
    }
    let isDone = place(0, column, 0)
    stepsLeft = steps
    if !isDone { throw OutOfSteps() }
  }
}
