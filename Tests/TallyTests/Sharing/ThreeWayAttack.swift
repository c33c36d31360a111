/// All tables of three questions that agree with the tables of each two, one by one: what somebody who has these tables can
/// know of all three, exactly.
struct ThreeWayAttack {
  let sizes: [Int]
  /// The most and the fewest that each cell holds in any of them.
  private(set) var most: [Int]
  private(set) var least: [Int]
  private(set) var tables: [[Int]] = []
  private var counts: [Int]
  private var rest: [[Int]]

  /// `nil`: they are more than `limit`.
  init?(sizes: [Int], margins: [[Int]], limit: Int = 200_000) {
    self.sizes = sizes
    let cells = sizes.reduce(1, *)
    most = Array(repeating: -1, count: cells)
    least = Array(repeating: .max, count: cells)
    counts = Array(repeating: 0, count: cells)
    rest = margins
    guard fill(0, limit) else { return nil }
  }

  /// The tables of questions 1 and 2, 1 and 3, 2 and 3.
  static func margins(_ counts: [Int], sizes: [Int]) -> [[Int]] {
    var margins = pairs(sizes).map { Array(repeating: 0, count: $0) }
    for (cell, count) in counts.enumerated() {
      for (pair, place) in places(cell, sizes).enumerated() { margins[pair][place] += count }
    }
    return margins
  }

  private static func pairs(_ sizes: [Int]) -> [Int] {
    [sizes[0] * sizes[1], sizes[0] * sizes[2], sizes[1] * sizes[2]]
  }

  private static func places(_ cell: Int, _ sizes: [Int]) -> [Int] {
    let (a, b, c) = (cell / (sizes[1] * sizes[2]), cell / sizes[2] % sizes[1], cell % sizes[2])
    return [a * sizes[1] + b, a * sizes[2] + c, b * sizes[2] + c]
  }

  private mutating func fill(_ cell: Int, _ limit: Int) -> Bool {
    if cell == counts.count {
      tables.append(counts)
      for (place, count) in counts.enumerated() {
        most[place] = max(most[place], count)
        least[place] = min(least[place], count)
      }
      return tables.count <= limit
    }
    let places = Self.places(cell, sizes)
    let (a, b, c) = (cell / (sizes[1] * sizes[2]), cell / sizes[2] % sizes[1], cell % sizes[2])
    let upper = min(rest[0][places[0]], rest[1][places[1]], rest[2][places[2]])
    // Where a margin ends here, what is left of it is due.
    var due: Int?
    for (isLast, left) in [
      (c == sizes[2] - 1, rest[0][places[0]]), (b == sizes[1] - 1, rest[1][places[1]]),
      (a == sizes[0] - 1, rest[2][places[2]]),
    ] where isLast {
      if let due, due != left { return true }
      due = left
    }
    let range = due.map { $0 <= upper ? $0...$0 : nil } ?? 0...upper
    guard let range else { return true }
    for count in range {
      counts[cell] = count
      for pair in 0..<3 { rest[pair][places[pair]] -= count }
      let goesOn = fill(cell + 1, limit)
      for pair in 0..<3 { rest[pair][places[pair]] += count }
      if !goesOn { return false }
    }
    counts[cell] = 0
    return true
  }

  /// How many people are known to be in cells that are known to hold fewer than `minimum`, each: the largest union of cells
  /// that could be known to be small is the union of all these, and a smaller one holds no more.
  func knownToBeFew(below minimum: Int) -> Int {
    tables.map { table in
      table.indices.reduce(0) { $0 + (most[$1] < minimum ? table[$1] : 0) }
    }.min() ?? 0
  }
}
