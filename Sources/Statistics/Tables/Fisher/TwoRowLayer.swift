import Foundation

/// The partial tables over some columns of a table with two rows, by their sum in the first row.
struct TwoRowLayer {
  /// Of each sum, where its partial tables start in `parts`; one more entry for the end.
  private var starts = [0, 1]
  /// Of each sum those that are not settled, by ascending probability.
  private var parts = [PartialTables(log: 0, mass: 1)]
  /// The mass of those before a part, of the same sum.
  private var before = [0.0]
  /// Of each sum the mass of those all of whose completions count.
  private var settled = [0.0]

  /// No column yet.
  init() {}

  /// This layer after one more column; `bounds` are of the columns that are then left.
  init(
    _ layer: TwoRowLayer, _ column: BinomialColumn, row: Int, limit: Double, bounds: BinomialBounds,
    _ budget: inout StepBudget
  ) throws {
    let most = bounds.most()
    starts = [0]
    (parts, before, settled) = ([], [], [])
    var found = PartialTableList()
    for sum in 0...min(row, layer.settled.count - 1 + column.total) {
      let rest = row - sum
      if rest < most.count {
        try layer.extend(
          by: column, to: sum, above: limit - most[rest], upTo: limit - bounds.least(rest), into: &found,
          &budget)
        found.sort()
        parts += found.parts
        var mass = 0.0
        for part in found.parts {
          before.append(mass)
          mass += part.mass
        }
        settled.append(found.settled)
      } else {
        // The columns that are left cannot make up the row.
        settled.append(0)
      }
      starts.append(parts.count)
    }
  }

  /// The ways to a sum with one more column: those above `low` and up to `high` in log probability one by one, the mass of
  /// those up to `low` as settled. Those above `high` cannot count.
  func extend(
    by column: BinomialColumn, to sum: Int, above low: Double, upTo high: Double,
    into found: inout PartialTableList, _ budget: inout StepBudget
  ) throws {
    found.removeAll()
    let fewest = max(0, sum - (settled.count - 1))
    let most = min(sum, column.logs.count - 1)
    guard fewest <= most else { return }
    try budget.spend((most - fewest) / 8 + 1)
    var mass = 0.0
    for count in fewest...most {
      let from = sum - count
      let (log, share) = (column.logs[count], column.masses[count])
      var mine = settled[from]
      let (start, end) = (starts[from], starts[from + 1])
      if start < end {
        let first = parts.firstAbove(low - log, start, end)
        // A list is found, cut and copied in about the time of three of its parts.
        try budget.spend(3)
        if first > start { mine += before[first - 1] + parts[first - 1].mass }
        if first < end {
          let last = high == .infinity ? end : parts.firstAbove(high - log, first, end)
          try budget.spend(last - first)
          found.append(parts[first..<last], log: log, mass: share)
        }
      }
      mass += mine * share
    }
    found.settled = mass
  }
}
