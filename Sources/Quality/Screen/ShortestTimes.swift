/// The shortest times that somebody took, each with its line, however many rows there are.
struct ShortestTimes: Sendable {
  struct Entry: Sendable, Equatable {
    var time: Double
    var line: Int32

    fileprivate var key: (Double, Int32) { (time, line) }
  }

  /// Ascending.
  private(set) var entries: [Entry] = []
  private var limit = Double.infinity

  @inline(__always)
  mutating func add(_ time: Double, line: Int32) {
    if time <= limit { insert(Entry(time: time, line: line)) }
  }

  mutating func merge(_ other: ShortestTimes) {
    for entry in other.entries { insert(entry) }
  }

  private mutating func insert(_ entry: Entry) {
    let place = entries.firstIndex { entry.key < $0.key } ?? entries.count
    entries.insert(entry, at: place)
    if entries.count > FlaggedLines.most { entries.removeLast() }
    if entries.count == FlaggedLines.most { limit = entries[entries.count - 1].time }
  }
}
