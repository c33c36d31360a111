import Foundation

/// Fisher's p value of a table of any size by enumeration, column by column.
///
/// After some columns all that matters for the rest is what is left in each row, in any order, and how probable the
/// columns so far were; partial tables that agree in both are carried as one. A partial table is settled early where even
/// its most probable completion is small enough (all of them count, and their sum is known: Σ Π 1/x! = N! ÷ (Π r! Π c!)), or
/// its least probable one is not (none counts).
///
/// Source: Mehta, C. R., & Patel, N. R. (1983). *JASA, 78*, 427–434, whose network this walks.
struct FisherEnumeration {
  private let columns: [Int]
  private let logFactorials: [Double]
  private var bounds: [Node: (least: Double, most: Double)] = [:]
  private var stepsLeft: Int

  /// How many columns are done, and what is left in each row, ascending.
  private struct Node: Hashable {
    let column: Int
    let left: [Int]
  }

  /// Nil where it takes more than `limit` steps.
  static func pValue(_ table: ContingencyTable, limit: Int) -> Double? {
    // Few rows make few nodes; the largest column, which is what the others leave, needs no step of its own.
    let oriented = table.rows <= table.columns ? table : table.transposed
    guard oriented.total <= 100_000 else { return nil }
    var enumeration = FisherEnumeration(oriented, limit: limit)
    return enumeration.run(oriented)
  }

  private init(_ table: ContingencyTable, limit: Int) {
    columns = table.columnTotals.sorted()
    var logFactorials = [0.0]
    for n in stride(from: 1, through: table.total, by: 1) {
      logFactorials.append(FisherRandom.logFactorial(n))
    }
    self.logFactorials = logFactorials
    stepsLeft = limit
  }

  /// Partial tables that are as probable as each other: −Σ log x!, and their number.
  private typealias Past = (logWeight: Double, number: Double)

  private mutating func run(_ table: ContingencyTable) -> Double? {
    let observed = table.counts.reduce(0.0) { $0 - logFactorials[$1] }
    let limit = observed + SmallProbabilities.tolerance
    let start = Node(column: 0, left: table.rowTotals.sorted())
    let logAll = logSum(start)
    var sum = 0.0
    var layer: [(node: Node, pasts: [Past])] = [(start, [(0, 1)])]
    for column in columns.indices {
      var next: [Node: [Int64: Past]] = [:]
      for (node, pasts) in layer {
        guard let open = settle(node, pasts, limit, logAll, &sum) else { return nil }
        if open.isEmpty { continue }
        var overrun = false
        Self.fill(columns[column], into: node.left, logFactorials) { left, logWeight in
          stepsLeft -= open.count
          if stepsLeft < 0 {
            overrun = true
            return false
          }
          let child = Node(column: column + 1, left: left)
          for past in open {
            let weight = past.logWeight + logWeight
            // Equal probabilities reached by different ways differ by rounding only.
            let key = Int64((weight * 1e9).rounded())
            next[child, default: [:]][key, default: (weight, 0)].number += past.number
          }
          return true
        }
        if overrun { return nil }
      }
      layer = next.map { node, pasts in
        (node, pasts.keys.sorted().map { pasts[$0]! })
      }.sorted { $0.node.left.lexicographicallyPrecedes($1.node.left) }
    }
    return min(1, sum)
  }

  /// Adds what is decided about a node's partial tables, and gives back the rest.
  private mutating func settle(
    _ node: Node, _ pasts: [Past], _ limit: Double, _ logAll: Double, _ sum: inout Double
  ) -> [Past]? {
    guard let (least, most) = bound(node) else { return nil }
    let logRest = logSum(node)
    var open: [Past] = []
    for past in pasts {
      if past.logWeight + most <= limit {
        sum += past.number * exp(past.logWeight + logRest - logAll)
      } else if past.logWeight + least <= limit {
        open.append(past)
      }
    }
    return open
  }

  /// log Σ Π 1/x! over all ways to fill the columns that are left.
  private func logSum(_ node: Node) -> Double {
    let total = node.left.reduce(0, +)
    return logFactorials[total] - node.left.reduce(0) { $0 + logFactorials[$1] }
      - columns[node.column...].reduce(0) { $0 + logFactorials[$1] }
  }

  /// The least and the most probable way to fill the columns that are left. Nil where the steps run out.
  private mutating func bound(_ node: Node) -> (least: Double, most: Double)? {
    if node.column >= columns.count - 1 {
      let only = node.left.reduce(0.0) { $0 - logFactorials[$1] }
      return (only, only)
    }
    if let known = bounds[node] { return known }
    var least = Double.infinity
    var most = -Double.infinity
    var overrun = false
    Self.fill(columns[node.column], into: node.left, logFactorials) { left, logWeight in
      stepsLeft -= 1
      guard stepsLeft >= 0, let rest = bound(Node(column: node.column + 1, left: left)) else {
        overrun = true
        return false
      }
      least = min(least, logWeight + rest.least)
      most = max(most, logWeight + rest.most)
      return true
    }
    if overrun { return nil }
    bounds[node] = (least, most)
    return (least, most)
  }

  /// All ways to fill a column: what they leave in the rows, ascending, and −Σ log x!. Stops where `visit` says false.
  private static func fill(
    _ column: Int, into rows: [Int], _ logFactorials: [Double], _ visit: ([Int], Double) -> Bool
  ) {
    var left = rows
    var roomAfter = [Int](repeating: 0, count: left.count + 1)
    for row in left.indices.reversed() { roomAfter[row] = roomAfter[row + 1] + left[row] }
    func fill(_ row: Int, _ toPlace: Int, _ logWeight: Double) -> Bool {
      if row == left.count { return visit(left.sorted(), logWeight) }
      let has = left[row]
      let fewest = max(0, toPlace - roomAfter[row + 1])
      let most = min(has, toPlace)
      guard fewest <= most else { return true }
      for count in fewest...most {
        left[row] = has - count
        let goesOn = fill(row + 1, toPlace - count, logWeight - logFactorials[count])
        left[row] = has
        if !goesOn { return false }
      }
      return true
    }
    _ = fill(0, column, 0)
  }
}
