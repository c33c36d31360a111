internal import CGSL

/// Eigenvalues and eigenvectors of a symmetric matrix, by GSL.
struct SymmetricEigen {
  /// From the largest.
  let values: [Double]
  /// In the same order, each of length 1; its largest component is positive.
  let vectors: [[Double]]

  /// Row by row; `nil` where a number is not finite, on which GSL would not return.
  init?(_ matrix: [Double], size: Int) {
    guard GSL.isQuiet, size > 0, matrix.allSatisfy(\.isFinite) else { return nil }
    guard let space = gsl_eigen_symmv_alloc(size), let vectors = gsl_matrix_alloc(size, size),
      let values = gsl_vector_alloc(size)
    else { return nil }
    defer {
      gsl_eigen_symmv_free(space)
      gsl_matrix_free(vectors)
      gsl_vector_free(values)
    }
    var work = matrix
    let isFound = work.withUnsafeMutableBufferPointer { work in
      var view = gsl_matrix_view_array(work.baseAddress, size, size)
      return gsl_eigen_symmv(&view.matrix, values, vectors, space) == 0
    }
    guard isFound else { return nil }
    gsl_eigen_symmv_sort(values, vectors, GSL_EIGEN_SORT_VAL_DESC)
    self.values = (0..<size).map { gsl_vector_get(values, $0) }
    self.vectors = (0..<size).map { column in
      let vector = (0..<size).map { gsl_matrix_get(vectors, $0, column) }
      let largest = vector.reduce(0) { abs($1) > abs($0) ? $1 : $0 }
      return largest < 0 ? vector.map { -$0 } : vector
    }
  }

  /// Only the eigenvalues, from the largest, which is quicker.
  static func values(_ matrix: [Double], size: Int) -> [Double]? {
    guard GSL.isQuiet, size > 0, matrix.allSatisfy(\.isFinite) else { return nil }
    guard let space = gsl_eigen_symm_alloc(size) else { return nil }
    defer { gsl_eigen_symm_free(space) }
    var work = matrix
    var values = [Double](repeating: 0, count: size)
    let isFound = work.withUnsafeMutableBufferPointer { work in
      values.withUnsafeMutableBufferPointer { values in
        var view = gsl_matrix_view_array(work.baseAddress, size, size)
        var found = gsl_vector_view_array(values.baseAddress, size)
        return gsl_eigen_symm(&view.matrix, &found.vector, space) == 0
      }
    }
    return isFound ? values.sorted(by: >) : nil
  }
}
