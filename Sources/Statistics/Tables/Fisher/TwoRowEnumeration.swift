import Foundation

/// Fisher's p value of a table with two rows, from both ends.
///
/// Of a two-row table with fixed margins only the first row's counts are free, one binomial coefficient each. The columns
/// are split in two halves; the partial tables of a half are known by their sum and by how probable they are, and those
/// that agree in both are carried as one. A partial table is settled early where even its most probable completion counts:
/// then all of its completions do, and their mass is a binomial probability. The two halves meet where their sums make up
/// the row: what is open in one half is looked up in the sorted masses of the other. So the time follows the square root of
/// the number of tables near the observed probability.
///
/// Source: Mehta, C. R., & Patel, N. R. (1983). *JASA, 78*, 427–434, for the network and its bounds; meeting in the middle
/// as Horowitz, E., & Sahni, S. (1974). *Journal of the ACM, 21*, 277–292.
struct TwoRowEnumeration {
  private let row: Int
  private let columns: [BinomialColumn]
  private let share: Double
  /// What a probability may be to count, on the scale of the logarithm of the columns' binomial probabilities.
  private let limit: Double
  private var budget: StepBudget

  /// Nil where it takes more steps than there are.
  static func pValue(_ table: ContingencyTable, steps: Int) -> Double? {
    var enumeration = TwoRowEnumeration(table, steps: steps)
    return try? enumeration.pValue()
  }

  private init(_ table: ContingencyTable, steps: Int) {
    let smaller = table.rowTotals[0] <= table.rowTotals[1] ? 0 : 1
    row = table.rowTotals[smaller]
    share = Double(row) / Double(table.total)
    // Ascending: the small columns make few partial tables, and equal ones stand together, where they merge.
    let order = (0..<table.columns).sorted { table.columnTotals[$0] < table.columnTotals[$1] }
    var known: [Int: BinomialColumn] = [:]
    var columns: [BinomialColumn] = []
    var observed = 0.0
    for index in order {
      let total = table.columnTotals[index]
      let column = known[total] ?? BinomialColumn(total: total, share: share, upTo: row)
      known[total] = column
      columns.append(column)
      observed += column.logs[table[smaller, index]]
    }
    self.columns = columns
    limit = observed + SmallProbabilities.tolerance
    budget = StepBudget(steps)
  }

  private mutating func pValue() throws -> Double {
    let middle = middle()
    let near = Array(columns[..<middle])
    let far = Array(columns[middle...])
    let nearLayer = try layer(near, with: far)
    let farLayer = try layer(far, with: near)
    let farTotal = far.reduce(0) { $0 + $1.total }
    let total = columns.reduce(0) { $0 + $1.total }
    let farMost = bounds(far).most()
    let farWays = BinomialColumn(total: farTotal, share: share, upTo: row)
    var sum = CompensatedSum()
    var (nearParts, farParts) = (PartialTableList(), PartialTableList())
    for placed in max(0, row - farTotal)...min(row, total - farTotal) {
      let rest = row - placed
      try nearLayer.extend(
        by: near[near.count - 1], to: placed, above: limit - farMost[rest], upTo: .infinity, into: &nearParts,
        &budget)
      sum.add(nearParts.settled, times: farWays.masses[rest])
      guard let (least, most) = nearParts.range else { continue }
      try farLayer.extend(
        by: far[far.count - 1], to: rest, above: limit - most, upTo: limit - least, into: &farParts, &budget)
      sum.add(nearParts.mass, times: farParts.settled)
      sum.add(farParts.sumOfProducts(with: nearParts, upTo: limit))
    }
    return min(1, sum.value / Binomial(trials: total, probability: share).exactly(row))
  }

  /// The partial tables over all but the last column of a half; the last is added sum by sum, and not kept.
  private mutating func layer(_ half: [BinomialColumn], with other: [BinomialColumn]) throws -> TwoRowLayer {
    var layer = TwoRowLayer()
    for index in 0..<(half.count - 1) {
      layer = try TwoRowLayer(
        layer, half[index], row: row, limit: limit, bounds: bounds(half[(index + 1)...] + other), &budget)
    }
    return layer
  }

  private func bounds(_ columns: [BinomialColumn]) -> BinomialBounds {
    var bounds = BinomialBounds(row: row, share: share)
    for column in columns { bounds.add(column) }
    return bounds
  }

  /// Where to cut, so that the larger half has the fewest partial tables. Equal columns in another order are the same.
  private func middle() -> Int {
    func logWays(_ half: ArraySlice<BinomialColumn>) -> Double {
      var (logWays, equal, previous) = (0.0, 0.0, -1)
      for column in half {
        equal = column.total == previous ? equal + 1 : 1
        previous = column.total
        logWays += log((Double(column.logs.count) + equal - 1) / equal)
      }
      return logWays
    }
    return (1..<columns.count).min {
      max(logWays(columns[..<$0]), logWays(columns[$0...]))
        < max(logWays(columns[..<$1]), logWays(columns[$1...]))
    } ?? 1
  }
}
