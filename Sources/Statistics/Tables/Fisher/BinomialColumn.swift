import Foundation

/// A column of a table with two rows: how probable each count in its first row is where everyone has the same probability
/// to be there.
///
/// Given the row's sum, the product of these over the columns is the table's probability but for a constant.
struct BinomialColumn {
  let total: Int
  /// log P(x), for x in 0...min(total, the row's sum).
  let logs: [Double]
  /// P(x).
  let masses: [Double]

  init(total: Int, share: Double, upTo row: Int) {
    self.total = total
    let urn = Binomial(trials: total, probability: share)
    logs = (0...min(total, row)).map { urn.logExactly($0) }
    masses = logs.map { exp($0) }
  }
}

/// The most and the least that some columns can add to a partial table's log probability, by the sum they have to make up.
struct BinomialBounds {
  private let row: Int
  private let logOdds: Double
  private let logComplement: Double
  private var total = 0
  /// What one more in the first row adds to a column, over all columns, descending. The binomial is log-concave, so the
  /// best way to a sum takes the largest of them.
  private var gains: [Double] = []

  init(row: Int, share: Double) {
    self.row = row
    logOdds = log(share) - log1p(-share)
    logComplement = log1p(-share)
  }

  mutating func add(_ column: BinomialColumn) {
    total += column.total
    let added = zip(column.logs, column.logs.dropFirst()).map { $1 - $0 }
    var merged: [Double] = []
    let size = min(row, gains.count + added.count)
    merged.reserveCapacity(size)
    var (i, j) = (0, 0)
    while merged.count < size {
      if j == added.count || (i < gains.count && gains[i] >= added[j]) {
        merged.append(gains[i])
        i += 1
      } else {
        merged.append(added[j])
        j += 1
      }
    }
    gains = merged
  }

  /// By sum, from 0.
  func most() -> [Double] {
    var value = Double(total) * logComplement
    return [value]
      + gains.map {
        value += $0
        return value
      }
  }

  /// No binomial coefficient is below 1; attained where every column is all in one row.
  func least(_ sum: Int) -> Double { Double(total) * logComplement + Double(sum) * logOdds }
}
