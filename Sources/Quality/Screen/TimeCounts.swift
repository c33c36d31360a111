import Statistics

/// How often each time was taken, for their median. Whole seconds of a day are found by their number.
struct TimeCounts: Sendable {
  private static let short = 86_400
  private var seconds: [Int] = []
  private var others: [Double: Int] = [:]

  mutating func add(_ time: Double) {
    if time >= 0, time < Double(Self.short), time == time.rounded() {
      if seconds.isEmpty { seconds = [Int](repeating: 0, count: Self.short) }
      seconds[Int(time)] += 1
    } else {
      others[time, default: 0] += 1
    }
  }

  mutating func merge(_ other: TimeCounts) {
    if seconds.isEmpty {
      seconds = other.seconds
    } else {
      for place in other.seconds.indices { seconds[place] += other.seconds[place] }
    }
    others.merge(other.others, uniquingKeysWith: +)
  }

  /// Ascending.
  var sample: Sample {
    let whole = seconds.enumerated().filter { $0.element > 0 }.map { (Double($0.offset), $0.element) }
    let all = (whole + others.map { ($0.key, $0.value) }).sorted { $0.0 < $1.0 }
    return Sample(values: all.map(\.0), counts: all.map(\.1))
  }
}
