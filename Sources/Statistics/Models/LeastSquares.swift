/// The solution of min ‖√w (y − Xβ)‖, columns that depend on those before them being left out.
struct LeastSquares {
  /// The columns that are kept, in order.
  let kept: [Int]
  /// The upper triangle R of the kept columns, row by row, with R'R = X'WX.
  let triangle: [Double]
  /// Q'√w y for the kept columns.
  let effects: [Double]
  /// What is left of the outcome.
  let residualSumOfSquares: Double

  /// Householder reflections. A column whose part orthogonal to those before it is below `tolerance` of its length is
  /// left out, as R's `lm` does. Source: Golub & Van Loan (2013), algorithm 5.2.1.
  init(design: [Double], columns: Int, outcomes: [Double], weights: [Double], tolerance: Double) {
    let rows = outcomes.count
    // By column, since reflections run along columns; the outcome is the last.
    var work = Array(repeating: 0.0, count: rows * (columns + 1))
    for row in 0..<rows {
      let root = weights[row].squareRoot()
      for column in 0..<columns { work[column * rows + row] = root * design[row * columns + column] }
      work[columns * rows + row] = root * outcomes[row]
    }
    var kept: [Int] = []
    var triangleColumns: [[Double]] = []
    work.withUnsafeMutableBufferPointer { work in
      for column in 0..<columns {
        let rank = kept.count
        guard rank < rows else { break }
        let start = column * rows
        let length = norm(work, start, start + rows)
        let remaining = norm(work, start + rank, start + rows)
        guard remaining > tolerance * length, remaining.isFinite else { continue }
        let head = work[start + rank]
        let diagonal = head > 0 ? -remaining : remaining
        // The reflection's vector replaces the column from its diagonal down.
        work[start + rank] = head - diagonal
        let scale = diagonal * (head - diagonal)
        for other in (column + 1)..<(columns + 1) {
          let first = other * rows
          var product = 0.0
          for row in rank..<rows { product += work[start + row] * work[first + row] }
          let factor = product / scale
          for row in rank..<rows { work[first + row] += factor * work[start + row] }
        }
        triangleColumns.append(Array(work[start..<start + rank]) + [diagonal])
        kept.append(column)
      }
    }
    let rank = kept.count
    var triangle = Array(repeating: 0.0, count: rank * rank)
    for (column, entries) in triangleColumns.enumerated() {
      for (row, entry) in entries.enumerated() { triangle[row * rank + column] = entry }
    }
    self.kept = kept
    self.triangle = triangle
    let last = columns * rows
    effects = Array(work[last..<last + rank])
    var sum = CompensatedSum()
    for entry in work[(last + rank)...] { sum.add(entry, times: entry) }
    residualSumOfSquares = sum.value
  }

  /// The root of the triangle from cross-products, by Cholesky's method; `outcome` is a column of them.
  init(_ products: CrossProducts, outcome: Int, predictors: [Int], tolerance: Double) {
    var kept: [Int] = []
    var rows: [[Double]] = []  // row r of the triangle, over all predictors and the outcome
    let columns = predictors + [outcome]
    for (place, column) in predictors.enumerated() {
      var row = columns.map { products[column, $0] }
      for earlier in rows {
        for entry in row.indices { row[entry] -= earlier[place] * earlier[entry] }
      }
      guard row[place] > tolerance * products[column, column], row[place].isFinite else { continue }
      let root = row[place].squareRoot()
      rows.append(row.map { $0 / root })
      kept.append(place)
    }
    self.kept = kept
    let rank = kept.count
    var triangle = Array(repeating: 0.0, count: rank * rank)
    for row in 0..<rank {
      for column in row..<rank { triangle[row * rank + column] = rows[row][kept[column]] }
    }
    self.triangle = triangle
    effects = rows.map { $0[predictors.count] }
    residualSumOfSquares = max(0, effects.reduce(products[outcome, outcome]) { $0 - $1 * $1 })
  }

  /// β of the kept columns.
  var coefficients: [Double] {
    let rank = kept.count
    var solution = effects
    for row in stride(from: rank - 1, through: 0, by: -1) {
      for column in (row + 1)..<max(rank, row + 1) {
        solution[row] -= triangle[row * rank + column] * solution[column]
      }
      solution[row] /= triangle[row * rank + row]
    }
    return solution
  }

  /// (X'WX)⁻¹ of the kept columns, row by row.
  var inverse: [Double] {
    let rank = kept.count
    var root = Array(repeating: 0.0, count: rank * rank)
    for column in 0..<rank {
      root[column * rank + column] = 1 / triangle[column * rank + column]
      for row in stride(from: column - 1, through: 0, by: -1) {
        var sum = 0.0
        for between in (row + 1)...column {
          sum += triangle[row * rank + between] * root[between * rank + column]
        }
        root[row * rank + column] = -sum / triangle[row * rank + row]
      }
    }
    var inverse = Array(repeating: 0.0, count: rank * rank)
    for i in 0..<rank {
      for j in 0...i {
        var sum = 0.0
        for k in i..<rank { sum += root[i * rank + k] * root[j * rank + k] }
        inverse[i * rank + j] = sum
        inverse[j * rank + i] = sum
      }
    }
    return inverse
  }
}

/// The length of a part of the matrix, without overflow.
private func norm(_ work: UnsafeMutableBufferPointer<Double>, _ start: Int, _ end: Int) -> Double {
  var largest = 0.0
  for index in start..<end { largest = max(largest, abs(work[index])) }
  guard largest > 0 else { return 0 }
  var sum = 0.0
  for index in start..<end {
    let entry = work[index] / largest
    sum += entry * entry
  }
  return largest * sum.squareRoot()
}
