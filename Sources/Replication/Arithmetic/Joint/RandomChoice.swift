/// The numbers that decide where a search looks. Steele, G. L., Lea, D., & Flood, C. H.
/// (2014). Fast splittable pseudorandom number generators. OOPSLA, 453–472.
struct SearchRandom {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

extension SearchRandom {
  /// 0 up to, and without, a positive limit: the same on every platform, whatever the standard library does.
  mutating func place(below limit: Int) -> Int {
    Int(next().multipliedFullWidth(by: UInt64(limit)).high)
  }

  /// A place by its weight; the last of those that have one where rounding leaves something, the first where none has.
  mutating func place(weighted weights: [Double]) -> Int {
    let total = weights.reduce(0) { $0 + max(0, $1) }
    guard total > 0, total.isFinite else { return 0 }
    var rest = Double(next() >> 11) * 0x1p-53 * total
    var chosen = 0
    for (place, weight) in weights.enumerated() where weight > 0 {
      chosen = place
      rest -= weight
      if rest < 0 { break }
    }
    return chosen
  }

  mutating func shuffle(_ list: inout [some Any]) {
    for place in list.indices.dropFirst() { list.swapAt(place, self.place(below: place + 1)) }
  }
}
