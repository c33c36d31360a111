/// Least squares by column of the whole design: where it was solved from centred cross-products, the intercept is put
/// back in front.
struct LinearFit {
  let kept: [Int]
  let coefficients: [Double]
  /// (X'X)⁻¹ of the kept columns, row by row.
  let inverse: [Double]
  let residualSumOfSquares: Double

  init(_ solution: LeastSquares, restoring centre: (n: Double, outcome: Double, predictors: [Double])?) {
    residualSumOfSquares = solution.residualSumOfSquares
    guard let centre else {
      kept = solution.kept
      coefficients = solution.coefficients
      inverse = solution.inverse
      return
    }
    kept = [0] + solution.kept.map { $0 + 1 }
    let slopes = solution.coefficients
    let means = solution.kept.map { centre.predictors[$0] }
    let intercept = zip(slopes, means).reduce(centre.outcome) { $0 - $1.0 * $1.1 }
    coefficients = [intercept] + slopes
    let rank = means.count
    let inner = solution.inverse
    // The intercept's part: 1/n + x̄'Ax̄ on the diagonal, −Ax̄ beside it.
    let beside = (0..<rank).map { row in
      -(0..<rank).reduce(0.0) { $0 + inner[row * rank + $1] * means[$1] }
    }
    let corner = zip(beside, means).reduce(1 / centre.n) { $0 - $1.0 * $1.1 }
    var whole = [corner] + beside
    for row in 0..<rank { whole += [beside[row]] + inner[row * rank..<(row + 1) * rank] }
    inverse = whole
  }
}
