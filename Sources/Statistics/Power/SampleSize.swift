/// The search for the smallest sample with a power or a precision.
package enum SampleSize {
  /// More than these are nobody's sample.
  static let most = 1_000_000_000

  /// The least n from `first` on with at least `power`, where power grows with n; `nil` where `most` are too few, and where a
  /// power cannot be had.
  package static func least(from first: Int, power: Double, of function: (Int) -> Double?) -> Int? {
    guard power > 0, power < 1 else { return nil }
    return least(from: first, to: most) { n in function(n).map { $0 >= power } }
  }

  /// The least n from `first` on whose interval is no wider, where width shrinks with n; all of a population have none.
  static func least(
    from first: Int, halfWidth: Double, population: Int?, of function: (Int) -> Double?
  ) -> Int? {
    guard halfWidth > 0, halfWidth.isFinite, population ?? first >= first else { return nil }
    return least(from: first, to: population ?? most) { n in function(n).map { $0 <= halfWidth } }
  }

  private static func least(from first: Int, to most: Int, where isEnough: (Int) -> Bool?) -> Int? {
    guard let atFirst = isEnough(first) else { return nil }
    if atFirst { return first }
    var (below, enough) = (first, first)
    while true {
      guard enough < most else { return nil }
      enough = min(most, enough * 2)
      guard let found = isEnough(enough) else { return nil }
      if found { break }
      below = enough
    }
    while enough - below > 1 {
      let middle = below + (enough - below) / 2
      guard let found = isEnough(middle) else { return nil }
      if found { enough = middle } else { below = middle }
    }
    return enough
  }
}
