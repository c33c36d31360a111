import Foundation

/// Fisher's p value of a table of any size by enumeration, column by column.
///
/// After some columns all that matters for the rest is what is left in each row, in any order, and how probable the
/// columns so far were; partial tables that agree in both are carried as one, with their probability given the margins as
/// their mass. A partial table is settled early where even its most probable completion is small enough: then all of its
/// completions count. Where two columns are left, the completions of a node are sorted once for all partial tables that
/// lead there.
///
/// Source: Mehta, C. R., & Patel, N. R. (1983). *JASA, 78*, 427–434, whose network this walks; Clarkson, D. B., Fan, Y., &
/// Joe, H. (1993). *ACM TOMS, 19*, 484–488. (The bounds are `TableBounds`, and no path is dropped for being improbable.)
struct FisherEnumeration {
  /// Ascending: the largest column is what the others leave, and needs no step of its own.
  private let columns: [Int]
  private let logFactorials: LogFactorials
  /// What a probability may be to count, as −Σ log x!.
  private let limit: Double
  private var budget: StepBudget
  private var sum = CompensatedSum()

  /// A table of more answers is not enumerated.
  static let largestTotal = 10_000

  /// Nil where it takes more than `steps`.
  static func pValue(_ table: ContingencyTable, steps: Int) -> Double? {
    // Few rows make few nodes.
    let oriented = table.rows <= table.columns ? table : table.transposed
    guard oriented.total <= largestTotal else { return nil }
    if oriented.rows == 2 { return TwoRowEnumeration.pValue(oriented, steps: steps) }
    var enumeration = FisherEnumeration(oriented, steps: steps)
    return try? enumeration.pValue(oriented.rowTotals.sorted())
  }

  private init(_ table: ContingencyTable, steps: Int) {
    columns = table.columnTotals.sorted()
    logFactorials = LogFactorials(upTo: table.total)
    limit = logFactorials.weight(table.counts) + SmallProbabilities.tolerance
    budget = StepBudget(steps)
  }

  private mutating func pValue(_ rows: [Int]) throws -> Double {
    var layer = NodeLayer(rows: rows.count)
    layer.addRoot(rows)
    for column in 0..<(columns.count - 2) { layer = try next(layer, column) }
    try finish(layer)
    return min(1, sum.value)
  }

  /// The nodes after one more column; what is settled is added to the sum on the way.
  private mutating func next(_ layer: NodeLayer, _ column: Int) throws -> NodeLayer {
    let bounds = TableBounds(columns: Array(columns[(column + 1)...]), logFactorials: logFactorials)
    var children = NodeLayer(rows: layer.rows)
    for node in 0..<layer.count where !layer.lists[node].parts.isEmpty {
      let parts = layer.lists[node].parts
      var before = [0.0]
      for part in parts { before.append(before[before.count - 1] + part.mass) }
      var fill = ColumnFill(column: columns[column], left: layer.left(node), logFactorials)
      repeat {
        try budget.spend(8)
        let (child, isNew) = children.index(of: fill.rest)
        if isNew {
          try budget.spend(8 * (columns.count - column))
          children.bounds.append(bounds.of(children.left(child)))
        }
        let (least, most) = children.bounds[child]
        let first = parts.firstAbove(limit - fill.logWeight - most)
        if first == 0, parts[0].log > limit - fill.logWeight - least { continue }
        let share = exp(fill.logShare)
        if first > 0 { sum.add(before[first], times: share) }
        if first == parts.count { continue }
        let last = parts.firstAbove(limit - fill.logWeight - least)
        try budget.spend(last - first)
        children.lists[child].append(parts[first..<last], log: fill.logWeight, mass: share)
      } while fill.advance()
    }
    for child in 0..<children.count { children.lists[child].sort() }
    return children
  }

  /// Adds all that counts of the nodes with two columns left.
  private mutating func finish(_ layer: NodeLayer) throws {
    var completions = PartialTableList()
    for node in 0..<layer.count {
      guard let (least, most) = layer.lists[node].range else { continue }
      completions.removeAll()
      var fill = ColumnFill(column: columns[columns.count - 2], left: layer.left(node), logFactorials)
      repeat {
        try budget.spend(3)
        let log = fill.logWeight + fill.logWeightOfRest
        if log <= limit - most {
          completions.settled += exp(fill.logShare)
        } else if log <= limit - least {
          completions.parts.append(PartialTables(log: log, mass: exp(fill.logShare)))
        }
      } while fill.advance()
      try budget.spend(layer.lists[node].parts.count + completions.parts.count)
      sum.add(layer.lists[node].mass, times: completions.settled)
      sum.add(completions.sumOfProducts(with: layer.lists[node], upTo: limit))
    }
  }
}
