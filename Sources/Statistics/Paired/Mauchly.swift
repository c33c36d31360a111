import Foundation

/// Mauchly's test of sphericity, of the cross-products of p orthonormal contrasts with so many degrees of freedom.
///
/// W = det(S)/(tr(S)/p)ᵖ; −(df − (2p² + p + 2)/(6p)) log W by Box's series to the second order. Source: Mauchly (1940); Anderson
/// (2003), An introduction to multivariate statistical analysis, 10.7. R: `mauchly.test(lm(x ~ 1), X = ~1)`, whose p differs
/// in the fourth digit where p is 3 or more: its series has 3(p + 1) where Box's has 3p.
struct Mauchly {
  /// Absent where the cross-products are singular.
  let w: Double?
  let pValue: Double?

  init(_ products: [Double], df: Double) {
    let size = Int(Double(products.count).squareRoot())
    let p = Double(size)
    let mean = (0..<size).reduce(0) { $0 + products[$1 * size + $1] } / p
    guard df >= p, mean > 0, let logDeterminant = Self.logDeterminant(products.map { $0 / mean }, size)
    else {
      (w, pValue) = (nil, nil)
      return
    }
    let rho = 1 - (2 * p * p + p + 2) / (6 * p * df)
    let second =
      (p + 2) * (p - 1) * (p - 2) * (2 * p * p * p + 6 * p * p + 3 * p + 2) / (288 * pow(df * p * rho, 2))
    let statistic = -df * rho * logDeterminant
    let freedom = p * (p + 1) / 2 - 1
    w = min(1, exp(logDeterminant))
    if rho > 0, let first = Tail.chiSquare(statistic, df: freedom),
      let further = Tail.chiSquare(statistic, df: freedom + 4)
    {
      pValue = min(1, max(0, first + second * (further - first)))
    } else {
      pValue = nil
    }
  }

  /// By Cholesky's method; `nil` of a singular matrix.
  private static func logDeterminant(_ matrix: [Double], _ size: Int) -> Double? {
    var rows = matrix
    var sum = 0.0
    for pivot in 0..<size {
      let head = rows[pivot * size + pivot]
      guard head > 1e-12 * matrix[pivot * size + pivot] else { return nil }
      sum += log(head)
      for row in stride(from: pivot + 1, to: size, by: 1) {
        let factor = rows[row * size + pivot] / head
        for column in pivot..<size { rows[row * size + column] -= factor * rows[pivot * size + column] }
      }
    }
    return sum
  }
}
