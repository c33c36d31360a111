/// Loadings on oblique factors, rotated so that each variable loads on few: the quartimin criterion, which is direct oblimin
/// with γ = 0.
///
/// Of the loadings Λ = A(Tᵀ)⁻¹ the sum of λ²λ² over the pairs of factors is made least, the columns of T having length 1, by
/// projected gradients. The criterion may have several minima, so the rotation begins at the factors as they are and at 20
/// random ones, always the same, and the least is kept.
/// Source: Jennrich & Sampson (1966), Psychometrika 31, 313–323; Bernaards & Jennrich (2005), Educ. Psychol. Meas. 65, 676–696;
/// R's `GPArotation::quartimin`.
struct Quartimin {
  /// Of each factor.
  let loadings: [[Double]]
  /// Of the factors, row by row.
  let correlations: [[Double]]

  private static let starts = 20

  /// `nil` where no start leads to a minimum.
  init?(_ unrotated: [[Double]]) {
    let count = unrotated.count
    let key = Philox.key(seed: 1, purpose: "quartimin")
    var best: State?
    for start in 0...Self.starts {
      var random = Philox(key: key, stream: UInt64(start))
      let axes = start == 0 ? SquareMatrix.identity(count) : SquareMatrix.orthogonal(count, &random)
      guard let found = State(unrotated, axes)?.descended(unrotated, until: State.flat) else { continue }
      if best.map({ found.criterion < $0.criterion - 1e-9 }) ?? true { best = found }
    }
    // Starts are compared at leisure; only the best goes to the end.
    guard let best = best?.descended(unrotated, until: 1e-24) else { return nil }
    loadings = best.loadings
    correlations = best.axes.transposed.times(best.axes).rows
  }

  /// A place on the way.
  private struct State {
    let axes: SquareMatrix
    let inverse: SquareMatrix
    let loadings: [[Double]]
    let criterion: Double

    init?(_ unrotated: [[Double]], _ axes: SquareMatrix) {
      guard let inverse = axes.inverse else { return nil }
      self.axes = axes
      self.inverse = inverse
      // Column j of A(T⁻¹)ᵀ.
      loadings = axes.rows.indices.map { j in
        unrotated[0].indices.map { item in
          unrotated.indices.reduce(0) { $0 + unrotated[$1][item] * inverse[j, $1] }
        }
      }
      var sum = 0.0
      for j in loadings.indices {
        for l in 0..<j {
          for (x, y) in zip(loadings[j], loadings[l]) { sum += x * x * y * y }
        }
      }
      criterion = sum / 2
    }

    /// The slope of the criterion in T, without what would change the columns' lengths.
    var slope: SquareMatrix {
      let count = loadings.count
      let slopes = loadings.indices.map { j in
        loadings[j].indices.map { item in
          loadings[j][item]
            * loadings.indices.reduce(0) { $1 == j ? $0 : $0 + loadings[$1][item] * loadings[$1][item] }
        }
      }
      // −(Λᵀ G T⁻¹)ᵀ
      var product = SquareMatrix.identity(count)
      for i in 0..<count {
        for j in 0..<count { product[i, j] = zip(loadings[i], slopes[j]).reduce(0) { $0 + $1.0 * $1.1 } }
      }
      var slope = product.times(inverse).transposed
      for column in 0..<count {
        let along = (0..<count).reduce(0) { $0 - axes[$1, column] * slope[$1, column] }
        for row in 0..<count { slope[row, column] = -slope[row, column] - axes[row, column] * along }
      }
      return slope
    }

    /// Where the slope, squared, is below this, rounding hides what a step gains.
    static let flat = 1e-12

    func descended(_ unrotated: [[Double]], until end: Double) -> State? {
      var state = self
      var length = 1.0
      for _ in 0..<5000 {
        let slope = state.slope
        let steepness = slope.squares
        if steepness < end { return state }
        let isFlat = steepness < Self.flat
        if !isFlat { length *= 2 }
        var next: State?
        for _ in 0..<60 where next == nil {
          if let found = State(unrotated, state.axes.moved(slope, -length).withUnitColumns) {
            let isLower = state.criterion - found.criterion > length * steepness / 2
            if isFlat ? found.slope.squares < steepness : isLower { next = found }
          }
          if next == nil { length /= 2 }
        }
        guard let next else { break }
        state = next
      }
      return state.slope.squares < Self.flat ? state : nil
    }
  }
}

/// A small square matrix.
private struct SquareMatrix {
  private(set) var rows: [[Double]]

  subscript(row: Int, column: Int) -> Double {
    get { rows[row][column] }
    set { rows[row][column] = newValue }
  }

  private var places: Range<Int> { rows.indices }

  static func identity(_ size: Int) -> SquareMatrix {
    SquareMatrix(rows: (0..<size).map { row in (0..<size).map { $0 == row ? 1 : 0 } })
  }

  /// Random axes at right angles: normal vectors, of each of which what lies along those before it is taken away.
  static func orthogonal(_ size: Int, _ random: inout Philox) -> SquareMatrix {
    var rows: [[Double]] = []
    for _ in 0..<size {
      var vector = (0..<size).map { _ in random.normal() }
      for other in rows {
        let along = zip(vector, other).reduce(0) { $0 + $1.0 * $1.1 }
        vector = zip(vector, other).map { $0 - along * $1 }
      }
      let length = vector.reduce(0) { $0 + $1 * $1 }.squareRoot()
      rows.append(vector.map { $0 / length })
    }
    return SquareMatrix(rows: rows)
  }

  var transposed: SquareMatrix {
    SquareMatrix(rows: places.map { row in places.map { rows[$0][row] } })
  }

  func times(_ other: SquareMatrix) -> SquareMatrix {
    SquareMatrix(
      rows: places.map { row in
        places.map { column in places.reduce(0) { $0 + rows[row][$1] * other.rows[$1][column] } }
      })
  }

  func moved(_ direction: SquareMatrix, _ length: Double) -> SquareMatrix {
    SquareMatrix(rows: zip(rows, direction.rows).map { zip($0, $1).map { $0 + length * $1 } })
  }

  var squares: Double { rows.joined().reduce(0) { $0 + $1 * $1 } }

  var withUnitColumns: SquareMatrix {
    let lengths = places.map { column in rows.reduce(0) { $0 + $1[column] * $1[column] }.squareRoot() }
    return SquareMatrix(rows: rows.map { zip($0, lengths).map { $0 / $1 } })
  }

  /// By elimination with the largest pivots; `nil` where there is none.
  var inverse: SquareMatrix? {
    var (left, right) = (rows, Self.identity(rows.count).rows)
    for column in places {
      guard let pivot = places[column...].max(by: { abs(left[$0][column]) < abs(left[$1][column]) }),
        abs(left[pivot][column]) > 1e-12
      else { return nil }
      left.swapAt(column, pivot)
      right.swapAt(column, pivot)
      let scale = 1 / left[column][column]
      left[column] = left[column].map { $0 * scale }
      right[column] = right[column].map { $0 * scale }
      for row in places where row != column {
        let factor = left[row][column]
        left[row] = zip(left[row], left[column]).map { $0 - factor * $1 }
        right[row] = zip(right[row], right[column]).map { $0 - factor * $1 }
      }
    }
    return SquareMatrix(rows: right)
  }
}
