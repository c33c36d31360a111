import Foundation

/// Gauss's rule for means over a chi-square distribution: the eigenvalues of its three-term recurrence (generalised
/// Laguerre) and the weights that belong to them.
///
/// Source: Golub, G. H., & Welsch, J. H. (1969). *Mathematics of Computation, 23*, 221–230; the eigenvalues by Sturm counts.
enum ChiSquareRule {
  static func of(df: Double, nodes: Int) -> [(node: Double, weight: Double)] {
    // X ÷ 2 is gamma with shape a: the recurrence has 2i + a on its diagonal and √(i(i + a − 1)) beside it.
    let a = df / 2
    let diagonal = (0..<nodes).map { 2 * Double($0) + a }
    let squares = (0..<nodes).map { Double($0) * (Double($0) + a - 1) }
    /// How many eigenvalues are below x.
    func below(_ x: Double) -> Int {
      var (count, pivot) = (0, 1.0)
      for i in 0..<nodes {
        pivot = diagonal[i] - x - (i == 0 ? 0 : squares[i] / pivot)
        if pivot == 0 { pivot = -1e-300 }
        if pivot < 0 { count += 1 }
      }
      return count
    }
    let top = diagonal[nodes - 1] + 2 * squares[nodes - 1].squareRoot() + 1
    return (0..<nodes).map { index in
      var (low, high) = (0.0, top)
      while true {
        let middle = (low + high) / 2
        if middle <= low || middle >= high { break }
        if below(middle) > index { high = middle } else { low = middle }
      }
      // 1 ÷ the sum of the squares of the orthonormal polynomials at the node.
      let x = (low + high) / 2
      var (previous, current, sum) = (0.0, 1.0, 1.0)
      for i in 0..<(nodes - 1) {
        let next =
          ((x - diagonal[i]) * current - squares[i].squareRoot() * previous) / squares[i + 1].squareRoot()
        (previous, current) = (current, next)
        sum += next * next
      }
      return (2 * x, 1 / sum)
    }
  }
}
