/// Counts by key, for keys of one or more 64-bit words: open addressing with linear probing, at most half full.
/// An entry is taken when its count is above zero.
struct HashedCounts: Sendable {
  private let words: Int
  private var keys: [UInt64] = []
  private var counts: [Int] = []
  private(set) var taken = 0
  /// As many as counts, where weights are summed.
  private var sums: [WeightSums] = []
  private let isWeighted: Bool

  init(words: Int, isWeighted: Bool = false) {
    self.words = words
    self.isWeighted = isWeighted
  }

  /// Adds rows to the counts of their keys: `weights` of them, or 1 each. Keys come word by word.
  mutating func add(_ lanes: [UnsafePointer<UInt64>], weights: UnsafePointer<Int>?, rows: Int) {
    var row = 0
    while row < rows {
      if taken * 2 >= counts.count { grow() }
      // As many rows as can be added before the next look at the size.
      let end = min(rows, row + counts.count / 2 - taken)
      if words == 1 {
        addSingle(lanes[0], weights: weights, row..<end)
      } else {
        addMultiple(lanes, weights: weights, row..<end)
      }
      row = end
    }
  }

  mutating func add(_ key: [UInt64], count: Int, _ sums: WeightSums? = nil) {
    key.withUnsafeBufferPointer { key in
      guard let base = key.baseAddress else { return }
      let lanes = key.indices.map { base + $0 }
      withUnsafePointer(to: count) { count in add(lanes, weights: count, rows: 1) }
      if let sums, isWeighted, let place = place(of: lanes, 0) { self.sums[place] += sums }
    }
  }

  /// Adds the sampling weights of rows whose counts were added, `counts` times or once.
  mutating func addWeights(
    _ lanes: [UnsafePointer<UInt64>], _ weights: UnsafePointer<Double>, counts: UnsafePointer<Int>?, rows: Int
  ) {
    for row in 0..<rows where counts.map({ $0[row] > 0 }) ?? true {
      guard let place = place(of: lanes, row) else { continue }
      sums[place].add(weights[row], times: counts?[row] ?? 1)
    }
  }

  /// Where the key of a row stands.
  private func place(of lanes: [UnsafePointer<UInt64>], _ row: Int) -> Int? {
    guard !counts.isEmpty else { return nil }
    let mask = counts.count - 1
    // As the counting loops do it.
    var hash: UInt64 = 0
    if words == 1 {
      hash = Self.mix(lanes[0][row])
    } else {
      for word in 0..<words { hash = Self.mix(hash ^ lanes[word][row]) }
    }
    var place = Int(truncatingIfNeeded: hash) & mask
    while counts[place] > 0 {
      if (0..<words).allSatisfy({ keys[place * words + $0] == lanes[$0][row] }) { return place }
      place = (place + 1) & mask
    }
    return nil
  }

  /// Every key with its count and what is summed of its weights, in no meaningful order.
  func forEach(_ body: (UnsafePointer<UInt64>, Int, WeightSums?) -> Void) {
    keys.withUnsafeBufferPointer { keys in
      guard let base = keys.baseAddress else { return }
      for place in counts.indices where counts[place] > 0 {
        body(base + place * words, counts[place], isWeighted ? sums[place] : nil)
      }
    }
  }

  private mutating func addSingle(
    _ lane: UnsafePointer<UInt64>, weights: UnsafePointer<Int>?, _ range: Range<Int>
  ) {
    var taken = taken
    keys.withUnsafeMutableBufferPointer { keys in
      counts.withUnsafeMutableBufferPointer { counts in
        let mask = counts.count - 1
        for row in range {
          let weight = weights.map { $0[row] } ?? 1
          if weight == 0 { continue }
          let key = lane[row]
          var place = Int(truncatingIfNeeded: Self.mix(key)) & mask
          while counts[place] > 0 && keys[place] != key { place = (place + 1) & mask }
          if counts[place] == 0 {
            keys[place] = key
            taken += 1
          }
          counts[place] &+= weight
        }
      }
    }
    self.taken = taken
  }

  private mutating func addMultiple(
    _ lanes: [UnsafePointer<UInt64>], weights: UnsafePointer<Int>?, _ range: Range<Int>
  ) {
    var taken = taken
    let words = words
    keys.withUnsafeMutableBufferPointer { keys in
      counts.withUnsafeMutableBufferPointer { counts in
        lanes.withUnsafeBufferPointer { lanes in
          let mask = counts.count - 1
          for row in range {
            let weight = weights.map { $0[row] } ?? 1
            if weight == 0 { continue }
            var hash: UInt64 = 0
            for word in 0..<words { hash = Self.mix(hash ^ lanes[word][row]) }
            var place = Int(truncatingIfNeeded: hash) & mask
            search: while counts[place] > 0 {
              var word = 0
              while word < words && keys[place * words + word] == lanes[word][row] { word += 1 }
              if word == words { break search }
              place = (place + 1) & mask
            }
            if counts[place] == 0 {
              for word in 0..<words { keys[place * words + word] = lanes[word][row] }
              taken += 1
            }
            counts[place] &+= weight
          }
        }
      }
    }
    self.taken = taken
  }

  private mutating func grow() {
    let old = self
    let size = max(1024, counts.count * 2)
    counts = [Int](repeating: 0, count: size)
    keys = [UInt64](repeating: 0, count: size * words)
    if isWeighted { sums = [WeightSums](repeating: WeightSums(), count: size) }
    taken = 0
    old.forEach { key, count, sums in
      let lanes = (0..<words).map { key + $0 }
      withUnsafePointer(to: count) { count in
        if words == 1 {
          addSingle(lanes[0], weights: count, 0..<1)
        } else {
          addMultiple(lanes, weights: count, 0..<1)
        }
      }
      if let sums, let place = place(of: lanes, 0) { self.sums[place] = sums }
    }
  }

  private static func mix(_ key: UInt64) -> UInt64 {
    var hash = key
    hash ^= hash >> 32
    hash &*= 0x9E37_79B9_7F4A_7C15
    hash ^= hash >> 29
    hash &*= 0xBF58_476D_1CE4_E5B9
    return hash ^ (hash >> 32)
  }
}
