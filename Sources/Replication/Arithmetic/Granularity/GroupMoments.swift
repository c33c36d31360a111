import StudyFile

/// The sums and sums of squares that whole answers of one group can have, as its mean and SD were printed: pairs of a sum
/// and a range of sums of squares, which have the parity of the sum.
///
/// Groups that make up a sample add to it in both, so their moments can contradict the sample's where each is possible by
/// itself. What is given up for want of room makes ranges wider, never narrower: nothing possible is called impossible.
struct GroupMoments {
  private(set) var ranges: [Int: [ClosedRange<Int>]]

  private static let mostPairs = 4000
  /// Ranges no longer than these are looked through, one by one.
  private static let mostSquares = 64
  private static let mostTotals = 500

  /// `nil` where there are too many sums, or numbers too large to be added.
  init?(
    _ printed: PrintedMoments, n: Int, items: Int, answers: ClosedRange<Int>?, rounding: Finding.Rounding,
    divisor: Grimmer.Divisor
  ) {
    guard let grim = Grim(printed.mean, n: n, items: items, answers: answers, rounding: rounding),
      grim.parts <= 1_000_000
    else { return nil }
    ranges = [:]
    guard let totals = grim.totals else { return }
    guard totals.count <= Self.mostTotals else { return nil }
    let grimmer = printed.sd.flatMap {
      Grimmer(
        mean: printed.mean, sd: $0, n: n, items: items, answers: answers, divisor: divisor, rounding: rounding
      )
    }
    if printed.sd != nil, grimmer == nil { return nil }
    for total in totals {
      guard let all = Self.all(n: n, items: items, total: total, answers: answers) else { return nil }
      guard let grimmer else {
        ranges[total] = [all]
        continue
      }
      guard let squares = grimmer.squares(total), squares.overlaps(all) else { continue }
      ranges[total] = Self.attainable(squares.clamped(to: all), n: n, items: items, total: total, answers)
    }
  }

  /// Those of respondents of whom nothing was printed: any answers.
  init?(ofRest n: Int, items: Int, answers: ClosedRange<Int>, totals: ClosedRange<Int>) {
    ranges = [:]
    let possible = totals.clamped(to: n * items * answers.lowerBound...n * items * answers.upperBound)
    guard possible.count <= Self.mostTotals else { return nil }
    for total in possible {
      guard let all = Self.all(n: n, items: items, total: total, answers: answers) else { return nil }
      ranges[total] = [all]
    }
  }

  /// From all alike to all at the ends of the scale.
  private static func all(n: Int, items: Int, total: Int, answers: ClosedRange<Int>?) -> ClosedRange<Int>? {
    let floor = Int(RoundingInterval.floor(Int128(total), Int128(n)))
    let more = total - n * floor
    guard floor.magnitude < 1_000_000 else { return nil }
    let least = (n - more) * floor * floor + more * (floor + 1) * (floor + 1)
    guard let answers else { return least...(1 << 50) }
    let (low, high) = (answers.lowerBound * items, answers.upperBound * items)
    guard low < high else { return least...least }
    let above = total - n * low
    let (atTop, rest) = above.quotientAndRemainder(dividingBy: high - low)
    let most =
      atTop * high * high + (atTop < n ? (low + rest) * (low + rest) + (n - atTop - 1) * low * low : 0)
    return least...max(least, most)
  }

  /// Within a range, the sums of squares that whole scores have.
  private static func attainable(
    _ squares: ClosedRange<Int>, n: Int, items: Int, total: Int, _ answers: ClosedRange<Int>?
  ) -> [ClosedRange<Int>] {
    guard squares.count <= mostSquares else { return [squares] }
    let base = answers.map { $0.lowerBound * items } ?? 0
    let sum = total - n * base
    return squares.compactMap { square in
      guard (square - total).isMultiple(of: 2) else { return nil }
      // Σ(x − b)² = Σx² − 2bΣx + nb².
      let moved = square - 2 * base * total + n * base * base
      let scores = WholeScores(
        n: n, sum: sum, squares: moved...moved, top: answers.map { ($0.upperBound - $0.lowerBound) * items })
      return scores.exist == false ? nil : square...square
    }
  }

  /// Those of both groups together.
  static func + (left: GroupMoments, right: GroupMoments) -> GroupMoments {
    var sum = left
    sum.ranges = [:]
    var (left, right) = (left.ranges, right.ranges)
    if left.values.reduce(0, { $0 + $1.count }) * right.values.reduce(0, { $0 + $1.count }) > mostPairs * 4 {
      (left, right) = (hulls(left), hulls(right))
    }
    var together: [Int: Set<ClosedRange<Int>>] = [:]
    for (one, own) in left {
      for (other, others) in right {
        for range in own {
          for second in others {
            together[one + other, default: []].insert(
              range.lowerBound + second.lowerBound...range.upperBound + second.upperBound)
          }
        }
      }
    }
    sum.ranges = together.mapValues(Array.init)
    if sum.ranges.values.reduce(0, { $0 + $1.count }) > mostPairs { sum.ranges = hulls(sum.ranges) }
    return sum
  }

  private static func hulls(_ ranges: [Int: [ClosedRange<Int>]]) -> [Int: [ClosedRange<Int>]] {
    ranges.compactMapValues { list in
      guard let low = list.map(\.lowerBound).min(), let high = list.map(\.upperBound).max() else {
        return nil
      }
      return [low...high]
    }
  }

  /// Whether a sum, with a sum of squares of its parity, is in both.
  func overlaps(_ other: GroupMoments) -> Bool {
    ranges.contains { total, own in
      (other.ranges[total] ?? []).contains { range in
        own.contains { mine in
          guard mine.overlaps(range) else { return false }
          let both = mine.clamped(to: range)
          return both.count > 1 || (both.lowerBound - total).isMultiple(of: 2)
        }
      }
    }
  }

  var sums: ClosedRange<Int>? {
    guard let low = ranges.keys.min(), let high = ranges.keys.max() else { return nil }
    return low...high
  }
}

/// A mean, and its standard deviation where that was printed.
struct PrintedMoments {
  var mean: PrintedDecimal
  var sd: PrintedDecimal?
}
