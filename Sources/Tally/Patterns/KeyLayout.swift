/// How the codes of a tuple are put together into one key.
///
/// Each code is stored as `code + missing`, from 0 up. Where all combinations are few, or there is one axis only, a key
/// is an index (mixed radix); else it is bits side by side, in as many 64-bit words as it takes.
struct KeyLayout: Sendable {
  /// Stored codes of each axis are below this.
  let capacities: [Int]
  let isDense: Bool
  let words: Int
  /// For each axis, the word it stands in, what it is multiplied by, and the number of values it has room for.
  private(set) var word: [Int] = []
  private(set) var multiplier: [UInt64] = []
  private(set) var room: [UInt64] = []

  static let denseLimit = 65_536

  init(capacities: [Int]) {
    let combinations = capacities.reduce(1) { product, capacity in
      let (result, overflows) = product.multipliedReportingOverflow(by: capacity)
      return overflows ? Int.max : result
    }
    isDense = capacities.count <= 1 || combinations <= Self.denseLimit
    if isDense {
      self.capacities = capacities
      words = 1
      var stride: UInt64 = 1
      for capacity in capacities {
        word.append(0)
        multiplier.append(stride)
        room.append(UInt64(capacity))
        stride *= UInt64(capacity)
      }
    } else {
      var current = 0
      var used = 0
      var whole: [Int] = []
      for capacity in capacities {
        let bits = max(1, Int.bitWidth - (capacity - 1).leadingZeroBitCount)
        if used + bits > 64 {
          current += 1
          used = 0
        }
        word.append(current)
        multiplier.append(1 << UInt64(used))
        room.append(1 << UInt64(bits))
        whole.append(1 << bits)
        used += bits
      }
      self.capacities = whole
      words = current + 1
    }
  }

  /// All combinations, where keys are indexes.
  var combinations: Int { capacities.reduce(1, *) }

  /// The stored code of an axis.
  func stored(_ axis: Int, in key: UnsafePointer<UInt64>) -> Int {
    Int(key[word[axis]] / multiplier[axis] % room[axis])
  }

  func encode(_ stored: [Int], into key: inout [UInt64]) {
    for word in key.indices { key[word] = 0 }
    for axis in stored.indices { key[word[axis]] += UInt64(stored[axis]) * multiplier[axis] }
  }
}
