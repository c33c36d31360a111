/// One way after the other to fill a column from what is left in the rows.
struct ColumnFill {
  /// What the column leaves in each row.
  private(set) var rest: [Int]
  private let column: Int
  private let left: [Int]
  private let logFactorials: LogFactorials
  /// Of each row, what the rows after it hold.
  private var room: [Int]
  private var counts: [Int]
  /// Σ log(left!) less the logarithm of the number of ways to choose the column's people.
  private let logAll: Double

  /// The first way; there is one, because the rows hold at least the column.
  init(column: Int, left: ArraySlice<Int>, _ logFactorials: LogFactorials) {
    self.column = column
    self.left = Array(left)
    self.logFactorials = logFactorials
    rest = self.left
    counts = [Int](repeating: 0, count: left.count)
    room = counts
    let all = left.reduce(0, +)
    var after = 0
    for row in self.left.indices.reversed() {
      room[row] = after
      after += self.left[row]
    }
    logAll =
      -logFactorials.weight(self.left) + logFactorials[column] + logFactorials[all - column]
      - logFactorials[all]
    place(column, from: 0)
  }

  /// −Σ log x!.
  private(set) var logWeight = 0.0
  /// −Σ log x! of what is left.
  private(set) var logWeightOfRest = 0.0

  /// The logarithm of the probability of this way, given what is left in each row.
  var logShare: Double { logAll + logWeight + logWeightOfRest }

  /// To the next way; false after the last.
  mutating func advance() -> Bool {
    // The last row takes what the others leave, so the row before it is the last that can choose.
    var toPlace = counts[counts.count - 1]
    for row in stride(from: counts.count - 2, through: 0, by: -1) {
      if counts[row] < left[row], toPlace > 0 {
        counts[row] += 1
        place(toPlace - 1, from: row + 1)
        return true
      }
      toPlace += counts[row]
    }
    return false
  }

  /// Puts as few as it can into each row from `row` on.
  private mutating func place(_ column: Int, from row: Int) {
    var toPlace = column
    for row in row..<counts.count {
      counts[row] = max(0, toPlace - room[row])
      toPlace -= counts[row]
    }
    (logWeight, logWeightOfRest) = (0, 0)
    for row in counts.indices {
      rest[row] = left[row] - counts[row]
      logWeight -= logFactorials[counts[row]]
      logWeightOfRest -= logFactorials[rest[row]]
    }
  }
}
