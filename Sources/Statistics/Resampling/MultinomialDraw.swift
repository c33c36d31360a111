/// Resamples of respondents who are known by their patterns: how many of each pattern are among as many respondents drawn
/// with replacement.
///
/// Where respondents are not many more than patterns each is drawn by number; else the patterns' counts are drawn in turn,
/// each a binomial given those before it, so that time depends on patterns, not on respondents.
struct MultinomialDraw: Sendable {
  /// What a binomial costs, in draws of one respondent.
  private static let respondentsPerBinomial = 16

  private let counts: [Int]
  private let total: Int
  /// The pattern of each respondent, where respondents are drawn.
  private let owners: [UInt32]

  /// The counts are above zero, and their sum fits.
  init(_ counts: [Int]) {
    self.counts = counts
    total = counts.reduce(0, +)
    if total / Self.respondentsPerBinomial <= counts.count, total <= Int(UInt32.max) {
      var owners: [UInt32] = []
      owners.reserveCapacity(total)
      for (pattern, count) in counts.enumerated() {
        owners.append(contentsOf: repeatElement(UInt32(pattern), count: count))
      }
      self.owners = owners
    } else {
      owners = []
    }
  }

  /// One resample; `weights` has a place for each pattern.
  func draw(_ random: inout Philox, into weights: UnsafeMutablePointer<Double>) {
    weights.update(repeating: 0, count: counts.count)
    if owners.isEmpty {
      var toDraw = total
      var whole = total
      for pattern in counts.indices where toDraw > 0 {
        let drawn = random.binomial(toDraw, share: counts[pattern], of: whole)
        weights[pattern] = Double(drawn)
        toDraw -= drawn
        whole -= counts[pattern]
      }
    } else {
      owners.withUnsafeBufferPointer { owners in
        let bound = UInt32(truncatingIfNeeded: total)
        random.below(bound, count: total) { weights[Int(owners[Int($0)])] += 1 }
      }
    }
  }
}
