import Foundation

extension Philox {
  /// Standard normal, by inversion.
  mutating func normal() -> Double { GSL.normalQuantile(uniform() + 0x1p-54) }

  /// Chi-square with at least one degree of freedom: a normal squared where there is one, else by rejection from a cubed
  /// normal.
  ///
  /// Source: Marsaglia, G., & Tsang, W. W. (2000). A simple method for generating gamma variables. *ACM Transactions on
  /// Mathematical Software, 26*(3), 363–372.
  mutating func chiSquare(df: Int) -> Double {
    if df == 1 {
      let z = normal()
      return z * z
    }
    let d = Double(df) / 2 - 1.0 / 3
    let c = 1 / (9 * d).squareRoot()
    while true {
      let z = normal()
      let root = 1 + c * z
      guard root > 0 else { continue }
      let cube = root * root * root
      if log(uniform() + 0x1p-54) < z * z / 2 + d * (1 - cube + log(cube)) { return 2 * d * cube }
    }
  }
}
