internal import CPlatform

/// Means and centred cross-products while they are being made.
///
/// Each batch is gone through twice, first for its means, then for the products of deviations, with what rounding left
/// in the means taken out again (the corrected two-pass algorithm); batches and tallies are joined by the pairwise
/// update. Chan, T. F., Golub, G. H., & LeVeque, R. J. (1983). Algorithms for computing the sample variance. The
/// American Statistician, 37, 242–247. Co-moments: Pébay, P. (2008). Formulas for robust, one-pass parallel computation
/// of covariances and arbitrary-order statistical moments (SAND2008-6212). Sandia National Laboratories.
///
/// A mean is kept as two doubles, since differences of means are needed to more digits than one large mean has.
package struct CrossProductAccumulator: Sendable {
  package private(set) var n = 0
  private var high: [Double]
  private var low: [Double]
  private var products: [Double]

  package init(variables: Int) {
    high = [Double](repeating: 0, count: variables)
    low = high
    products = [Double](repeating: 0, count: variables * (variables + 1) / 2)
  }

  /// Rows that are worked on at a time: with all their variables they fit the nearest caches.
  private static let block = 512

  /// Of the rows of a batch that are complete. `columns` are numbers, NaN where missing.
  package init(_ columns: [UnsafePointer<Double>], weights: UnsafePointer<Int>?, rows: Int) {
    self.init(variables: columns.count)
    let sums = columns.map { Self.sum($0, rows: rows) }
    // A sum that is a number has no NaN in it: every row is complete, as most are.
    if weights == nil, sums.allSatisfy(\.isFinite) {
      n = rows
      high = sums.map { $0 / Double(rows) }
      addProducts(columns, .all(rows), nil)
    } else {
      let complete = Self.complete(columns, weights, rows)
      for row in complete { n += weights?[Int(row)] ?? 1 }
      guard n > 0 else { return }
      for (variable, column) in columns.enumerated() {
        high[variable] = Self.sum(column, complete, weights) / Double(n)
      }
      addProducts(columns, .some(complete), weights)
    }
  }

  package mutating func merge(_ other: CrossProductAccumulator) {
    guard other.n > 0 else { return }
    guard n > 0 else {
      self = other
      return
    }
    let total = Double(n) + Double(other.n)
    let share = Double(other.n) / total
    let factor = Double(n) * share
    let differences = high.indices.map { (other.high[$0] - high[$0]) + (other.low[$0] - low[$0]) }
    var place = 0
    for x in high.indices {
      for y in 0...x {
        products[place] += other.products[place] + differences[x] * differences[y] * factor
        place += 1
      }
      setMean(x, high[x], low[x] + differences[x] * share)
    }
    n += other.n
  }

  package func tally(_ variables: [String]) -> CrossProductTally {
    // `high` is the rounded sum of both already: see `setMean`.
    CrossProductTally(variables: variables, n: n, means: high, remainders: low, products: products)
  }

  /// Goes on from where a tally ended, to the last bit.
  init(_ tally: CrossProductTally) {
    n = tally.n
    high = tally.means
    low = tally.remainders
    products = tally.products
  }

  /// Knuth's two-sum: the rounded sum, and what rounding lost.
  private mutating func setMean(_ variable: Int, _ a: Double, _ b: Double) {
    let sum = a + b
    let part = sum - a
    high[variable] = sum
    low[variable] = (a - (sum - part)) + (b - part)
  }

  private static func complete(
    _ columns: [UnsafePointer<Double>], _ weights: UnsafePointer<Int>?, _ rows: Int
  ) -> [Int32] {
    [Int32](unsafeUninitializedCapacity: rows) { complete, count in
      for row in 0..<rows {
        complete[count] = Int32(truncatingIfNeeded: row)
        var isComplete = weights.map { $0[row] > 0 } ?? true
        for column in columns { isComplete = isComplete && !column[row].isNaN }
        count += isComplete ? 1 : 0
      }
    }
  }

  private static func sum(
    _ column: UnsafePointer<Double>, _ complete: [Int32], _ weights: UnsafePointer<Int>?
  ) -> Double {
    var sum = 0.0
    if let weights {
      for row in complete { sum += column[Int(row)] * Double(weights[Int(row)]) }
    } else {
      for row in complete { sum += column[Int(row)] }
    }
    return sum
  }

  /// The rows that are complete.
  private enum Rows {
    case all(Int)
    case some([Int32])

    var count: Int {
      switch self {
      case .all(let count): count
      case .some(let rows): rows.count
      }
    }
  }

  /// The products of deviations from `high`, and the correction of the means.
  private mutating func addProducts(
    _ columns: [UnsafePointer<Double>], _ complete: Rows, _ weights: UnsafePointer<Int>?
  ) {
    let block = Self.block
    var residuals = [Double](repeating: 0, count: columns.count)
    // For each variable the deviations of a block, then one weighted column, all padded with zeros.
    var room = [Double](repeating: 0, count: (columns.count + 1) * block)
    room.withUnsafeMutableBufferPointer { room in
      guard let room = room.baseAddress else { return }
      let weighted = room + columns.count * block
      for start in stride(from: 0, to: complete.count, by: block) {
        let rows = min(block, complete.count - start)
        let padded = (rows + 7) / 8 * 8
        for (variable, column) in columns.enumerated() {
          let deviations = room + variable * block
          let mean = high[variable]
          switch complete {
          case .all:
            let column = column + start
            for row in 0..<rows { deviations[row] = column[row] - mean }
          case .some(let complete):
            for row in 0..<rows { deviations[row] = column[Int(complete[start + row])] - mean }
          }
          for row in rows..<padded { deviations[row] = 0 }
        }
        var place = 0
        for x in columns.indices {
          var left = room + x * block
          if let weights, case .some(let complete) = complete {
            for row in 0..<rows { weighted[row] = left[row] * Double(weights[Int(complete[start + row])]) }
            for row in rows..<padded { weighted[row] = 0 }
            left = weighted
          }
          residuals[x] += Self.sum(left, padded)
          for y in 0...x {
            products[place] += Self.dot(left, room + y * block, padded)
            place += 1
          }
        }
      }
    }
    let n = Double(n)
    var place = 0
    for x in columns.indices {
      for y in 0...x {
        products[place] -= residuals[x] * residuals[y] / n
        place += 1
      }
      setMean(x, high[x], residuals[x] / n)
    }
  }

  /// Of all rows; not finite where one is missing.
  private static func sum(_ column: UnsafePointer<Double>, rows: Int) -> Double {
    let eights = rows / 8 * 8
    var sum = self.sum(column, eights)
    for row in eights..<rows { sum += column[row] }
    return sum
  }

  private static func sum(_ a: UnsafePointer<Double>, _ count: Int) -> Double {
    tearsheet_sum(a, count, bestInstructions)
  }

  private static func dot(_ a: UnsafePointer<Double>, _ b: UnsafePointer<Double>, _ count: Int) -> Double {
    tearsheet_dot(a, b, count, bestInstructions)
  }
}
