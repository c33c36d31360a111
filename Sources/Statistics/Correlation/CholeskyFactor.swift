import Foundation

/// L of a symmetric positive definite matrix LLᵀ.
struct CholeskyFactor {
  private var factor: [Double]
  private let size: Int

  /// Row by row, of which the lower triangle is read; `nil` where the matrix is not positive definite, or rounding leaves
  /// nothing of it.
  init?(_ matrix: [Double], size: Int) {
    factor = matrix
    self.size = size
    for row in 0..<size {
      for column in 0...row {
        var value = matrix[row * size + column]
        for k in 0..<column { value -= factor[row * size + k] * factor[column * size + k] }
        if row == column {
          guard value > 1e-12 * matrix[row * size + row] else { return nil }
          factor[row * size + row] = value.squareRoot()
        } else {
          factor[row * size + column] = value / factor[column * size + column]
        }
      }
    }
  }

  /// L⁻¹b.
  func solvedForward(_ b: [Double]) -> [Double] {
    var solved = b
    for row in 0..<size {
      for k in 0..<row { solved[row] -= factor[row * size + k] * solved[k] }
      solved[row] /= factor[row * size + row]
    }
    return solved
  }

  /// (LLᵀ)⁻¹b.
  func solved(_ b: [Double]) -> [Double] {
    var solved = solvedForward(b)
    for row in (0..<size).reversed() {
      for k in (row + 1)..<max(size, row + 1) { solved[row] -= factor[k * size + row] * solved[k] }
      solved[row] /= factor[row * size + row]
    }
    return solved
  }

  /// (LLᵀ)⁻¹, row by row.
  var inverse: [Double] {
    (0..<size).flatMap { column in solved((0..<size).map { $0 == column ? 1 : 0 }) }
  }

  /// ln |LLᵀ|.
  var logDeterminant: Double { (0..<size).reduce(0) { $0 + 2 * log(factor[$1 * size + $1]) } }
}
