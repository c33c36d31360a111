internal import CPlatform

/// The counts of one request while they are being made, by stored codes (`code + missing`).
struct PatternTable: Sendable {
  private(set) var layout: KeyLayout
  /// By index, where the layout is dense.
  private var dense: [Int]
  private var hashed: HashedCounts
  /// By index, where the layout is dense and weights are summed.
  private var sums: [WeightSums]
  private let isWeighted: Bool

  init(sizes: [Int], isWeighted: Bool = false) {
    layout = KeyLayout(capacities: sizes)
    dense = layout.isDense ? [Int](repeating: 0, count: layout.combinations) : []
    hashed = HashedCounts(words: layout.words, isWeighted: isWeighted)
    sums = isWeighted ? dense.map { _ in WeightSums() } : []
    self.isWeighted = isWeighted
  }

  /// Makes room for this many codes on each axis.
  mutating func reserve(_ sizes: [Int]) {
    guard zip(sizes, layout.capacities).contains(where: { $0 > $1 }) else { return }
    let old = self
    self = PatternTable(
      sizes: zip(sizes, old.layout.capacities).map { $0 > $1 ? max($0, 2 * $1) : $1 },
      isWeighted: isWeighted)
    old.forEach { add($0, count: $1, $2) }
  }

  /// Adds rows to the counts of their keys: `weights` of them, or 1 each.
  mutating func add(_ keys: [UnsafePointer<UInt64>], weights: UnsafePointer<Int>?, rows: Int) {
    guard layout.isDense else { return hashed.add(keys, weights: weights, rows: rows) }
    let keys = keys[0]
    dense.withUnsafeMutableBufferPointer { counts in
      if let weights {
        for row in 0..<rows { counts[Int(truncatingIfNeeded: keys[row])] &+= weights[row] }
      } else {
        for row in 0..<rows { counts[Int(truncatingIfNeeded: keys[row])] &+= 1 }
      }
    }
  }

  /// Adds rows, 1 each, by the axes of their keys; only where the layout is dense.
  mutating func add(_ axes: [tearsheet_axis], rows: Int) {
    dense.withUnsafeMutableBufferPointer { counts in
      tearsheet_count_patterns(axes, axes.count, rows, counts.count, counts.baseAddress, bestInstructions)
    }
  }

  /// Adds the sampling weights of rows whose counts were added, `counts` times or once.
  mutating func addWeights(
    _ keys: [UnsafePointer<UInt64>], _ weights: UnsafePointer<Double>, counts: UnsafePointer<Int>?, rows: Int
  ) {
    guard layout.isDense else { return hashed.addWeights(keys, weights, counts: counts, rows: rows) }
    for row in 0..<rows {
      sums[Int(truncatingIfNeeded: keys[0][row])].add(weights[row], times: counts?[row] ?? 1)
    }
  }

  mutating func add(_ stored: [Int], count: Int, _ sums: WeightSums? = nil) {
    var key = [UInt64](repeating: 0, count: layout.words)
    layout.encode(stored, into: &key)
    if layout.isDense {
      dense[Int(key[0])] &+= count
      if let sums, isWeighted { self.sums[Int(key[0])] += sums }
    } else {
      hashed.add(key, count: count, sums)
    }
  }

  /// Every tuple that occurs with its count and what is summed of its weights, in no meaningful order.
  func forEach(_ body: ([Int], Int, WeightSums?) -> Void) {
    var stored = [Int](repeating: 0, count: layout.capacities.count)
    func give(_ key: UnsafePointer<UInt64>, _ count: Int, _ sums: WeightSums?) {
      for axis in stored.indices { stored[axis] = layout.stored(axis, in: key) }
      body(stored, count, sums)
    }
    if layout.isDense {
      for index in dense.indices where dense[index] > 0 {
        withUnsafePointer(to: UInt64(index)) { give($0, dense[index], isWeighted ? sums[index] : nil) }
      }
    } else {
      hashed.forEach(give)
    }
  }
}
