/// The search for the smallest sample with a power.
enum SampleSize {
  /// More than these are nobody's sample.
  static let most = 1_000_000_000

  /// The least n from `first` on with at least `power`, where power grows with n; `nil` where `most` are too few, and where a
  /// power cannot be had.
  static func least(from first: Int, power: Double, of function: (Int) -> Double?) -> Int? {
    guard power > 0, power < 1 else { return nil }
    func isEnough(_ n: Int) -> Bool? { function(n).map { $0 >= power } }
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
