import Foundation

/// Between what the log probability of a table can lie, as −Σ log x!, by what its rows hold.
///
/// For any weights π, −Σ log x! = Σ over columns of (−Σ log x! + Σ x log π) − Σ rows' sums × log π, and what stands in the
/// brackets is highest at the mode of a multinomial distribution; so the sum over the columns' modes is an upper bound
/// (Lagrange's dual), and a close one where π is near the rows' shares. The least probable table has at least all of each
/// column in one row, and all of each row in one column.
struct TableBounds {
  private let columns: [Int]
  private let logFactorials: LogFactorials
  private let leastOfColumns: Double

  init(columns: [Int], logFactorials: LogFactorials) {
    self.columns = columns
    self.logFactorials = logFactorials
    leastOfColumns = logFactorials.weight(columns)
  }

  func of(_ rows: ArraySlice<Int>) -> (least: Double, most: Double) {
    let rows = Array(rows)
    // Half a person more in each cell: the slope of log x! is about log(x + ½).
    let more = Double(columns.count) / 2
    let all = rows.reduce(0.0) { $0 + Double($1) + more }
    let shares = rows.map { (Double($0) + more) / all }
    let logs = shares.map { log($0) }
    var most = 0.0
    for (row, count) in rows.enumerated() { most -= Double(count) * logs[row] }
    for column in columns {
      // The mode holds at least the whole part of what is expected (Feller 1968, section VI.10).
      var toPlace = column
      var counts = [Int](repeating: 0, count: rows.count)
      for row in rows.indices {
        counts[row] = min(rows[row], max(0, Int(Double(column) * shares[row] - 1e-9)))
        toPlace -= counts[row]
      }
      while toPlace > 0 {
        var best = -1
        var ratio = 0.0
        for row in rows.indices where counts[row] < rows[row] {
          let next = shares[row] / Double(counts[row] + 1)
          if next > ratio { (best, ratio) = (row, next) }
        }
        guard best >= 0 else { break }
        counts[best] += 1
        toPlace -= 1
      }
      for row in rows.indices { most += Double(counts[row]) * logs[row] - logFactorials[counts[row]] }
    }
    return (max(leastOfColumns, logFactorials.weight(rows)), most)
  }
}
