import Statistics

/// How often each time was taken on a page, for their median.
///
/// Times are kept to one part in 4,000, and whole seconds up to an hour exactly, so that memory has an end however many
/// respondents there are.
struct PageTimes: Sendable, Equatable {
  /// Of the 23 bits that a `Float` has behind its first one, those that are left out.
  private static let rest: UInt32 = 12
  private static let range = Float(0x1p-10)...Float(0x1p30)
  private static let first = range.lowerBound.bitPattern >> rest
  private static let count = Int((range.upperBound.bitPattern >> rest) - first) + 1

  /// By the bits of the time; empty where nobody took any.
  private var counts: [UInt32] = []
  private var zeros = 0
  /// Whether all are whole seconds.
  private var areWhole = true

  /// Whether 0 is a time, of less than half a second. Of times with decimals it says that a page was never sent.
  var countsZero: Bool { areWhole }

  mutating func add(_ time: Double) {
    guard time > 0, time.isFinite else {
      if time == 0 { zeros += 1 }
      return
    }
    if counts.isEmpty { counts = [UInt32](repeating: 0, count: Self.count) }
    if time != time.rounded() { areWhole = false }
    let bits = min(max(Float(time), Self.range.lowerBound), Self.range.upperBound).bitPattern
    let place = Int(((bits + 1 << (Self.rest - 1)) >> Self.rest) - Self.first)
    counts[min(place, Self.count - 1)] += 1
  }

  mutating func merge(_ other: PageTimes) {
    zeros += other.zeros
    areWhole = areWhole && other.areWhole
    if counts.isEmpty {
      counts = other.counts
    } else {
      for place in other.counts.indices { counts[place] += other.counts[place] }
    }
  }

  /// `nil` where nobody took any time.
  var median: Double? {
    let taken = counts.indices.filter { counts[$0] > 0 }
    guard !taken.isEmpty else { return nil }
    let times = taken.map { Double(Float(bitPattern: (UInt32($0) + Self.first) << Self.rest)) }
    let sample = Sample(
      values: [0] + times, counts: [countsZero ? zeros : 0] + taken.map { Int(counts[$0]) })
    return sample.median.flatMap { $0 > 0 ? $0 : nil }
  }
}
